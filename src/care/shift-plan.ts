import { secondsPerDay } from './clock.ts';
import type { DayBook } from './day-book.ts';
import { slotAt } from './state.ts';
import type { SlotLine } from './world/world.ts';

/** A clinic clinician's day as it is planned, in seconds of the horizon. */
export interface ShiftPlan {
  start: number;
  end: number;
  /** Length without lunch. */
  dutySeconds: number;
  /** When lunch is due; 0 for a day without. */
  lunchAt: number;
  /** Evening slots after the shift. */
  eveningSeconds: number;
}

/**
 * The shift that a day's slots ask of a clinician: their minutes over `slotShare`, with lunch where the plan leaves room for it.
 * Null for one who has no slots that day.
 */
export function shiftPlan(book: DayBook, line: SlotLine, day: number, clinician: number): ShiftPlan | null {
  const { openMinutes, slotShare, lunch } = line.clinic;
  const start = day * secondsPerDay + Math.round(openMinutes * 60);
  const lunchSeconds = Math.round(lunch.minutes * 60);
  const first = book.firstSlotOf(line, day);
  const slots = book.slotsOn(line, day);
  let seconds = 0;
  let eveningSeconds = 0;
  let before = start;
  let lunchAt = 0;
  for (let slot = first; slot < first + slots; slot++) {
    if (book.get(slot, slotAt.clinician) !== clinician) continue;
    if (book.get(slot, slotAt.extra) === 1) {
      eveningSeconds += book.get(slot, slotAt.seconds);
      continue;
    }
    if (book.get(slot, slotAt.start) - before >= lunchSeconds) lunchAt = before;
    before = book.get(slot, slotAt.start) + book.get(slot, slotAt.seconds);
    seconds += book.get(slot, slotAt.seconds);
  }
  if (seconds === 0) return null;
  const dutySeconds = Math.round(seconds / slotShare / 60) * 60;
  const lunchFrom = day * secondsPerDay + Math.round(lunch.startMinutes * 60);
  if (lunchAt === 0 && start + dutySeconds > lunchFrom) lunchAt = Math.max(before, lunchFrom);
  return { start, end: start + dutySeconds + (lunchAt > 0 ? lunchSeconds : 0), dutySeconds, lunchAt, eveningSeconds };
}
