import { regularisedBeta } from '../mathematics.ts';
import { distanceBound, distanceProbability, uniformDistance } from './kolmogorov-smirnov.ts';
import type { DistributionRow, MeanRow, RateFactors, TheoryRow, TheoryText, TheoryUnit } from './theory-row.ts';
import { theoryRows } from './theory-rows.ts';

interface VerdictAbout {
  id: string;
  name: TheoryText;
  formula: TheoryText;
  source: string;
  replications: number;
  /** The most customer-seconds by which any replication missed Little's law. */
  littleGap: number;
  /** The row agrees with theory, and Little's law holds to the second in every replication. */
  passed: boolean;
}

/** How a number came out: theory must lie in the interval, which must be narrow. */
export interface MeanVerdict extends VerdictAbout {
  kind: 'mean';
  unit: TheoryUnit;
  theory: number;
  mean: number;
  /** Half the width of the confidence interval of `mean`; 0 where nothing is left to chance. */
  halfWidth: number;
}

/** How a distribution came out: the distance must be one that chance gives. */
export interface DistributionVerdict extends VerdictAbout {
  kind: 'distribution';
  law: TheoryText;
  /** Greatest distance between the shares found and those of the law. */
  distance: number;
  /** The distance from which on the row is red. */
  bound: number;
  /** Probability of such a distance by chance alone. */
  probability: number;
}

export type TheoryVerdict = MeanVerdict | DistributionVerdict;

/** All rows together are red by chance alone in one case of a hundred: each is judged at 0.01/rows (Bonferroni). */
const BY_CHANCE = 0.01;
const AS_IT_IS: RateFactors = { arrival: 1, service: 1 };

/** Simulates every row with its own id as seed, to which `seed` is added for other luck, and compares. */
export function runTheory(rows: readonly TheoryRow[] = theoryRows, seed = ''): TheoryVerdict[] {
  return rows.map((row) => judgeTheory(row, AS_IT_IS, row.replications, seed));
}

/** One row's verdict, with the rates of the simulation (not of the theory) multiplied by `factors`. */
export function judgeTheory(
  row: TheoryRow,
  factors: RateFactors = AS_IT_IS,
  replications: number = row.replications,
  seed = '',
): TheoryVerdict {
  const values: number[] = [];
  let littleGap = 0;
  for (let replication = 0; replication < replications; replication += 1) {
    const sample = row.simulate(seed === '' ? row.id : `${row.id} ${seed}`, replication, factors);
    values.push(sample.value);
    littleGap = Math.max(littleGap, sample.littleGap);
  }
  const { id, name, formula, source } = row;
  const about = { id, name, formula, source, replications, littleGap };
  return row.kind === 'mean' ? judgeMean(about, row, values) : judgeDistribution(about, row, values);
}

function judgeMean(about: Omit<VerdictAbout, 'passed'>, row: MeanRow, values: readonly number[]): MeanVerdict {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const halfWidth =
    row.widest === 0
      ? 0
      : Math.sqrt(squares / (count - 1) / count) * studentBound(BY_CHANCE / theoryRows.length, count - 1);
  const theory = row.theory();
  const passed = Math.abs(mean - theory) <= halfWidth && halfWidth <= row.widest * theory && about.littleGap === 0;
  return { kind: 'mean', ...about, unit: row.unit, theory, mean, halfWidth, passed };
}

function judgeDistribution(
  about: Omit<VerdictAbout, 'passed'>,
  row: DistributionRow,
  values: readonly number[],
): DistributionVerdict {
  const distance = uniformDistance(values);
  const bound = distanceBound(BY_CHANCE / theoryRows.length, values.length);
  const probability = distanceProbability(distance, values.length);
  const passed = distance <= bound && about.littleGap === 0;
  return { kind: 'distribution', ...about, law: row.law, distance, bound, probability, passed };
}

/** The t that Student's t with these degrees of freedom exceeds, in size, with this probability; by halving. */
function studentBound(beyond: number, freedom: number): number {
  let low = 0;
  let high = 1e6;
  while (high - low > 1e-9 * high) {
    const t = (low + high) / 2;
    if (regularisedBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) > beyond) low = t;
    else high = t;
  }
  return high;
}
