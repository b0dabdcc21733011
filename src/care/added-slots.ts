import type { DayBook } from './day-book.ts';
import { slotAt } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { slotMinutesOfDay } from './world/line-equilibrium.ts';
import { bookingClasses, type SlotLine } from './world/world.ts';

/**
 * Slots by class that people added to a line give on a day: a full day each, classes in the proportions of the line's own slots,
 * fractions carried over from day to day. None on a day on which the line is closed.
 */
export function addedSlots(line: SlotLine, day: number, people: number): number[] {
  const minutes = slotMinutesOfDay(line, day);
  const scale = minutes === 0 ? 0 : (people * line.clinic.slotMinutesPerDay) / minutes;
  return Array.from({ length: bookingClasses }, (_, kind) => {
    const before = Math.floor(line.slotsBefore[kind][historyDays + day]);
    const after = Math.floor(line.slotsBefore[kind][historyDays + day + 1]);
    return Math.floor(after * scale) - Math.floor(before * scale);
  });
}

/** True for a clinician of a line who is there only where a plan adds staff. */
export function isOfReserve(line: SlotLine, clinician: number): boolean {
  return clinician >= line.firstClinician + line.clinicians;
}

/** Slots of added people on a day; the room that others have on its page does not depend on them. */
export function slotsOfReserve(book: DayBook, line: SlotLine, day: number): number {
  if (line.reserve === 0) return 0;
  const first = book.firstSlotOf(line, day);
  const end = first + book.slotsOn(line, day);
  let slots = 0;
  for (let slot = first; slot < end; slot++) if (isOfReserve(line, book.get(slot, slotAt.clinician))) slots++;
  return slots;
}
