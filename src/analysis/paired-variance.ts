import type { ShardOutcome } from '../care/outcome.ts';
import { measureById } from '../results/measures.ts';
import { variance } from '../statistics/variance.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { measureValues } from './measure-values.ts';
import type { Period } from './periods.ts';
import { listScopes } from './scopes.ts';
import { membersOf, worldLayout } from './world-layout.ts';

/** How much shared luck takes away of the variance of a difference. */
export interface PairedVariance {
  measure: string;
  scope: string;
  /** First week of the window, counted from go-live, and how many weeks it has. */
  week: number;
  weeks: number;
  /** Variance of the arm less the reference within replications. */
  paired: number;
  /** What it would be with another seed for the arm: the arm's variance plus the reference's. */
  independent: number;
  /** independent / paired; null where the paired difference does not vary. */
  ratio: number | null;
}

/**
 * The variance of paired differences of the first plan from the reference, against that with independent seeds, for
 * measures of a scope and each window of so many weeks around go-live.
 * Throws a RangeError for fewer than two replications, and for a measure that the scope does not have.
 */
export function pairedVariance(
  outcomes: readonly ShardOutcome[],
  context: AnalysisContext,
  wanted: readonly { measure: string; scope: string; weeks: number }[],
): PairedVariance[] {
  const [first] = outcomes;
  if (first === undefined || outcomes.length < 2) {
    throw new RangeError(`outcomes (= ${outcomes.length}) must be at least two replications`);
  }
  const layout = worldLayout(first, context);
  const goLive = Math.max(...context.arms[1].waves.map(({ goLiveDay }) => goLiveDay));
  return wanted.flatMap(({ measure: id, scope: scopeId, weeks }) => {
    const periods = periodsAround(goLive, weeks, context);
    const measure = measureById(id);
    const scope = listScopes(context).find((known) => known.id === scopeId);
    const members = scope === undefined ? null : membersOf(layout, measure, scope, null);
    if (members === null) throw new RangeError(`measure (= ${id} of ${scopeId}) must be in the world`);
    const values = (arm: number): Float64Array[] =>
      outcomes.map(({ arms }) => measureValues(arms[arm], measure.formula, members, periods));
    const [references, plans] = [values(0), values(1)];
    return periods.map(({ from }, i): PairedVariance => {
      const paired = variance(plans.map((plan, replication) => plan[i] - references[replication][i]));
      const independent = variance(plans.map((plan) => plan[i])) + variance(references.map((value) => value[i]));
      const week = Math.round((from - goLive) / 7);
      const ratio = paired > 0 ? independent / paired : null;
      return { measure: id, scope: scopeId, week, weeks, paired, independent, ratio };
    });
  });
}

/** Whole windows of so many weeks, from eight weeks before go-live on. */
function periodsAround(goLive: number, weeks: number, { days, warmUpDays }: AnalysisContext): Period[] {
  const periods: Period[] = [];
  for (let from = goLive - 56; from + 7 * weeks <= days; from += 7 * weeks) {
    if (from >= warmUpDays) periods.push({ from, to: from + 7 * weeks });
  }
  return periods;
}
