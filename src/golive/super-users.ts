import { secondsPerDay } from '../care/clock.ts';
import { historyDays } from '../care/world/calendar.ts';
import type { World } from '../care/world/world.ts';
import type { SuperUsers } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { firstWithdrawal } from './first-withdrawal.ts';
import { waveUnits } from './wave-units.ts';

/** Seconds of duty in a full working day. */
const dutySecondsPerDay = 8 * 3600;

function entryOn<Entry extends { fromDay: number; toDay: number }>(entries: Entry[], day: number): Entry | undefined {
  return entries.findLast((entry) => day >= entry.fromDay && day < entry.toDay);
}

/** Clinicians on duty at a unit on a working day, as planned: those of its rosters' shifts and of its lines. */
export function cliniciansOnDuty(world: World): Float64Array {
  const onDuty = new Float64Array(world.units.length);
  for (const { unit, roster } of world.rosters) {
    for (const shift of roster.shifts) if (shift.days !== 'other-days') onDuty[unit] += shift.staff;
  }
  for (const line of world.lines) onDuty[line.unit] += line.clinicians;
  return onDuty;
}

function isSupported({ duty, floorWalkers }: SuperUsers, day: number): boolean {
  return entryOn(duty, day) !== undefined || entryOn(floorWalkers, day) !== undefined;
}

/**
 * Super-users who support colleagues instead of seeing patients, and floor-walkers from outside
 * (docs/background/model.md §8.4). They cost shifts and give support: S is the support on duty over that needed.
 */
export const superUsers: Effect<SuperUsers, null> = {
  id: 'super-users',
  cause: 'staff-withdrawn',
  planOf: (wave) => wave.superUsers,
  firstEffect({ world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const duty = plan.duty
      .filter(({ share }) => share > 0)
      .map(({ fromDay }) => firstWithdrawal(world, fromDay, (unit) => concerned[unit]));
    const walking = plan.floorWalkers
      .filter(({ hoursPerClinician }) => hoursPerClinician > 0)
      .map(({ fromDay }) => fromDay * secondsPerDay);
    return Math.min(Number.POSITIVE_INFINITY, ...duty, ...walking);
  },
  layout: () => null,
  attach(points, _memory, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const onDuty = cliniciansOnDuty(world);
    const { workday } = world.calendar;
    points.withdrawals.push({
      use: 'superUser',
      share: (unit, _role, day) => (concerned[unit] ? (entryOn(plan.duty, day)?.share ?? 0) : 0),
    });
    points.support.push({
      neededSeconds: (unit, day) =>
        concerned[unit] && isSupported(plan, day) && workday[historyDays + day] === 1
          ? plan.neededMinutesPerClinician * 60 * onDuty[unit]
          : 0,
      superUserSeconds: (unit, day) =>
        concerned[unit] ? (entryOn(plan.duty, day)?.share ?? 0) * onDuty[unit] * dutySecondsPerDay : 0,
      floorWalkerSeconds: (unit, day) =>
        concerned[unit] ? (entryOn(plan.floorWalkers, day)?.hoursPerClinician ?? 0) * onDuty[unit] * 3600 : 0,
    });
  },
};
