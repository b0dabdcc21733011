import { historyDays } from '../care/world/calendar.ts';
import type { World } from '../care/world/world.ts';
import type { Role, Training, UnitKind } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { firstWithdrawal } from './first-withdrawal.ts';
import { waveUnits } from './wave-units.ts';

/** Hours of a full working day, over which hours of training are spread. */
const dayHours = 8;

/** Hours of training of a role at a kind of unit; 0 where none is planned. */
export function trainingHours(training: Training | null, role: Role, kind: UnitKind): number {
  return training?.hours.find((entry) => entry.role === role && entry.kind === kind)?.hours ?? 0;
}

/** Working days of the calendar from `fromDay` up to and excluding `toDay`. */
function workdaysBetween({ calendar }: World, fromDay: number, toDay: number): number {
  return calendar.workdays.filter((day) => day >= fromDay && day < toDay).length;
}

/**
 * Hours away from patients before go-live, spread evenly over the working days of a period (docs/background/model.md §8.2).
 * On rosters a share of them is covered by others. What the hours teach is in `slowDocumentation`.
 */
export const training: Effect<Training, null> = {
  id: 'training',
  cause: 'staff-withdrawn',
  planOf: (wave) => wave.training,
  firstEffect({ world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    if (plan.hours.every(({ hours }) => hours === 0)) return Number.POSITIVE_INFINITY;
    return firstWithdrawal(world, plan.fromDay, (unit) => concerned[unit]);
  },
  layout: () => null,
  attach(points, _memory, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const workdays = workdaysBetween(world, plan.fromDay, plan.toDay);
    const { workday } = world.calendar;
    points.withdrawals.push({
      use: 'training',
      share(unit, role, day, onRoster) {
        if (day < plan.fromDay || day >= plan.toDay || !concerned[unit] || workday[historyDays + day] === 0) return 0;
        const hours = trainingHours(plan, role, world.units[unit].kind);
        return (hours * (onRoster ? 1 - plan.rosterCoverShare : 1)) / (workdays * dayHours);
      },
    });
  },
};
