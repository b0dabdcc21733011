import type { Contacts } from './contacts.ts';
import { service } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';

/** Seconds for moving old notes at the beginning of a contact; only planned visits have any. */
export function noteMovingSeconds(
  { points }: CareState,
  contacts: Contacts,
  clinician: number,
  contact: number,
  part: number,
  startedAt: number,
): number {
  if (points.noteMoving.length === 0 || part !== service.visit) return 0;
  const begun = {
    startedAt,
    enteredAt: contacts.get(contact, contactAt.enteredAt),
    isFirst: contacts.get(contact, contactAt.isFirst) === 1,
  };
  let seconds = 0;
  for (const moving of points.noteMoving) seconds += moving(clinician, begun);
  return Math.round(seconds);
}

/** Seconds of what was written on paper, `written` seconds of it, that wait to be typed in. */
export function typedInSeconds({ points }: CareState, clinician: number, startedAt: number, written: number): number {
  let share = 0;
  for (const typedIn of points.typedInShare) share += typedIn(clinician, startedAt);
  return Math.round(written * share);
}
