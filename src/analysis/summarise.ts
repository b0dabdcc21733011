import type { ShardOutcome } from '../care/outcome.ts';
import type { Measure } from '../results/measure.ts';
import type { Summary, SummaryRow } from '../results/summary-schema.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import { confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { proportionInterval } from '../statistics/proportion-interval.ts';
import { quantile } from '../statistics/quantile.ts';
import type { AnalysisArm, AnalysisContext } from './analysis-context.ts';
import { minimumSizes } from './derived-values.ts';
import { type ReplicationReduction, reduceShard } from './reduce-shard.ts';
import { planSummary, type SummaryFigure, type SummaryPlan, sizeOf } from './summary-plan.ts';

/** Level of the confidence interval of a mean, and of the range over replications. */
export const confidenceLevel = 0.95;
export const rangeLevel = 0.9;

/** The summary of any number of replications; the order in which they are given does not matter. */
export function summarise(reductions: readonly ReplicationReduction[], plan: SummaryPlan): Summary {
  const { context } = plan;
  const ordered = [...reductions].sort((a, b) => a.replication - b.replication);
  const rows: SummaryRow[] = [];
  let sizedRow = 0;
  for (const figure of plan.figures) {
    const needed = sizeOf(figure.measure);
    for (const window of figure.windows) {
      const values = Float64Array.from(ordered, (reduction) => reduction.values[rows.length]);
      const size = needed === null ? null : mean(ordered.map((reduction) => reduction.sizes[sizedRow]));
      if (needed !== null) sizedRow++;
      // By the mean: a scope near the limit does not become too small because one more replication is.
      const isTooSmall = needed !== null && size !== null && size < minimumSizes[needed];
      rows.push({
        ...rowKey(figure, context),
        window: window.id,
        ...rowFigures(figure, isTooSmall ? new Float64Array() : values),
        uncertainty: uncertaintyOf(figure, context),
      });
    }
  }
  const firstDay = dayNumber(context.start);
  return {
    run: context.run,
    scenario: context.scenario,
    seed: context.seed,
    arms: context.arms.filter(hasFigures).map((arm) => ({
      id: arm.id,
      goLive: arm.waves.map((wave) => ({ wave: wave.id, date: isoDate(firstDay + wave.goLiveDay) })),
    })),
    measures: rows,
  };
}

/** The summary of shards that are all in memory, as in a browser. Throws a RangeError for none. */
export function summariseShards(shards: readonly ShardOutcome[], context: AnalysisContext): Summary {
  if (shards.length === 0) throw new RangeError('shards (= []) must hold at least one replication');
  const plan = planSummary(context, shards[0]);
  return summarise(
    shards.map((shard) => reduceShard(shard, plan)),
    plan,
  );
}

function hasFigures({ partOf }: AnalysisArm): boolean {
  return partOf === null;
}

function rowKey({ measure, arm, against, scope, contactKind }: SummaryFigure, { arms }: AnalysisContext) {
  return { measure: measure.id, unit: measure.unit, arm: arms[arm].id, against, scope: scope.id, contactKind };
}

/** What the range of a figure shows: chance alone, or also that inputs of the go-live are not known for sure. */
function uncertaintyOf({ measure, arm, chosen }: SummaryFigure, { arms }: AnalysisContext): SummaryRow['uncertainty'] {
  const simulated = measure.id === 'production.chosenLoss' ? (chosen ?? arm) : arm;
  return arms[simulated].drawsInputs ? 'chance+parameters' : 'chance';
}

function rowFigures(
  { measure }: SummaryFigure,
  all: Float64Array,
): Omit<SummaryRow, keyof ReturnType<typeof rowKey> | 'window' | 'uncertainty'> {
  const values = all.filter((value) => !Number.isNaN(value));
  if (values.length === 0) {
    return {
      mean: null,
      confidence: { level: confidenceLevel, low: null, high: null },
      range: { level: rangeLevel, low: null, median: null, high: null },
      replications: 0,
      notReached: null,
    };
  }
  const reached = values.filter((value) => value !== Number.POSITIVE_INFINITY);
  const allReached = reached.length === values.length;
  const between = (p: number): number | null => {
    const value = quantile(values, p);
    return value === Number.POSITIVE_INFINITY ? null : plain(value);
  };
  const interval = isShareOfReplications(measure)
    ? proportionInterval(
        values.reduce((sum, value) => sum + value, 0),
        values.length,
      )
    : confidenceInterval(allReached ? values : [], confidenceLevel);
  return {
    mean: allReached ? plain(mean(values)) : null,
    confidence: { ...interval, low: plainOrNull(interval.low), high: plainOrNull(interval.high) },
    range: {
      level: rangeLevel,
      low: between((1 - rangeLevel) / 2),
      median: between(0.5),
      high: between((1 + rangeLevel) / 2),
    },
    replications: values.length,
    notReached: measure.unit === 'week' ? plain((values.length - reached.length) / values.length) : null,
  };
}

/** Whether a replication gives 0 or 1, so that the mean is a share of replications. */
function isShareOfReplications({ formula }: Measure): boolean {
  return formula.how === 'derived' && formula.windows === 'weekly';
}

/** Digits of a figure: what comes after them is how sums of floating-point numbers end, and says nothing. */
const figureDigits = 10;

/** Without a negative zero, which no reader expects, and without digits that say nothing. */
function plain(value: number): number {
  return Number(value.toPrecision(figureDigits)) + 0;
}

function plainOrNull(value: number | null): number | null {
  return value === null ? null : plain(value);
}
