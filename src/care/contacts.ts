import { type CareState, contactAt, stage } from './state.ts';

/** Contacts come and go here; nobody else makes or frees a row. Patients inside and their time are counted as it happens. */
export class Contacts {
  readonly #state: CareState;

  constructor(state: CareState) {
    this.#state = state;
  }

  /** A new contact whose subject is the one set last in the draws. */
  create(cell: number, place: number, enteredAt: number, at: number): number {
    const { store, contacts, draws, heap, flows } = this.#state;
    let row = store.int32[heap.at.firstFree] - 1;
    if (row >= 0) {
      store.int32[heap.at.firstFree] = this.get(row, contactAt.nextFree);
      store.clearRow(contacts, row);
    } else {
      row = store.addRow(contacts);
    }
    const { int32 } = store;
    const from = contacts.wholeStart + row * contacts.wholeWidth;
    int32[from + contactAt.high] = draws.high;
    int32[from + contactAt.low] = draws.low;
    int32[from + contactAt.cell] = cell;
    int32[from + contactAt.place] = place;
    int32[from + contactAt.enteredAt] = enteredAt;
    this.#advance(cell, at);
    int32[flows.at.inside + cell * flows.wholeWidth]++;
    int32[flows.at.entered + cell * flows.wholeWidth]++;
    return row;
  }

  /** The contact has left its cell for good; the row is free again. */
  remove(row: number, at: number): void {
    const { store, contacts, heap, flows } = this.#state;
    const { int32, float64 } = store;
    const from = contacts.wholeStart + row * contacts.wholeWidth;
    const cell = int32[from + contactAt.cell];
    this.#advance(cell, at);
    int32[flows.at.inside + cell * flows.wholeWidth]--;
    int32[flows.at.exited + cell * flows.wholeWidth]++;
    float64[flows.at.stays + cell * flows.floatWidth] += at - Math.max(0, int32[from + contactAt.enteredAt]);
    int32[from + contactAt.stage] = stage.free;
    int32[from + contactAt.nextFree] = int32[heap.at.firstFree];
    int32[heap.at.firstFree] = row + 1;
  }

  /** Time that patients have spent in a cell so far. */
  #advance(cell: number, at: number): void {
    const { store, flows } = this.#state;
    const { int32, float64 } = store;
    const row = cell * flows.wholeWidth;
    const seconds = at - int32[flows.at.changedAt + row];
    float64[flows.at.area + cell * flows.floatWidth] += seconds * int32[flows.at.inside + row];
    int32[flows.at.changedAt + row] = at;
  }

  /** @param column one of `contactAt` */
  get(row: number, column: number): number {
    const { store, contacts } = this.#state;
    return store.int32[contacts.wholeStart + row * contacts.wholeWidth + column];
  }

  /** @param column one of `contactAt` */
  set(row: number, column: number, value: number): void {
    const { store, contacts } = this.#state;
    store.int32[contacts.wholeStart + row * contacts.wholeWidth + column] = value;
  }

  /** A draw of this contact. */
  uniform(row: number, purpose: number, draw = 0): number {
    const high = this.get(row, contactAt.high);
    return this.#state.draws.uniform(purpose, high, this.get(row, contactAt.low), draw);
  }

  /** Sets the subject of the contact that `row` gives rise to. */
  child(row: number, cause: number, ordinal: number): void {
    const high = this.get(row, contactAt.high);
    this.#state.draws.childSubject(high, this.get(row, contactAt.low), cause, ordinal);
  }
}
