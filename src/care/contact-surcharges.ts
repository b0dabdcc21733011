import type { Contacts } from './contacts.ts';
import type { BegunContact, ExtraUse } from './points.ts';
import { service } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';

/** The contact that points are asked about; one object for all of them, since nobody keeps it. */
const begun: BegunContact = {
  high: 0,
  low: 0,
  part: 0,
  startedAt: 0,
  enteredAt: 0,
  isVisit: false,
  isFirst: false,
};

/** Seconds that a contact takes beyond its own at its beginning, by use. */
export type Surcharges = Record<ExtraUse, number>;

const surcharges: Surcharges = { noteMoving: 0, ticket: 0 };

/** What a contact takes beyond its own time; the object given back holds until the next call. */
export function contactSurcharges(
  { points }: CareState,
  contacts: Contacts,
  clinician: number,
  contact: number,
  part: number,
  startedAt: number,
): Readonly<Surcharges> {
  surcharges.noteMoving = 0;
  surcharges.ticket = 0;
  if (points.extraSeconds.length === 0) return surcharges;
  begun.high = contacts.get(contact, contactAt.high);
  begun.low = contacts.get(contact, contactAt.low);
  begun.part = part;
  begun.startedAt = startedAt;
  begun.enteredAt = contacts.get(contact, contactAt.enteredAt);
  begun.isVisit = part === service.visit;
  begun.isFirst = begun.isVisit && contacts.get(contact, contactAt.isFirst) === 1;
  for (const { use, seconds } of points.extraSeconds) surcharges[use] += seconds(clinician, begun);
  surcharges.noteMoving = Math.round(surcharges.noteMoving);
  surcharges.ticket = Math.round(surcharges.ticket);
  return surcharges;
}

/** Seconds of what was written on paper, `written` seconds of it, that wait to be typed in. */
export function typedInSeconds({ points }: CareState, clinician: number, startedAt: number, written: number): number {
  let share = 0;
  for (const typedIn of points.typedInShare) share += typedIn(clinician, startedAt);
  return Math.round(written * share);
}
