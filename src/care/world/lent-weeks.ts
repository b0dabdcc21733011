import type { ExtraStaff, Role, Shift } from '../../scenario/scenario.ts';
import { historyDays } from './calendar.ts';
import { slotMinutesOfDay } from './line-equilibrium.ts';
import type { ReserveBlock } from './reserve.ts';
import type { SlotLine, World, WorldRoster } from './world.ts';

/** Seconds of one person on every shift that a roster has on a day. */
function secondsOfShifts(world: World, { roster }: WorldRoster, day: number, people: (shift: Shift) => number): number {
  const isWorkday = world.calendar.workday[historyDays + day] === 1;
  let seconds = 0;
  for (const shift of roster.shifts) {
    const { days, hours } = shift;
    if (days === 'workdays' && !isWorkday) continue;
    if (days === 'other-days' && isWorkday) continue;
    seconds += people(shift) * hours * 3600;
  }
  return seconds;
}

/** Seconds of a clinician's full day at a line; 0 on a day on which it is closed. */
function secondsOfFullDay(line: SlotLine, day: number): number {
  const { slotMinutesPerDay, slotShare } = line.clinic;
  return slotMinutesOfDay(line, day) === 0 ? 0 : (slotMinutesPerDay * 60) / slotShare;
}

/**
 * Seconds of duty of a role that a unit can spare on a day, without a go-live. On shifts that people take in turn the last one stays,
 * as where shifts begin.
 */
function sparedSeconds(world: World, unit: string, role: Role, day: number): number {
  let seconds = 0;
  for (const roster of world.rosters) {
    if (world.units[roster.unit].id !== unit || roster.role !== role) continue;
    seconds += secondsOfShifts(world, roster, day, ({ staff }) => staff - 1);
  }
  for (const line of world.slotLines) {
    if (line.unitId !== unit || line.line.role !== role) continue;
    seconds += (slotMinutesOfDay(line, day) * 60) / line.clinic.slotShare;
  }
  return seconds;
}

/** Whether extra staff join the shift of a roster that starts at so many minutes after midnight. */
export function joins({ shifts }: ExtraStaff, startMinutes: number): boolean {
  return shifts === null || shifts.includes(startMinutes);
}

function addedSeconds(world: World, extra: ExtraStaff, { roster, slotLine }: ReserveBlock, day: number): number {
  if (roster >= 0)
    return secondsOfShifts(world, world.rosters[roster], day, ({ startMinutes }) =>
      joins(extra, startMinutes) ? extra.people : 0,
    );
  return extra.people * secondsOfFullDay(world.slotLines[slotLine], day);
}

/** What is lent in a week, and what the lender can spare on the days of it on which it lends; in seconds. */
export interface LentWeek {
  lent: number;
  spared: number;
}

/**
 * The weeks of a unit that lends, from day 0: what its people do elsewhere, against what the unit can spare. A unit that is closed
 * at weekends lends for them on its working days. Nothing in the weeks without lending.
 */
export function lentWeeks(world: World, extra: ExtraStaff, block: ReserveBlock): LentWeek[] {
  const { lender, role, fromDay, toDay } = extra;
  return Array.from({ length: Math.ceil(world.days / 7) }, (_, week) => {
    const found = { lent: 0, spared: 0 };
    if (lender === null) return found;
    for (let day = Math.max(week * 7, fromDay); day < Math.min((week + 1) * 7, toDay, world.days); day++) {
      found.lent += addedSeconds(world, extra, block, day);
      found.spared += sparedSeconds(world, lender, role, day);
    }
    return found;
  });
}
