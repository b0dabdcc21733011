import type { Table } from '../kernel/store.ts';
import type { Messages } from './messages.ts';
import type { CareState } from './state.ts';
import type { WorldWard } from './world/world.ts';

/** Patients who are sent to another hospital, counted where they come to: a ward of the world, or a partner. */
export class Transfers {
  readonly #state: CareState;
  readonly #messages: Messages;
  /** By the ward that they were meant for at first. */
  readonly #sent: Table<'received' | 'sentAway'>;

  constructor(state: CareState, messages: Messages) {
    this.#state = state;
    this.#messages = messages;
    this.#sent = state.store.addTable('transfers', { int32: ['received', 'sentAway'] }, state.world.wards.length);
  }

  /** Patients whom wards of other hospitals have received. */
  get received(): number {
    return this.#sum('received');
  }

  /** Patients who have left the world for a partner. */
  get sentAway(): number {
    return this.#sum('sentAway');
  }

  /** A ward of another hospital receives a patient, whose referral goes from unit to unit; `sender` is −1 where nobody is known. */
  receive(
    patient: number,
    { index }: WorldWard,
    between: { from: number; to: number; sender: number },
    now: number,
  ): void {
    this.#add('received', index);
    this.#messages.accompany(patient, between, now);
  }

  /** A partner takes a patient; no message is sent. */
  sendAway({ index }: WorldWard): void {
    this.#add('sentAway', index);
  }

  #sum(column: 'received' | 'sentAway'): number {
    let sum = 0;
    for (let row = 0; row < this.#state.world.wards.length; row++) {
      sum += this.#state.store.int32[this.#sent.at[column] + row * this.#sent.wholeWidth];
    }
    return sum;
  }

  #add(column: 'received' | 'sentAway', ward: number): void {
    this.#state.store.int32[this.#sent.at[column] + ward * this.#sent.wholeWidth]++;
  }
}
