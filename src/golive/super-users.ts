import { secondsPerDay } from '../care/clock.ts';
import { historyDays } from '../care/world/calendar.ts';
import type { World, WorldRoster } from '../care/world/world.ts';
import type { SuperUsers, Wave } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { firstWithdrawal } from './first-withdrawal.ts';
import { waveUnits } from './wave-units.ts';

/** Seconds of duty in a full working day. */
const dutySecondsPerDay = 8 * 3600;
/** A surgeon and a nurse. */
const staffOfSession = 2;

function entryOn<Entry extends { fromDay: number; toDay: number }>(entries: Entry[], day: number): Entry | undefined {
  return entries.findLast((entry) => day >= entry.fromDay && day < entry.toDay);
}

/** What a unit has on duty on a day, as planned. */
interface Duty {
  clinicians: number;
  /** Seconds of duty out of which super-users can be taken: on a roster never a shift's last one. */
  seconds: number;
}

/** Duty of each unit on a working day of each weekday (0 is Monday), and on another day. */
function plannedDuty(world: World): { workdays: Duty[][]; otherDays: Duty[] } {
  const dutyOf = (isCounted: (shift: WorldRoster['roster']['shifts'][number]) => boolean, weekday: number | null) => {
    const duties = world.units.map((): Duty => ({ clinicians: 0, seconds: 0 }));
    const add = (unit: number, clinicians: number, seconds: number): void => {
      duties[unit].clinicians += clinicians;
      duties[unit].seconds += seconds;
    };
    for (const { unit, roster } of world.rosters) {
      for (const { staff, hours } of roster.shifts.filter(isCounted)) {
        add(unit, staff, staff > 1 ? staff * hours * 3600 : 0);
      }
    }
    if (weekday === null) return duties;
    for (const { unit, clinicians } of world.lines) add(unit, clinicians, clinicians * dutySecondsPerDay);
    for (const { unit, theatre } of world.theatres) {
      for (const { weekdays, startMinutes, endMinutes } of theatre.sessions) {
        if (weekdays.includes(weekday)) add(unit, staffOfSession, staffOfSession * (endMinutes - startMinutes) * 60);
      }
    }
    return duties;
  };
  return {
    workdays: [0, 1, 2, 3, 4, 5, 6].map((weekday) => dutyOf(({ days }) => days !== 'other-days', weekday)),
    otherDays: dutyOf(({ days }) => days !== 'workdays', null),
  };
}

/** Duty of a unit on a day, as planned. */
export function dutyByDay(world: World): (unit: number, day: number) => Duty {
  const { workdays, otherDays } = plannedDuty(world);
  const { workday, weekday } = world.calendar;
  return (unit, day) => {
    const at = historyDays + day;
    return workday[at] === 1 ? workdays[weekday[at]][unit] : otherDays[unit];
  };
}

function isSupported({ duty, floorWalkers }: SuperUsers, day: number): boolean {
  return entryOn(duty, day) !== undefined || entryOn(floorWalkers, day) !== undefined;
}

/**
 * The seconds of floor-walkers that the units of a wave ask for on a day.
 * @param isHeld whether a unit of the wave is supported on a day; all are where omitted
 */
export function askedFloorWalkerSeconds(
  world: World,
  wave: Wave,
  plan: SuperUsers,
  isHeld: (unit: number, day: number) => boolean = () => true,
): (day: number) => number {
  const concerned = waveUnits(world, wave);
  const units = world.units.flatMap((_, unit) => (concerned[unit] ? [unit] : []));
  const dutyOn = dutyByDay(world);
  return (day) => {
    const hours = entryOn(plan.floorWalkers, day)?.hoursPerClinician ?? 0;
    if (hours === 0) return 0;
    let clinicians = 0;
    for (const unit of units) if (isHeld(unit, day)) clinicians += dutyOn(unit, day).clinicians;
    return hours * clinicians * 3600;
  };
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
  attach(points, { system, floorWalkers }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const dutyOn = dutyByDay(world);
    /** Nobody needs support, and nobody gives it, from the morning after a rollback. */
    const isHeld = (unit: number, day: number) => concerned[unit] && !system.isAbandoned(unit, day * secondsPerDay);
    const pool = plan.floorWalkers.length === 0 ? null : floorWalkers();
    pool?.add(askedFloorWalkerSeconds(world, wave, plan, isHeld));
    system.onRollBack.push(() => pool?.forget());
    points.withdrawals.push({
      use: 'superUser',
      share: (unit, _role, day) => (isHeld(unit, day) ? (entryOn(plan.duty, day)?.share ?? 0) : 0),
    });
    points.support.push({
      floorWalkerCostSekPerHour: plan.floorWalkerCostSekPerHour,
      neededSeconds: (unit, day) =>
        isHeld(unit, day) && isSupported(plan, day)
          ? plan.neededMinutesPerClinician * 60 * dutyOn(unit, day).clinicians
          : 0,
      superUserSeconds: (unit, day) =>
        isHeld(unit, day) ? (entryOn(plan.duty, day)?.share ?? 0) * dutyOn(unit, day).seconds : 0,
      floorWalkerSeconds(unit, day) {
        const hours = isHeld(unit, day) ? (entryOn(plan.floorWalkers, day)?.hoursPerClinician ?? 0) : 0;
        if (hours === 0) return 0;
        return hours * dutyOn(unit, day).clinicians * 3600 * (pool?.shareOn(day) ?? 1);
      },
    });
  },
};
