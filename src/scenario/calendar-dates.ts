/** Dates, weeks and Swedish workdays: the one door through which other rooms take them. */
export * from './civil-dates.ts';
export { isEasterWeek, isWorkday } from './swedish-holidays.ts';
