import { secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import type { Recorder } from './recorder.ts';
import type { World } from './world/world.ts';

/** Working time that a day asks of a unit: with patients, what they give rise to, and what a plan takes out of duty. */
const needed = [
  unitCounter.patientSeconds,
  unitCounter.overtimePatientSeconds,
  unitCounter.documentationNeededSeconds,
  unitCounter.typingNeededSeconds,
  unitCounter.handlingNeededSeconds,
  unitCounter.noteMovingSeconds,
  unitCounter.overtimeNoteMovingSeconds,
  unitCounter.ticketSeconds,
  unitCounter.overtimeTicketSeconds,
  unitCounter.boarderSeconds,
  unitCounter.overtimeBoarderSeconds,
  unitCounter.secondedSeconds,
  unitCounter.trainingSeconds,
  unitCounter.superUserSeconds,
  unitCounter.lentSeconds,
  unitCounter.withdrawnSeconds,
] as const;

/** Days until a unit's shifts of a day are all over: 2 where one goes on past midnight. */
function daysUntilOver(world: World): Int32Array {
  const days = new Int32Array(world.units.length).fill(1);
  for (const { unit, roster } of world.rosters) {
    if (roster.shifts.some(({ startMinutes, hours }) => startMinutes + hours * 60 > 24 * 60)) days[unit] = 2;
  }
  return days;
}

/** Days that are looked back for one on duty: longer than any holiday. */
const longestBreakDays = 14;

/**
 * The load of a unit: minutes needed over minutes on duty on its last finished day on duty (docs/background/model.md §8.7); 0 where
 * there was none in the last two weeks. It is the same all through a day, and a function of what has been counted.
 * @returns the load of a unit at a second of the horizon
 */
export function unitLoad(recorder: Recorder, world: World): (unit: number, now: number) => number {
  const until = daysUntilOver(world);
  return (unit, now) => {
    const latest = Math.floor(now / secondsPerDay) - until[unit];
    for (let day = latest; day >= Math.max(0, latest - longestBreakDays); day--) {
      const duty = recorder.sumOn(unitCounter.dutySeconds, unit, day);
      if (duty === 0) continue;
      let seconds = 0;
      for (const counter of needed) seconds += recorder.sumOn(counter, unit, day);
      return seconds / duty;
    }
    return 0;
  };
}

/** 1 + κ·max(0, load − 1): how much likelier slips are under pressure of time (docs/background/model.md §8.7). */
export function pressureFactor(pressure: number, load: number): number {
  return 1 + pressure * Math.max(0, load - 1);
}
