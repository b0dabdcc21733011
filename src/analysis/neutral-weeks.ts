import { dayNumber, isEasterWeek, isoWeek } from '../scenario/calendar-dates.ts';
import type { Period } from './periods.ts';

/**
 * True for a week that says nothing of recovery because little planned care is given in it whatever happens: any of its
 * days lies in ISO weeks 24–35 (summer), 51–2 (Christmas) or Easter week.
 */
export function isNeutralWeek(period: Period, start: string): boolean {
  const first = dayNumber(start);
  for (let day = period.from; day < period.to; day++) {
    const { week } = isoWeek(first + day);
    if ((week >= 24 && week <= 35) || week >= 51 || week <= 2 || isEasterWeek(first + day)) return true;
  }
  return false;
}
