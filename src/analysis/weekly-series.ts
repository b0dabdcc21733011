import { numbersOf, type Table, textsOf } from '../results/table.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import { confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';

/** Which series is wanted: a weekly measure of a scope and arm, or its paired difference from the reference. */
export interface SeriesRequest {
  measure: string;
  scope: string;
  arm: string;
  against: null | 'reference';
  /** Omitted for all contact kinds together. */
  contactKind?: ContactKind;
}

/** A week of a series; null where no replication has a value, or too few for an interval. */
export interface SeriesPoint {
  /** Weeks from the horizon's first day. */
  week: number;
  /** ISO date of the week's first day. */
  date: string;
  mean: number | null;
  confidence: { low: number | null; high: number | null };
  range: { low: number | null; high: number | null };
}

export type Series = SeriesRequest & { points: SeriesPoint[] };

/** Gathers series for charts from weekly tables, one shard after another; keeps only what was asked for. */
export class WeeklySeries {
  readonly #start: string;
  readonly #requests: readonly SeriesRequest[];
  /** By request, then week: the values of the replications so far. */
  readonly #values: number[][][];

  /** `start` is the ISO date of day 0. */
  constructor(start: string, requests: readonly SeriesRequest[]) {
    this.#start = start;
    this.#requests = requests;
    this.#values = requests.map(() => []);
  }

  /** Adds the weekly table of a shard. Throws a RangeError for a measure that the table has no column for. */
  add(table: Table): void {
    const rowsOf = indexRows(table);
    this.#requests.forEach(({ measure, scope, arm, against, contactKind }, request) => {
      const column = numbersOf(table, measure);
      const rows = rowsOf.get(key(arm, scope, contactKind)) ?? [];
      const references = against === null ? null : (rowsOf.get(key('reference', scope, contactKind)) ?? []);
      rows.forEach((row, week) => {
        const value = references === null ? column[row] : column[row] - column[references[week]];
        const values = this.#values[request];
        values[week] ??= [];
        if (!Number.isNaN(value)) values[week].push(value);
      });
    });
  }

  /** The series of everything added so far, in the order of the requests. Weeks cut by the horizon are left out. */
  series(): Series[] {
    const first = dayNumber(this.#start);
    return this.#requests.map((request, i) => ({
      ...request,
      points: this.#values[i].map((values, week) => point(values, week, isoDate(first + 7 * week))),
    }));
  }
}

/** Rows of full weeks by arm, scope and contact kind, in the order of weeks. */
function indexRows(table: Table): Map<string, number[]> {
  const [arms, scopes, kinds] = [textsOf(table, 'arm'), textsOf(table, 'scope'), textsOf(table, 'contactKind')];
  const days = numbersOf(table, 'days');
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    if (days[row] < 7) continue;
    const own = key(arms[row] ?? '', scopes[row] ?? '', kinds[row]);
    const rows = rowsOf.get(own);
    if (rows === undefined) rowsOf.set(own, [row]);
    else rows.push(row);
  }
  return rowsOf;
}

function key(arm: string, scope: string, contactKind: string | null | undefined): string {
  return `${arm} ${scope} ${contactKind ?? ''}`;
}

function point(values: number[], week: number, date: string): SeriesPoint {
  if (values.length === 0) {
    return { week, date, mean: null, confidence: { low: null, high: null }, range: { low: null, high: null } };
  }
  const { low, high } = confidenceInterval(values, confidenceLevel);
  return {
    week,
    date,
    mean: mean(values),
    confidence: { low, high },
    range: { low: quantile(values, (1 - rangeLevel) / 2), high: quantile(values, (1 + rangeLevel) / 2) },
  };
}
