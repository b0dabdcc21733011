import type { Contacts } from './contacts.ts';
import { purpose, service } from './purposes.ts';
import type { CareState } from './state.ts';

/** Notes that physicians dictate; those of rounds and of the first meeting in an emergency department are typed. */
const notes: readonly number[] = [
  service.decision,
  service.visit,
  service.admission,
  service.discharge,
  service.operation,
];

/** How a part of a contact is documented. */
export interface Dictation {
  isDictated: boolean;
  /** Time of writing it over the mean of today's dictated and typed notes. */
  factor: number;
}

const typedOnly: Dictation = { isDictated: false, factor: 1 };

/**
 * Whether a physician dictates a note. Today's mean holds dictated and typed notes, so a typed one takes
 * 1/(1 − ζ_old·(1 − factor)) of it and a dictated one `factor` of that (docs/background/model.md §7).
 */
export function dictationOf(
  { world, points }: CareState,
  contacts: Contacts,
  { clinician, contact, part, startedAt }: { clinician: number; contact: number; part: number; startedAt: number },
): Dictation {
  const { unit, role } = world.clinicians[clinician];
  const secretariat = world.secretariatOfUnit[unit];
  if (secretariat < 0 || role !== 'physician' || !notes.includes(part)) return typedOnly;
  const { dictatedShare, dictationFactor } = world.secretariats[secretariat].secretariat;
  let share = dictatedShare;
  for (const least of points.dictatedShare) share = Math.min(share, least(clinician, startedAt));
  const typed = 1 / (1 - dictatedShare * (1 - dictationFactor));
  const isDictated = contacts.uniform(contact, purpose.isDictated, part) < share;
  return { isDictated, factor: isDictated ? typed * dictationFactor : typed };
}
