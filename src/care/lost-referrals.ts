import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { lossOf, type Messages } from './messages.ts';
import { cellCounter } from './outcome.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { WorldLine } from './world/world.ts';

/** Patients whose referral was lost: on no list until that comes to light. */
export class LostReferrals {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #messages: Messages;

  constructor(state: CareState, contacts: Contacts, messages: Messages) {
    this.#state = state;
    this.#contacts = contacts;
    this.#messages = messages;
  }

  /** The referral that was sent last is lost on the way to a line. */
  standAside(world: WorldLine, from: number, sender: number, now: number): void {
    const row = this.#contacts.create(world.cell, world.index, now, now);
    this.#contacts.set(row, contactAt.stage, stage.lost);
    this.#contacts.set(row, contactAt.sentFrom, from + 1);
    this.#contacts.set(row, contactAt.owner, this.#messages.senderOf(from, sender) + 1);
    this.#state.recorder.count(cellCounter.referralsLost, world.cell, now);
    this.#messages.awaitLoss(lossOf.referral, row, false, now);
  }

  /** A lost referral is written again. Gives its line, and the day of the first one, from which the wait is counted. */
  found(row: number, now: number): { line: WorldLine; day: number } {
    const line = this.#state.world.lines[this.#contacts.get(row, contactAt.place)];
    const day = Math.floor(this.#contacts.get(row, contactAt.enteredAt) / secondsPerDay);
    const from = this.#contacts.get(row, contactAt.sentFrom) - 1;
    this.#messages.writeAgain(from, this.#contacts.get(row, contactAt.owner) - 1, now);
    this.#contacts.set(row, contactAt.sentFrom, 0);
    this.#contacts.set(row, contactAt.owner, 0);
    return { line, day };
  }
}
