import { secondsPerDay } from '../care/clock.ts';
import type { Secondment } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';

/**
 * Staff lent to the programme (docs/background/model.md §8.3). By default they are lent in the reference too, whose volumes
 * already lack them, and nothing changes; the switch withdraws them from the end of warm-up.
 */
export const secondment: Effect<Secondment, null> = {
  id: 'secondment',
  cause: 'staff-withdrawn',
  planOf: (wave) => (wave.secondment?.from === 'after-warm-up' ? wave.secondment : null),
  firstEffect: ({ world, plan }) =>
    plan.people.some(({ share }) => share > 0) ? world.scenario.warmUpDays * secondsPerDay : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, _memory, { world, plan }) {
    const { warmUpDays } = world.scenario;
    // Slots already released when the warm-up ends are kept: nothing may differ between arms before that.
    const longestLead = Math.max(0, ...world.lines.map(({ lead }) => Math.max(...lead)));
    const firstSlotDay =
      world.calendar.workdays[
        Math.min(
          world.calendar.workdays.length - 1,
          world.calendar.workdays.findIndex((day) => day >= warmUpDays) + longestLead + 1,
        )
      ];
    points.withdrawals.push({
      use: 'seconded',
      share(unit, role, day, onRoster) {
        if (day < (onRoster ? warmUpDays : firstSlotDay) || day >= plan.toDay) return 0;
        const lent = plan.people.find((entry) => entry.unit === world.units[unit].id && entry.role === role);
        return lent?.share ?? 0;
      },
    });
  },
};
