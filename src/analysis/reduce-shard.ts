import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { derivedComparison, derivedLevel, scopeSizes } from './derived-values.ts';
import { measureValues } from './measure-values.ts';
import type { SummaryFigure, SummaryPlan } from './summary-plan.ts';
import { checkLayout } from './world-layout.ts';

/**
 * What a summary keeps of one replication: a value for each of its rows. NaN where the row has no value in it, Infinity
 * for a week that the horizon ends before.
 */
export interface ReplicationReduction {
  replication: number;
  values: Float64Array;
  /** For rows that only a scope of some size has: the size by this replication's reference; NaN for other rows. */
  sizes: Float64Array;
}

/** Reduces a shard to the values of the planned rows, so that any number of replications can be summarised in little memory. */
export function reduceShard(outcome: ShardOutcome, plan: SummaryPlan): ReplicationReduction {
  for (const arm of outcome.arms) checkLayout(plan.layout, arm);
  const values = new Float64Array(plan.rowCount);
  const sizes = new Float64Array(plan.rowCount).fill(Number.NaN);
  const [reference] = outcome.arms;
  let row = 0;
  for (const figure of plan.figures) {
    const arm = outcome.arms[figure.arm];
    const ofFigure = figure.against === null ? levels(arm, figure) : differences(arm, reference, figure, plan);
    values.set(ofFigure, row);
    const { formula } = figure.measure;
    if (formula.how === 'derived' && formula.size !== null)
      sizes.set(scopeSizes(formula.size, { ...figure, reference, from: formula.from }), row);
    row += ofFigure.length;
  }
  return { replication: outcome.replication, values, sizes };
}

function levels(outcome: ArmOutcome, { measure, members, windows }: SummaryFigure): Float64Array {
  const { formula } = measure;
  if (formula.how === 'derived') return derivedLevel(measure.id, { outcome, from: formula.from, members, windows });
  return measureValues(outcome, formula, members, windows);
}

function differences(arm: ArmOutcome, reference: ArmOutcome, figure: SummaryFigure, plan: SummaryPlan): Float64Array {
  const { measure, members, goLive, windows } = figure;
  const { formula } = measure;
  if (formula.how === 'derived') {
    const { start } = plan.context;
    return derivedComparison(measure.id, { arm, reference, from: formula.from, members, goLive, start, windows });
  }
  const ofReference = measureValues(reference, formula, members, windows);
  return measureValues(arm, formula, members, windows).map((value, i) => value - ofReference[i]);
}
