import { analysisContext } from '../analysis/analysis-context.ts';
import {
  type BaselineRow,
  baselineDays,
  baselineValues,
  type ComparedRow,
  checkBaselineRows,
  compareBaseline,
} from '../analysis/compare-baseline.ts';
import type { Runner } from '../runners/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { referenceArm, type ShardTask } from './arms.ts';
import { buildReferenceWorld } from './reference-world.ts';

/**
 * Simulates a scenario's reference for a year after its warm-up and holds it against published figures.
 * Throws a RangeError for fewer than two replications, which have no range, and for a row that the world cannot answer.
 */
export async function runBaseline(
  {
    scenario,
    rows,
    seed,
    replications,
  }: { scenario: Scenario; rows: BaselineRow[]; seed: string; replications: number },
  runner: Runner,
): Promise<ComparedRow[]> {
  if (!(replications >= 2)) throw new RangeError(`replications (= ${replications}) must be ≥ 2`);
  const days = Math.ceil((scenario.warmUpDays + baselineDays) / 7) * 7;
  const reference: Scenario = { ...scenario, days, waves: [] };
  const tasks: ShardTask[] = Array.from({ length: replications }, (_, i) => ({
    reference,
    arms: [],
    seed,
    replication: i + 1,
  }));
  const context = analysisContext({ run: 'baseline', seed, reference, arms: [] });
  const { cells, units } = buildReferenceWorld(reference, []);
  const layout = { arms: [{ arm: referenceArm, cells, units: units.map(({ id }) => id) }] };
  checkBaselineRows(rows, layout, context);
  const found = new Map<number, (number | null)[]>();
  // A year of a whole region is large: only the rows' figures of each are kept.
  await runner.run(tasks, (outcome) => {
    found.set(outcome.replication, baselineValues(rows, outcome, context));
  });
  const ordered = [...found].sort(([a], [b]) => a - b).map(([, values]) => values);
  return compareBaseline(rows, ordered);
}
