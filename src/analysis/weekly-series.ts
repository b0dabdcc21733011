import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import { confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { confidenceLevel, rangeLevel } from './summarise.ts';
import type { SeriesRequest, WeekValues } from './week-values.ts';

export type { SeriesRequest } from './week-values.ts';

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

/** Gathers series for charts, one replication after another; keeps only what was asked for. */
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

  /** Adds the weeks of a replication. Throws a RangeError for a measure that their table has no column for. */
  add(weeks: WeekValues): void {
    this.#requests.forEach((request, i) => {
      weeks.of(request).forEach((value, week) => {
        const values = this.#values[i];
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
      points: this.#values[i].map((values, week) => weekPoint(values, week, isoDate(first + 7 * week))),
    }));
  }
}

/** A week of a series from the values that the replications have there; `date` is the ISO date of its first day. */
export function weekPoint(values: readonly number[], week: number, date: string): SeriesPoint {
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
