import { civilDate, dayOfCivilDate, weekday } from './civil-dates.ts';

/**
 * Easter Sunday of a Gregorian year as a day number, by the anonymous algorithm of "Nature" (1876) as given in
 * J. Meeus, "Astronomical Algorithms" (2nd ed. 1998), chapter 8.
 */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOfCivilDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** First day on or after `day` that falls on a weekday (0 is Monday). */
function firstOnOrAfter(day: number, wantedWeekday: number): number {
  return day + ((wantedWeekday - weekday(day) + 7) % 7);
}

const friday = 4;
const saturday = 5;
const sunday = 6;

/** Day numbers of a year's Swedish public holidays (lag 1989:253 om allmänna helgdagar), Sundays apart. */
export function publicHolidays(year: number): number[] {
  const easter = easterSunday(year);
  return [
    dayOfCivilDate(year, 1, 1), // nyårsdagen
    dayOfCivilDate(year, 1, 6), // trettondedag jul
    easter - 2, // långfredagen
    easter, // påskdagen
    easter + 1, // annandag påsk
    dayOfCivilDate(year, 5, 1), // första maj
    easter + 39, // Kristi himmelsfärdsdag
    easter + 49, // pingstdagen
    dayOfCivilDate(year, 6, 6), // nationaldagen
    firstOnOrAfter(dayOfCivilDate(year, 6, 20), saturday), // midsommardagen
    firstOnOrAfter(dayOfCivilDate(year, 10, 31), saturday), // alla helgons dag
    dayOfCivilDate(year, 12, 25), // juldagen
    dayOfCivilDate(year, 12, 26), // annandag jul
  ];
}

/** Day numbers of the eves that are free like Sundays: midsommarafton, julafton and nyårsafton. */
export function freeEves(year: number): number[] {
  return [
    firstOnOrAfter(dayOfCivilDate(year, 6, 19), friday),
    dayOfCivilDate(year, 12, 24),
    dayOfCivilDate(year, 12, 31),
  ];
}

/** True on Monday to Friday when the day is neither a public holiday nor a free eve. Maundy Thursday is a workday. */
export function isWorkday(day: number): boolean {
  if (weekday(day) >= saturday) return false;
  const { year } = civilDate(day);
  return !publicHolidays(year).includes(day) && !freeEves(year).includes(day);
}

/** True in the ISO week that holds Good Friday, the Monday to Sunday that end with Easter Sunday. */
export function isEasterWeek(day: number): boolean {
  const sundayOfWeek = day - weekday(day) + sunday;
  return sundayOfWeek === easterSunday(civilDate(sundayOfWeek).year);
}
