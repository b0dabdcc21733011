import { type ConfidenceInterval, confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import type { ReplicationReduction } from './reduce-shard.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';
import type { SummaryPlan } from './summary-plan.ts';

/** A figure of one arm over the replications, as its difference from another arm with the same luck and inputs. */
export interface ArmComparison {
  arm: string;
  measure: string;
  window: string;
  /** Id of the arm that it is compared with. */
  against: string;
  /** Null where some replications have no value before the horizon ends. */
  mean: number | null;
  confidence: ConfidenceInterval;
  /** The middle nine tenths of the replications; null for later than the horizon. */
  range: { low: number | null; median: number | null; high: number | null };
  /** Share of the replications without a value before the horizon ends. */
  notReached: number;
}

/** What to compare: a measure of the whole region in a window. */
export interface ComparedMeasure {
  measure: string;
  window: string;
}

/**
 * Each arm against the reference, and against one of the arms, in the order of arms and measures. A week of recovery is compared
 * with the reference alone: two weeks of which one never comes have no difference.
 *
 * @param reductions replications reduced by the plan, each with the same arms
 * @param beside id of the arm that the others are compared with too
 *
 * Throws a RangeError for a measure and window that the summary does not hold.
 */
export function compareArms(
  reductions: readonly ReplicationReduction[],
  plan: SummaryPlan,
  compared: readonly ComparedMeasure[],
  beside: string,
): ArmComparison[] {
  const ordered = [...reductions].sort((a, b) => a.replication - b.replication);
  const found: ArmComparison[] = [];
  const values = valuesOf(ordered, plan, compared);
  for (const { measure, window } of compared) {
    if (values.has(keyOf(beside, measure, window))) continue;
    throw new RangeError(`compared (= ${measure} in ${window}) must be a figure of the summary`);
  }
  for (const { id, partOf } of plan.context.arms) {
    if (id === plan.context.arms[0].id || partOf !== null) continue;
    for (const { measure, window } of compared) {
      const own = values.get(keyOf(id, measure, window));
      const others = values.get(keyOf(beside, measure, window));
      if (own === undefined) continue;
      const about = { arm: id, measure, window };
      found.push({ ...about, against: plan.context.arms[0].id, ...figures(own) });
      if (id === beside || others === undefined || measure.endsWith('Week')) continue;
      found.push({ ...about, against: beside, ...figures(own.map((value, i) => value - others[i])) });
    }
  }
  return found;
}

function keyOf(arm: string, measure: string, window: string): string {
  return `${arm} ${measure} ${window}`;
}

/** Paired differences from the reference by replication, of the whole region and all contact kinds together. */
function valuesOf(
  ordered: readonly ReplicationReduction[],
  { figures, context }: SummaryPlan,
  compared: readonly ComparedMeasure[],
): Map<string, Float64Array> {
  const values = new Map<string, Float64Array>();
  let row = 0;
  for (const { measure, scope, contactKind, arm, against, windows } of figures) {
    for (const { id } of windows) {
      const isCompared = compared.some((one) => one.measure === measure.id && one.window === id);
      if (isCompared && scope.level === 'region' && contactKind === null && against === 'reference') {
        const at = row;
        const key = keyOf(context.arms[arm].id, measure.id, id);
        values.set(
          key,
          Float64Array.from(ordered, (reduction) => reduction.values[at]),
        );
      }
      row++;
    }
  }
  return values;
}

function figures(all: Float64Array): Pick<ArmComparison, 'mean' | 'confidence' | 'range' | 'notReached'> {
  const values = all.filter((value) => !Number.isNaN(value));
  const reached = values.filter((value) => value !== Number.POSITIVE_INFINITY);
  const isWhole = values.length > 0 && reached.length === values.length;
  const at = (p: number): number | null => {
    const value = values.length === 0 ? Number.POSITIVE_INFINITY : quantile(values, p);
    return value === Number.POSITIVE_INFINITY ? null : value + 0;
  };
  return {
    mean: isWhole ? mean(values) + 0 : null,
    confidence: confidenceInterval(isWhole ? values : [], confidenceLevel),
    range: { low: at((1 - rangeLevel) / 2), median: at(0.5), high: at((1 + rangeLevel) / 2) },
    notReached: values.length === 0 ? 1 : (values.length - reached.length) / values.length,
  };
}
