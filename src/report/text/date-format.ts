import { civilDate, dayNumber, isoWeek } from '../../scenario/calendar-dates.ts';
import type { Locale } from '../report-input.ts';

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const shortMonths = {
  sv: 'jan feb mars apr maj juni juli aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

const nonBreakingSpace = '\u00a0';

/** An ISO date in words: `25 mars 2025` or `25 March 2025`, kept on one line. */
export function formatDate(date: string, locale: Locale): string {
  const { year, month, day } = civilDate(dayNumber(date));
  return [day, months[locale][month - 1], year].join(nonBreakingSpace);
}

/** The month of an ISO date, short: `mars 2025` or, without the year, `mars`. */
export function formatMonth(date: string, locale: Locale, withYear = false): string {
  const { year, month } = civilDate(dayNumber(date));
  const name = shortMonths[locale][month - 1] ?? '';
  return withYear ? `${name}${nonBreakingSpace}${year}` : name;
}

/** The ISO week of an ISO date: `v. 13` or `week 13`; with the year `v. 13 2025` or `week 13, 2025`. */
export function formatWeek(date: string, locale: Locale, withYear = false): string {
  const { year, week } = isoWeek(dayNumber(date));
  const name = locale === 'sv' ? `v.${nonBreakingSpace}${week}` : `week${nonBreakingSpace}${week}`;
  if (!withYear) return name;
  return locale === 'sv' ? `${name}${nonBreakingSpace}${year}` : `${name}, ${year}`;
}
