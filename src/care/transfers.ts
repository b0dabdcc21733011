import type { Table } from '../kernel/store.ts';
import type { Messages } from './messages.ts';
import type { CareState } from './state.ts';
import type { WorldWard } from './world/world.ts';

/** Patients who are sent to another hospital: what is written for them, and who has left the world for a partner. */
export class Transfers {
  readonly #state: CareState;
  readonly #messages: Messages;
  /** By the ward that they were meant for at first. */
  readonly #sent: Table<'sentAway'>;

  constructor(state: CareState, messages: Messages) {
    this.#state = state;
    this.#messages = messages;
    this.#sent = state.store.addTable('transfers', { int32: ['sentAway'] }, state.world.wards.length);
  }

  /** Patients who have left the world for a partner. */
  get sentAway(): number {
    let sum = 0;
    for (let row = 0; row < this.#state.world.wards.length; row++) {
      sum += this.#state.store.int32[this.#sent.at.sentAway + row * this.#sent.wholeWidth];
    }
    return sum;
  }

  /** A ward of another hospital is to have the patient, whose referral goes from unit to unit; `sender` is −1 where nobody is known. */
  refer(patient: number, between: { from: number; to: number; sender: number }, now: number): void {
    this.#messages.accompany(patient, between, now);
  }

  /** A partner takes a patient; no message is sent. */
  sendAway({ index }: WorldWard): void {
    this.#state.store.int32[this.#sent.at.sentAway + index * this.#sent.wholeWidth]++;
  }
}
