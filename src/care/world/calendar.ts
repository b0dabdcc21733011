import { dayNumber, isEasterWeek, isoWeek, isWorkday, month, weekday } from '../../scenario/calendar-dates.ts';
import type { CalendarFactors, WeekFactor } from '../../scenario/scenario.ts';

/** Days before the horizon that the calendar covers, for what is already under way at the start. */
export const historyDays = 800;

/** Days after the last simulated day that the calendar covers, for slots released beyond the horizon. */
export const futureDays = 150;

/** What each day is, from `historyDays` before the horizon on; index a column with `historyDays + day`. */
export interface WorldCalendar {
  /** Number of days in each column. */
  length: number;
  /** 1 for a working day. */
  workday: Uint8Array;
  /** Monday 0 to Sunday 6. */
  weekday: Uint8Array;
  /** January 0 to December 11. */
  month: Uint8Array;
  /** Elective capacity relative to a normal working day; 0 when closed. */
  elective: Float64Array;
  /** Referral inflow relative to a normal working day; 0 on other days. */
  inflow: Float64Array;
  /** Staffed beds relative to normal. */
  beds: Float64Array;
  /** Working days of the horizon and after it in order, from the first one at or after day 0. */
  workdays: Int32Array;
}

function factorOf(week: number, factors: WeekFactor[]): number {
  let factor = 1;
  for (const entry of factors) {
    const covers =
      entry.fromWeek <= entry.toWeek
        ? week >= entry.fromWeek && week <= entry.toWeek
        : week >= entry.fromWeek || week <= entry.toWeek;
    if (covers) factor = entry.factor;
  }
  return factor;
}

/**
 * Lays out the calendar of a scenario.
 * @param start ISO date of day 0
 * @param days days of the horizon
 */
export function buildCalendar(start: string, days: number, factors: CalendarFactors): WorldCalendar {
  const first = dayNumber(start) - historyDays;
  const length = historyDays + Math.max(days, 2 * 364) + futureDays;
  const calendar: WorldCalendar = {
    length,
    workday: new Uint8Array(length),
    weekday: new Uint8Array(length),
    month: new Uint8Array(length),
    elective: new Float64Array(length),
    inflow: new Float64Array(length),
    beds: new Float64Array(length),
    workdays: new Int32Array(0),
  };
  const workdays: number[] = [];
  for (let index = 0; index < length; index++) {
    const day = first + index;
    const { week } = isoWeek(day);
    const works = isWorkday(day);
    calendar.workday[index] = works ? 1 : 0;
    calendar.weekday[index] = weekday(day);
    calendar.month[index] = month(day) - 1;
    calendar.beds[index] = factorOf(week, factors.beds);
    if (works) {
      calendar.elective[index] = isEasterWeek(day) ? factors.easterWeek : factorOf(week, factors.elective);
      calendar.inflow[index] = factorOf(week, factors.inflow);
      if (index >= historyDays) workdays.push(index - historyDays);
    }
  }
  calendar.workdays = Int32Array.from(workdays);
  return calendar;
}

/** Sum of a calendar column over a mean year: the two years from day 0, scaled to 365.25 days. */
export function sumOfYear(column: Float64Array): number {
  let sum = 0;
  for (let day = 0; day < 728; day++) sum += column[historyDays + day];
  return (sum * 365.25) / 728;
}
