import { parseIsoDate, parseIsoWeek } from './calendar-dates.ts';

/** The days that a written period stands for: `from` ≤ day < `to`, as days since 1970-01-01. */
export interface DaySpan {
  from: number;
  to: number;
}

const fromGoLive = /^([+-]?\d{1,3})([wd])$/;

/**
 * The days that a text stands for: a date is one day, an ISO week seven, `-2w` the seven days of that week from the
 * go-live (`0w` begins on the go-live day itself), `+3d` the third day after it. Null for a date or week that does not exist, for text that is none of
 * these, and for weeks from a go-live that is not known.
 */
export function parseDays(text: string, goLive: number | null): DaySpan | null {
  const relative = fromGoLive.exec(text);
  if (relative !== null) {
    if (goLive === null) return null;
    const length = relative[2] === 'w' ? 7 : 1;
    const from = goLive + Number(relative[1]) * length;
    return { from, to: from + length };
  }
  const monday = parseIsoWeek(text);
  if (monday !== null) return { from: monday, to: monday + 7 };
  const day = parseIsoDate(text);
  return day === null ? null : { from: day, to: day + 1 };
}

/** Minutes after midnight of a time of day written as `08:00`. */
export function minutesOfDay(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

/** The days of a checked text. Throws a RangeError where it is none. */
export function spanOf(text: string, goLive: number | null): DaySpan {
  const span = parseDays(text, goLive);
  if (span === null) throw new RangeError(`day (= ${text}) must be an existing date, ISO week or weeks from go-live`);
  return span;
}
