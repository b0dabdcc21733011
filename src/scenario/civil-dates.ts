/**
 * Dates as whole day numbers: days since 1970-01-01 in the Gregorian calendar, without `Date`, time zones or rounding.
 * Civil dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013); ISO 8601 weeks.
 */

/** A date of the Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** A week of ISO 8601; `year` is the year that holds the week's Thursday. */
export interface IsoWeek {
  year: number;
  week: number;
}

const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const isoWeekPattern = /^(\d{4})-W(\d{2})$/;
const thursday = 3;

/** Day number of a year, month and day that are known to exist. */
export function dayOfCivilDate(year: number, monthOfYear: number, dayOfMonth: number): number {
  const marchYear = monthOfYear <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (monthOfYear + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number. */
export function civilDate(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const monthOfYear = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (monthOfYear <= 2 ? 1 : 0);
  return { year, month: monthOfYear, day: dayOfMonth };
}

/** Number of days in a month, 1 to 12. */
export function daysInMonth(year: number, monthOfYear: number): number {
  if (monthOfYear === 2) return isLeapYear(year) ? 29 : 28;
  return monthOfYear === 4 || monthOfYear === 6 || monthOfYear === 9 || monthOfYear === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Day number of a date written as `2025-03-25`, or null where it is not written so or does not exist. */
export function parseIsoDate(text: string): number | null {
  const match = isoDatePattern.exec(text);
  if (match === null) return null;
  const [year, monthOfYear, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (monthOfYear < 1 || monthOfYear > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, monthOfYear)) return null;
  return dayOfCivilDate(year, monthOfYear, dayOfMonth);
}

/** Day number of the Monday of a week written as `2025-W13`, or null where it is not written so or does not exist. */
export function parseIsoWeek(text: string): number | null {
  const match = isoWeekPattern.exec(text);
  if (match === null) return null;
  const [year, week] = [Number(match[1]), Number(match[2])];
  if (week < 1 || week > weeksInYear(year)) return null;
  return mondayOfWeek(year, week);
}

/** Day number of a date written as `2025-03-25`. Throws a RangeError for a date that does not exist. */
export function dayNumber(date: string): number {
  const day = parseIsoDate(date);
  if (day === null) throw new RangeError(`date (= ${date}) must be an existing date written as 2025-03-25`);
  return day;
}

/** A day number as `2025-03-25`. */
export function isoDate(day: number): string {
  const date = civilDate(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Day of the week: 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export function weekday(day: number): number {
  return (((day + thursday) % 7) + 7) % 7;
}

/** Month of a day, 1 to 12. */
export function month(day: number): number {
  return civilDate(day).month;
}

/** Day number of the Monday of a week. The week that holds 4 January is the year's first. */
export function mondayOfWeek(year: number, week: number): number {
  const fourthOfJanuary = dayOfCivilDate(year, 1, 4);
  return fourthOfJanuary - weekday(fourthOfJanuary) + (week - 1) * 7;
}

/** The ISO week of a day. */
export function isoWeek(day: number): IsoWeek {
  const thursdayOfWeek = day - weekday(day) + thursday;
  const { year } = civilDate(thursdayOfWeek);
  const week = Math.floor((thursdayOfWeek - dayOfCivilDate(year, 1, 1)) / 7) + 1;
  return { year, week };
}

/** Number of ISO weeks in a year, 52 or 53: the week of 28 December is always the last. */
export function weeksInYear(year: number): number {
  return isoWeek(dayOfCivilDate(year, 12, 28)).week;
}
