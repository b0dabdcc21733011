import { weekPoint } from '../src/analysis/weekly-series.ts';
import type { WeeklyLine, WeeklyLinesData } from '../src/report/charts/weekly-lines.ts';
import { formatDate } from '../src/report/text/date-format.ts';
import { measureUnitWords } from '../src/report/text/measure-unit-words.ts';
import { measureById } from '../src/results/measures.ts';
import { dayNumber, isoDate } from '../src/scenario/calendar-dates.ts';
import type { NamedArm, OpenRun } from './open-run.ts';

/** As much of a run as its weekly figures need. */
export interface WeeklyRun extends Pick<OpenRun, 'arms' | 'scopes' | 'replications' | 'counted'> {
  context: Pick<OpenRun['context'], 'start'>;
}

/** Which measure, and of which part of the care. */
export interface WeeklyRequest {
  measure: string;
  scope: string;
}

/** One week of one replication. */
export interface ReplicationWeek {
  replication: number;
  /** ISO date of the week's first day. */
  date: string;
  /** Null where the week has no figure. */
  value: number | null;
}

/** A line of the report's weekly chart, with the replications that its mean and range are made of. */
export interface ReplicationLine extends WeeklyLine {
  replications: ReplicationWeek[];
}

/** What the report's `weeklyLines` draws, and the notebook's `replicationLines` too. */
export interface WeekByWeek extends WeeklyLinesData {
  lines: ReplicationLine[];
}

/** A measure in each arm, in the weeks that totals count; null where it is not counted in this part of the care. */
export function levels(run: WeeklyRun, request: WeeklyRequest): WeekByWeek | null {
  const lines = run.arms.map((arm) => readLine(run, request, arm, null));
  return weekByWeek(run, request, lines, null);
}

/**
 * What each plan makes of a measure: plan less reference, taken within each replication, where both have the same patients,
 * before anything is averaged. Null where the measure is not counted in this part of the care, or the run has no plan.
 */
export function differences(run: WeeklyRun, request: WeeklyRequest): WeekByWeek | null {
  const plans = run.arms.slice(1);
  const lines = plans.map((arm) => readLine(run, request, arm, 'reference'));
  return weekByWeek(run, request, lines, { label: 'Same as without go-live' });
}

function weekByWeek(
  run: WeeklyRun,
  { measure, scope }: WeeklyRequest,
  lines: ReplicationLine[],
  zero: WeekByWeek['zero'],
): WeekByWeek | null {
  if (lines.every(({ points }) => points.every(({ mean }) => mean === null))) return null;
  const { name, unit } = measureById(measure);
  const words = measureUnitWords[unit].en;
  const counted = words === '' ? name.en : `${name.en}, ${words}`;
  const place = run.scopes.find(({ id }) => id === scope)?.name ?? scope;
  const dates = lines.flatMap(({ points }) => points.map(({ date }) => date)).sort();
  const [from = '', to = ''] = [dates[0], dates.at(-1)].map((date) => formatDate(date ?? '', 'en'));
  const kind = zero === null ? 'with and without go-live' : 'with go-live less without';
  const goLives = [...new Set(run.arms.flatMap((arm) => arm.goLives))].sort();
  return {
    description: `${counted}, ${kind}, week by week from ${from} to ${to}: ${place}.`,
    unit: zero === null ? `${counted}, by week` : `${upperFirst(words === '' ? name.en : words)}: more (+) or less (−)`,
    format: unit === 'share' ? 'share' : 'number',
    lines,
    bandLabel: '9 of 10 replications',
    goLives: goLives.map((date) => ({ date, label: `Go-live ${formatDate(date, 'en')}` })),
    zero,
  };
}

function readLine(
  run: WeeklyRun,
  request: WeeklyRequest,
  { id, label, style }: NamedArm,
  against: null | 'reference',
): ReplicationLine {
  const firstDay = dayNumber(run.context.start);
  const dateOf = (week: number) => isoDate(firstDay + 7 * week);
  const byReplication = run.replications.map(({ number, weeks }) => ({
    number,
    values: weeks.of({ ...request, arm: id, against }),
  }));
  const weeks = Array.from({ length: byReplication[0]?.values.length ?? 0 }, (_, week) => week).filter(
    (week) => dateOf(week) >= run.counted.from,
  );
  return {
    label: against === null ? label : `${label}: difference`,
    style,
    replications: byReplication.flatMap(({ number, values }) =>
      weeks.map((week) => ({ replication: number, date: dateOf(week), value: known(values[week]) })),
    ),
    points: weeks.map((week) => {
      const values = byReplication.flatMap((each) => known(each.values[week]) ?? []);
      return weekPoint(values, week, dateOf(week));
    }),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
