import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { logNormal } from '../kernel/samplers.ts';
import { purpose } from './purposes.ts';
import { historyDays, sumOfYear, type WorldCalendar } from './world/calendar.ts';
import { longestListDays } from './world/line-equilibrium.ts';
import type { WorldLine } from './world/world.ts';

/** Those who wait for a first visit when the world begins, by the number of days ago that they were referred, the longest first. */
export function initialReferrals(
  { firstTarget, referralsPerYear }: WorldLine,
  { inflow }: WorldCalendar,
): { daysAgo: number; patients: number }[] {
  const wanted = Math.round(firstTarget[0]);
  const perNormalDay = referralsPerYear / sumOfYear(inflow);
  const found: { daysAgo: number; patients: number }[] = [];
  let reached = 0;
  let carried = 0;
  for (let daysAgo = 1; daysAgo <= longestListDays && reached < wanted; daysAgo++) {
    carried += perNormalDay * inflow[historyDays - daysAgo];
    const patients = Math.min(wanted - reached, Math.floor(carried));
    carried -= patients;
    found.push({ daysAgo, patients });
    reached += patients;
  }
  return found.reverse();
}

/**
 * Returns that are already due, or will be, from visits before the horizon: those overdue as many as the list holds, then the later ones,
 * each by due day.
 * @param name number that names the line's returns in the draws
 */
export function initialReturns(
  { line, visitsPerDay, returnProbability, returnTarget }: WorldLine,
  draws: KeyedDraws,
  name: number,
): { ordinal: number; due: number }[] {
  const { days, variation } = line.returnInterval;
  const overdue: { ordinal: number; due: number }[] = [];
  const later: { ordinal: number; due: number }[] = [];
  let carried = 0;
  let ordinal = 0;
  for (let day = -historyDays; day < 0; day++) {
    carried += visitsPerDay[historyDays + day] * returnProbability;
    for (; carried >= 1; carried--) {
      draws.initialSubject(name, ordinal);
      const u = draws.uniform(purpose.returnInterval, draws.high, draws.low, 0);
      const due = day + Math.max(1, Math.round(logNormal(u, days, variation)));
      (due < 0 ? overdue : later).push({ ordinal, due });
      ordinal++;
    }
  }
  overdue.sort((a, b) => a.due - b.due || a.ordinal - b.ordinal);
  later.sort((a, b) => a.due - b.due || a.ordinal - b.ordinal);
  return [...overdue.slice(Math.max(0, overdue.length - Math.round(returnTarget[0]))), ...later];
}
