import { secondsPerDay } from '../care/clock.ts';
import { type World, workdayIndex } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { waveUnits } from './wave-units.ts';

/** The first working day with the new system; the horizon's length where there is none. */
function firstWorkday({ calendar, days }: World, { goLiveDay }: Wave): number {
  return calendar.workdays[workdayIndex(calendar, goLiveDay)] ?? days;
}

/**
 * A share of the bookings that were moved to the new system are not where they should be (docs/background/model.md §8.7). All come to light
 * on the first morning with clinic after the go-live.
 */
export const misplacedBookings: Effect<number, null> = {
  id: 'misplaced-bookings',
  cause: 'defects',
  planOf: (wave) => wave.defects?.faults?.misplacedBookingShare ?? null,
  firstEffect: ({ world, wave, plan }) =>
    plan > 0 ? firstWorkday(world, wave) * secondsPerDay : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, _memory, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const first = firstWorkday(world, wave);
    points.misplacedShare.push((line, day) => (day === first && concerned[world.lines[line].unit] ? plan : 0));
  },
};
