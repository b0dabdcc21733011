import { returning, routine, type SlotLine, urgent } from './world/world.ts';

/** A slot of one clinician's day: class, and minutes after midnight. */
export interface DealtSlot {
  kind: number;
  minute: number;
  minutes: number;
}

/**
 * One clinician's part of a day's slots, dealt in turn by class: urgent first, then routine and returns mixed, lunch between.
 * @param counts the day's slots by class
 * @param people how many clinicians share them
 * @param place which of them this is, from 0
 */
export function dealSlots(line: SlotLine, counts: number[], people: number, place: number): DealtSlot[] {
  const { openMinutes, lunch } = line.clinic;
  const share = (kind: number, offset: number) => {
    const shifted = (((place - offset) % people) + people) % people;
    return Math.floor((counts[kind] - shifted + people - 1) / people);
  };
  const urgents = share(urgent, 0);
  const routines = share(routine, counts[urgent]);
  const mixed = routines + share(returning, counts[urgent] + counts[routine]);
  const dealt: DealtSlot[] = [];
  let minute = openMinutes;
  let lunchTaken = false;
  for (let i = 0; i < urgents + mixed; i++) {
    let kind: number = urgent;
    if (i >= urgents) {
      const j = i - urgents;
      kind = Math.floor(((j + 1) * routines) / mixed) > Math.floor((j * routines) / mixed) ? routine : returning;
    }
    if (!lunchTaken && minute >= lunch.startMinutes) {
      minute += lunch.minutes;
      lunchTaken = true;
    }
    const minutes = kind === returning ? line.line.slotMinutes.return : line.line.slotMinutes.first;
    dealt.push({ kind, minute, minutes });
    minute += minutes;
  }
  return dealt;
}
