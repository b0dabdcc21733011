import { secondsPerDay } from '../care/clock.ts';
import { type World, workdayIndex } from '../care/world/world.ts';

/**
 * The second at which duty withdrawn from a day on can first show: the morning on which the first of its slots would have been
 * released at any of the units, or the day itself where none of them has slots.
 */
export function firstWithdrawal(
  { calendar, lines }: World,
  fromDay: number,
  isConcerned: (unit: number) => boolean,
): number {
  const opening = workdayIndex(calendar, Math.max(0, fromDay));
  let first = Math.max(0, fromDay) * secondsPerDay;
  for (const line of lines) {
    if (!isConcerned(line.unit)) continue;
    const release = opening - Math.max(...line.lead);
    first = Math.min(first, release <= 0 ? 0 : calendar.workdays[release] * secondsPerDay);
  }
  return first;
}
