import type { Diagnostics } from './diagnostics.ts';
import type { Lists } from './lists.ts';
import { lossOf, type Messages } from './messages.ts';

/** A lost message comes to light; `what` is one of `lossOf`. */
export function lossFound(
  { lists, diagnostics, messages }: { lists: Lists; diagnostics: Diagnostics; messages: Messages },
  what: number,
  row: number,
  now: number,
): void {
  if (what === lossOf.referral) lists.referralFound(row, now);
  else if (what === lossOf.answer) diagnostics.answerMissed(row, now);
  else messages.lossFound(row, now);
}
