import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { measureById } from '../results/measures.ts';
import { civilDate, dayNumber } from '../scenario/calendar-dates.ts';
import type { ContactKind, Text, UnitKind } from '../scenario/scenario.ts';
import { type ConfidenceInterval, confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { type Members, measureValues } from './measure-values.ts';
import type { Period } from './periods.ts';
import { listScopes, type Scope } from './scopes.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';
import { membersOf, type ShardLayout, type WorldLayout, worldLayout } from './world-layout.ts';

/** What agreement of a row is worth: an input that comes back, one that was fitted, or one that nothing was fitted to. */
export type BaselineMark = 'echo' | 'calibrated' | 'emergent';

/** What a published figure is of: a hospital, by an own estimate; the region's or country's rate; a volume of the whole region. */
export type BaselineKind = 'own-estimate' | 'plausibility' | 'whole-region';

/** A published figure of care without a go-live, and what the simulated reference holds against it. */
export interface BaselineRow {
  id: string;
  name: Text;
  unit: Text;
  mark: BaselineMark;
  kind: BaselineKind;
  note: Text | null;
  /** Null in a world that is not the whole region, for what only the whole region can be held against. */
  simulated: {
    /** Ids of measures, added up. */
    measures: string[];
    /** Ids of measures whose sum they are divided by. */
    over: string[];
    /** Kind of unit by whose number in the world they are divided; null for none. */
    overUnits: UnitKind | null;
    times: number;
    /** Scopes, added up. */
    scopes: string[];
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
 * What one replication of a reference gives for each row over the year after the warm-up; null for a row that is not simulated.
 * Throws a RangeError for a measure or scope that the world does not have, and for an outcome shorter than the year.
 */
export function baselineValues(
  rows: readonly BaselineRow[],
  outcome: ShardOutcome,
  context: AnalysisContext,
): (number | null)[] {
  if (context.days < context.warmUpDays + baselineDays) {
    throw new RangeError(`days (= ${context.days}) must be ${baselineDays} more than the warm-up`);
  }
  const world = rowWorld(outcome, context);
  return rows.map((row) => rowValue(row, outcome.arms[0], world));
}

/**
 * Holds what replications of a reference gave, each as `baselineValues` tells it, against published figures.
 * Throws a RangeError for no replication.
 */
export function compareBaseline(
  rows: readonly BaselineRow[],
  replications: readonly (readonly (number | null)[])[],
): ComparedRow[] {
  if (replications.length === 0) throw new RangeError('replications (= []) must hold at least one');
  return rows.map((row, index) => {
    const values = replications.flatMap((ofRows) => ofRows[index] ?? []);
    return { ...row, found: row.simulated === null ? null : compare(values, row.published.value) };
  });
}

/** How many figures of a mark agree, and how many there are: the months of one figure are one, which agrees where each of them does. */
export function countFigures(
  rows: readonly (Pick<BaselineRow, 'mark' | 'simulated'> & { found: { agrees: boolean } | null })[],
  wanted: BaselineMark,
): { agree: number; all: number } {
  const figures = new Map<string, boolean>();
  for (const [row, { mark, simulated, found }] of rows.entries()) {
    if (mark !== wanted || simulated === null || found === null) continue;
    const figure = simulated.month === null ? String(row) : JSON.stringify({ ...simulated, month: null });
    figures.set(figure, (figures.get(figure) ?? true) && found.agrees);
  }
  return { agree: [...figures.values()].filter((agrees) => agrees).length, all: figures.size };
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

/** Throws a RangeError for a row that asks for a measure or scope that a world does not have: before a year of it is simulated. */
export function checkBaselineRows(rows: readonly BaselineRow[], shard: ShardLayout, context: AnalysisContext): void {
  const world = rowWorld(shard, context);
  for (const row of rows)
    for (const id of [...(row.simulated?.measures ?? []), ...(row.simulated?.over ?? [])]) membersOfRow(row, id, world);
}

interface RowWorld {
  layout: WorldLayout;
  scopes: ReadonlyMap<string, Scope>;
  context: AnalysisContext;
}

function rowWorld(shard: ShardLayout, context: AnalysisContext): RowWorld {
  const scopes = new Map(listScopes(context).map((scope) => [scope.id, scope]));
  return { layout: worldLayout(shard, context), scopes, context };
}

/** The rows of counts that a measure adds up in each scope of a row. */
function membersOfRow({ id: row, simulated }: BaselineRow, id: string, { layout, scopes }: RowWorld): Members[] {
  const measure = measureById(id);
  return (simulated?.scopes ?? []).map((name) => {
    const scope = scopes.get(name);
    const members = scope === undefined ? null : membersOf(layout, measure, scope, simulated?.contactKind ?? null);
    if (members === null) throw new RangeError(`row ${row} (= ${id} of ${name}) must be in the world`);
    return members;
  });
}

function rowValue(row: BaselineRow, outcome: ArmOutcome, world: RowWorld): number | null {
  const { simulated } = row;
  if (simulated === null) return null;
  const { measures, over, overUnits, times } = simulated;
  const periods = [periodOf(simulated.month, world.context)];
  const sumOf = (ids: readonly string[]): number => {
    let sum = 0;
    for (const id of ids) {
      const { formula } = measureById(id);
      for (const members of membersOfRow(row, id, world)) sum += measureValues(outcome, formula, members, periods)[0];
    }
    return sum;
  };
  const units = overUnits === null ? 1 : (world.scopes.get(`kind:${overUnits}`)?.units.length ?? 0);
  return (times * sumOf(measures)) / (over.length === 0 ? 1 : sumOf(over)) / units;
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
