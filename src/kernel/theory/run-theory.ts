import { regularisedBeta } from '../mathematics.ts';
import type { RateFactors, TheoryRow, TheoryText } from './theory-rows.ts';
import { theoryRows } from './theory-rows.ts';

/** How a row came out. Times in seconds. */
export interface TheoryVerdict {
  id: string;
  name: TheoryText;
  formula: TheoryText;
  theory: number;
  mean: number;
  /** Half the width of the confidence interval of `mean`. */
  halfWidth: number;
  replications: number;
  /** The interval is at most 2 % to each side and theory lies in it. */
  passed: boolean;
}

/** All rows together are red by chance alone in one case of a hundred: each interval is at 1 − 0.01/rows (Bonferroni). */
const CONFIDENCE = 0.99;
const WIDEST = 0.02;
const REPLICATIONS = 40;
const AS_IT_IS: RateFactors = { arrival: 1, service: 1 };

/** Simulates every row with its own id as seed, and compares. */
export function runTheory(rows: readonly TheoryRow[] = theoryRows): TheoryVerdict[] {
  return rows.map((row) => judgeTheory(row, AS_IT_IS, REPLICATIONS));
}

/** One row's verdict, with the rates of the simulation (not of the theory) multiplied by `factors`. */
export function judgeTheory(row: TheoryRow, factors: RateFactors, replications: number): TheoryVerdict {
  const means = row.simulate(row.id, replications, factors);
  const mean = means.reduce((sum, value) => sum + value, 0) / replications;
  const squares = means.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = Math.sqrt(squares / (replications - 1) / replications);
  const beyond = (1 - CONFIDENCE) / theoryRows.length;
  const halfWidth = error * studentBound(beyond, replications - 1);
  const theory = row.theory();
  const passed = Math.abs(mean - theory) <= halfWidth && halfWidth <= WIDEST * theory;
  return { id: row.id, name: row.name, formula: row.formula, theory, mean, halfWidth, replications, passed };
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
