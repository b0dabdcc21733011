import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { derivedComparison, derivedLevel, scopeSizes } from './derived-values.ts';
import { measureValues } from './measure-values.ts';
import type { Window } from './periods.ts';
import type { SummaryFigure, SummaryPlan } from './summary-plan.ts';
import { checkLayout } from './world-layout.ts';

/**
 * What a summary keeps of one replication: a value for each of its rows. NaN where the row has no value in it, Infinity
 * for a week that the horizon ends before.
 */
export interface ReplicationReduction {
  replication: number;
  values: Float64Array;
  /** For rows that only a scope of some size has, in their order: the size by this replication's reference. */
  sizes: Float64Array;
}

/** Reduces a shard to the values of the planned rows, so that any number of replications can be summarised in little memory. */
export function reduceShard(outcome: ShardOutcome, plan: SummaryPlan): ReplicationReduction {
  for (const arm of outcome.arms) checkLayout(plan.layout, arm);
  const values = new Float64Array(plan.rowCount);
  const sizes = new Float64Array(plan.sizedRowCount);
  const [reference] = outcome.arms;
  const known = new KnownLevels();
  let [row, sizedRow] = [0, 0];
  for (const figure of plan.figures) {
    const arm = outcome.arms[figure.arm];
    const ofFigure = figure.against === null ? levels(arm, figure, known) : differences(outcome, figure, plan, known);
    values.set(ofFigure, row);
    const { formula } = figure.measure;
    if (formula.how === 'derived' && formula.size !== null) {
      const windows = sizedWindows(figure, plan);
      sizes.set(scopeSizes(formula.size, { ...figure, windows, reference, from: formula.from }), sizedRow);
      sizedRow += windows.length;
    }
    row += ofFigure.length;
  }
  return { replication: outcome.replication, values, sizes };
}

/** A scope is as large as in the whole period, however short the windows of the measure are. */
function sizedWindows({ measure, windows }: SummaryFigure, { context }: SummaryPlan): Window[] {
  const { formula } = measure;
  if (formula.how !== 'derived' || formula.windows !== 'weekly') return windows;
  return windows.map(({ id }) => ({ id, from: context.warmUpDays, to: context.days }));
}

/** The levels of one measure, scope and contact kind, which a level and a difference of the same arms both need. */
class KnownLevels {
  private figure: SummaryFigure | null = null;
  private readonly values = new Map<ArmOutcome, { windows: readonly Window[]; values: Float64Array }[]>();

  of(outcome: ArmOutcome, figure: SummaryFigure): Float64Array {
    if (figure.members !== this.figure?.members || figure.measure !== this.figure.measure) this.values.clear();
    this.figure = figure;
    const known = this.values.get(outcome) ?? [];
    const found = known.find(({ windows }) => haveSameDays(windows, figure.windows));
    if (found !== undefined) return found.values;
    const values = measureValues(outcome, figure.measure.formula, figure.members, figure.windows);
    this.values.set(outcome, [...known, { windows: figure.windows, values }]);
    return values;
  }
}

function haveSameDays(one: readonly Window[], other: readonly Window[]): boolean {
  return one.length === other.length && one.every(({ from, to }, i) => from === other[i].from && to === other[i].to);
}

function levels(outcome: ArmOutcome, figure: SummaryFigure, known: KnownLevels): Float64Array {
  const { measure, members, firstGoLive, windows } = figure;
  const { formula } = measure;
  if (formula.how === 'derived')
    return derivedLevel(measure.id, { outcome, from: formula.from, members, firstGoLive, windows });
  return known.of(outcome, figure);
}

function differences(
  { arms }: ShardOutcome,
  figure: SummaryFigure,
  plan: SummaryPlan,
  known: KnownLevels,
): Float64Array {
  const { measure, members, goLive, firstGoLive, windows } = figure;
  const { formula } = measure;
  const [reference, arm] = [arms[0], arms[figure.arm]];
  const chosen = figure.chosen === null ? null : arms[figure.chosen];
  if (formula.how === 'derived') {
    const { start } = plan.context;
    return derivedComparison(measure.id, {
      arm,
      reference,
      chosen,
      from: formula.from,
      members,
      goLive,
      firstGoLive,
      start,
      windows,
    });
  }
  const ofReference = known.of(reference, figure);
  return known.of(arm, figure).map((value, i) => value - ofReference[i]);
}
