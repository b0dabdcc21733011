import { secondsPerDay } from '../care/clock.ts';
import { workdayIndex } from '../care/world/world.ts';
import type { BookingPlanEntry } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';

/**
 * Fewer slots released around go-live (docs/background/model.md §8.1). It keeps no memory: the share is a function of
 * line and day. Where two entries cover a day, the later one holds; after a rollback none does.
 */
export const bookingPlan: Effect<BookingPlanEntry[], null> = {
  id: 'booking-plan',
  cause: 'booking-plan',
  planOf: (wave) => wave.bookingPlan,
  firstEffect({ world, plan }) {
    const { workdays } = world.calendar;
    let first = Number.POSITIVE_INFINITY;
    for (const entry of plan) {
      const opening = workdayIndex(world.calendar, Math.max(0, entry.fromDay));
      if (workdays[opening] >= entry.toDay) continue;
      for (const line of world.lines) {
        if (!entry.units.includes(line.unitId)) continue;
        const release = opening - Math.max(...line.lead);
        first = Math.min(first, release <= 0 ? 0 : workdays[release] * secondsPerDay);
      }
    }
    return first;
  },
  layout: () => null,
  attach(points, { system }, { world, plan }) {
    const ofLine = world.lines.map((line) => plan.filter((entry) => entry.units.includes(line.unitId)));
    points.shareOfSlots.push((line, openingDay) => {
      if (system.isAbandoned(world.lines[line].unit, openingDay * secondsPerDay)) return 1;
      let share = 1;
      for (const entry of ofLine[line]) {
        if (openingDay >= entry.fromDay && openingDay < entry.toDay) share = entry.share;
      }
      return share;
    });
  },
};
