import type { Contacts } from './contacts.ts';
import { type CareState, contactAt } from './state.ts';

/** Puts someone into a list before those of a later day: of due dates, or of days of referral. */
export function queueByDay({ waiting }: CareState, contacts: Contacts, chain: number, row: number): void {
  const due = contacts.get(row, contactAt.dueDay);
  let reference = -1;
  let other = waiting.last(chain);
  while (other >= 0 && contacts.get(other, contactAt.dueDay) > due) {
    reference = other;
    other = waiting.before(other);
  }
  if (reference >= 0) waiting.insertBefore(chain, row, reference);
  else waiting.pushBack(chain, row);
}
