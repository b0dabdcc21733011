import type { Chains } from '../kernel/chains.ts';
import { type CareState, type ContactColumn, stage } from './state.ts';

/** Contacts come and go here; nobody else makes or frees a row. Patients inside and their time are counted as it happens. */
export class Contacts {
  readonly #state: CareState;
  /** Chains of other parts of the model that hold contacts and must have room for each. */
  readonly #followers: Chains[] = [];

  constructor(state: CareState) {
    this.#state = state;
    this.#followers.push(state.waiting, state.removal, state.turning, state.batches);
  }

  follow(chains: Chains): void {
    this.#followers.push(chains);
  }

  /** A new contact whose subject is the one set last in the draws. */
  create(cell: number, place: number, enteredAt: number, at: number): number {
    const { store, contacts, draws, heap, flows } = this.#state;
    let row = store.int32[heap.at.firstFree] - 1;
    if (row >= 0) {
      store.int32[heap.at.firstFree] = store.int32[contacts.at.nextFree + row * contacts.wholeWidth];
      store.clearRow(contacts, row);
    } else {
      row = store.addRow(contacts);
      for (const chains of this.#followers) chains.ensureItems(row + 1);
    }
    const { int32 } = store;
    int32[contacts.at.high + row * contacts.wholeWidth] = draws.high;
    int32[contacts.at.low + row * contacts.wholeWidth] = draws.low;
    int32[contacts.at.cell + row * contacts.wholeWidth] = cell;
    int32[contacts.at.place + row * contacts.wholeWidth] = place;
    int32[contacts.at.enteredAt + row * contacts.wholeWidth] = enteredAt;
    this.#advance(cell, at);
    int32[flows.at.inside + cell * flows.wholeWidth]++;
    int32[flows.at.entered + cell * flows.wholeWidth]++;
    return row;
  }

  /** The contact has left its cell for good; the row is free again. */
  remove(row: number, at: number): void {
    const { store, contacts, heap, flows } = this.#state;
    const { int32, float64 } = store;
    const cell = int32[contacts.at.cell + row * contacts.wholeWidth];
    this.#advance(cell, at);
    int32[flows.at.inside + cell * flows.wholeWidth]--;
    int32[flows.at.exited + cell * flows.wholeWidth]++;
    float64[flows.at.stays + cell * flows.floatWidth] +=
      at - Math.max(0, int32[contacts.at.enteredAt + row * contacts.wholeWidth]);
    int32[contacts.at.stage + row * contacts.wholeWidth] = stage.free;
    int32[contacts.at.nextFree + row * contacts.wholeWidth] = int32[heap.at.firstFree];
    int32[heap.at.firstFree] = row + 1;
  }

  /** Time that patients have spent in a cell so far. */
  #advance(cell: number, at: number): void {
    const { store, flows } = this.#state;
    const since = store.int32[flows.at.changedAt + cell * flows.wholeWidth];
    store.float64[flows.at.area + cell * flows.floatWidth] +=
      (at - since) * store.int32[flows.at.inside + cell * flows.wholeWidth];
    store.int32[flows.at.changedAt + cell * flows.wholeWidth] = at;
  }

  get(row: number, column: ContactColumn): number {
    return this.#state.store.int32[this.#state.contacts.at[column] + row * this.#state.contacts.wholeWidth];
  }

  set(row: number, column: ContactColumn, value: number): void {
    this.#state.store.int32[this.#state.contacts.at[column] + row * this.#state.contacts.wholeWidth] = value;
  }

  /** A draw of this contact. */
  uniform(row: number, purpose: number, draw = 0): number {
    const { store, contacts, draws } = this.#state;
    return draws.uniform(
      purpose,
      store.int32[contacts.at.high + row * contacts.wholeWidth],
      store.int32[contacts.at.low + row * contacts.wholeWidth],
      draw,
    );
  }

  /** Sets the subject of the contact that `row` gives rise to. */
  child(row: number, cause: number, ordinal: number): void {
    const { store, contacts, draws } = this.#state;
    draws.childSubject(
      store.int32[contacts.at.high + row * contacts.wholeWidth],
      store.int32[contacts.at.low + row * contacts.wholeWidth],
      cause,
      ordinal,
    );
  }
}
