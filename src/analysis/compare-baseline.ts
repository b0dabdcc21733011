import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { measureById } from '../results/measures.ts';
import { civilDate, dayNumber } from '../scenario/calendar-dates.ts';
import type { ContactKind, Text } from '../scenario/scenario.ts';
import { type ConfidenceInterval, confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { measureValues } from './measure-values.ts';
import type { Period } from './periods.ts';
import { listScopes } from './scopes.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';
import { membersOf, type WorldLayout, worldLayout } from './world-layout.ts';

/** What agreement of a row is worth: an input that comes back, one that was fitted, or one that nothing was fitted to. */
export type BaselineMark = 'echo' | 'calibrated' | 'emergent';

/** What a published figure is of: this area, by an own estimate; a larger area's rate; a volume of the whole region. */
export type BaselineKind = 'own-estimate' | 'plausibility' | 'whole-region';

/** A published figure of care without a go-live, and what the simulated reference holds against it. */
export interface BaselineRow {
  id: string;
  name: Text;
  unit: Text;
  mark: BaselineMark;
  kind: BaselineKind;
  note: Text | null;
  /** Null for what only the whole region can be held against. */
  simulated: {
    /** Ids of measures, added up. */
    measures: string[];
    /** Ids of measures whose sum they are divided by. */
    over: string[];
    times: number;
    scope: string;
    contactKind: ContactKind | null;
    /** Calendar month, 1 to 12; null for a whole year. */
    month: number | null;
  } | null;
  published: { value: number; year: string; confidence: string; source: string };
}

/** A row with what the replications of the reference gave. */
export interface ComparedRow extends BaselineRow {
  found: {
    mean: number;
    confidence: ConfidenceInterval;
    range: { level: number; low: number; high: number };
    /** Mean over published, less 1. */
    difference: number;
    /** Whether the published figure lies in the range, or the mean within 5 % of it. */
    agrees: boolean;
  } | null;
}

/** Days that a comparison needs after the warm-up. */
export const baselineDays = 365;
const closeEnough = 0.05;

/**
 * Holds replications of a reference against published figures, over the year after the warm-up.
 * Throws a RangeError for a measure or scope that the world does not have, and for outcomes shorter than the year.
 */
export function compareBaseline(
  rows: readonly BaselineRow[],
  outcomes: readonly ShardOutcome[],
  context: AnalysisContext,
): ComparedRow[] {
  const [first] = outcomes;
  if (first === undefined) throw new RangeError('outcomes (= []) must hold at least one replication');
  if (context.days < context.warmUpDays + baselineDays) {
    throw new RangeError(`days (= ${context.days}) must be ${baselineDays} more than the warm-up`);
  }
  const layout = worldLayout(first, context);
  return rows.map((row) => {
    if (row.simulated === null) return { ...row, found: null };
    const values = outcomes.map(({ arms }) => rowValue(row, arms[0], layout, context));
    return { ...row, found: compare(values, row.published.value) };
  });
}

function compare(values: readonly number[], published: number): NonNullable<ComparedRow['found']> {
  const centre = mean(values);
  const low = quantile(values, (1 - rangeLevel) / 2);
  const high = quantile(values, (1 + rangeLevel) / 2);
  const difference = centre / published - 1;
  const isClose = difference <= closeEnough && difference >= -closeEnough;
  const agrees = isClose || (low <= published && published <= high);
  const confidence = confidenceInterval(values, confidenceLevel);
  return { mean: centre, confidence, range: { level: rangeLevel, low, high }, difference, agrees };
}

function rowValue(row: BaselineRow, outcome: ArmOutcome, layout: WorldLayout, context: AnalysisContext): number {
  if (row.simulated === null) throw new RangeError(`row ${row.id} must be simulated`);
  const { measures, over, times } = row.simulated;
  const periods = [periodOf(row.simulated.month, context)];
  const sumOf = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => {
      const measure = measureById(id);
      const scope = listScopes(context).find((known) => known.id === row.simulated?.scope);
      const members =
        scope === undefined ? null : membersOf(layout, measure, scope, row.simulated?.contactKind ?? null);
      if (members === null)
        throw new RangeError(`row ${row.id} (= ${id} of ${row.simulated?.scope}) must be in the world`);
      return sum + measureValues(outcome, measure.formula, members, periods)[0];
    }, 0);
  return (times * sumOf(measures)) / (over.length === 0 ? 1 : sumOf(over));
}

/** The year after the warm-up, or the days of a calendar month in it. */
function periodOf(month: number | null, { start, warmUpDays }: AnalysisContext): Period {
  if (month === null) return { from: warmUpDays, to: warmUpDays + baselineDays };
  const firstDay = dayNumber(start);
  const end = warmUpDays + baselineDays;
  // The year may begin and end within one month: the longer part counts.
  let longest: Period = { from: warmUpDays, to: warmUpDays };
  for (let from = warmUpDays; from < end; from++) {
    let to = from;
    while (to < end && civilDate(firstDay + to).month === month) to++;
    if (to - from > longest.to - longest.from) longest = { from, to };
  }
  return longest;
}
