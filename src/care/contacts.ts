import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { logNormal } from '../kernel/samplers.ts';
import type { TablePlace } from '../kernel/store.ts';
import { type CareState, type ContactWidth, contactAt, stage } from './state.ts';

const width: ContactWidth = 20;
/** Columns of a cell's flows. */
const inside = 0;
const entered = 1;
const exited = 2;
const changedAt = 3;
const flowWidth = 4;
const area = 0;
const stays = 1;
const flowFloats = 2;

/** Contacts come and go here; nobody else makes or frees a row. Patients inside and their time are counted as it happens. */
export class Contacts {
  readonly #state: CareState;
  readonly #draws: KeyedDraws;
  readonly #rows: TablePlace;
  readonly #flows: TablePlace;
  readonly #heap: TablePlace;

  constructor(state: CareState) {
    this.#state = state;
    this.#draws = state.draws;
    this.#rows = state.contacts;
    this.#flows = state.flows;
    this.#heap = state.heap;
  }

  /** A new contact whose subject is the one set last in the draws. */
  create(cell: number, place: number, enteredAt: number, at: number): number {
    this.enter(cell, at);
    return this.giveRow(cell, place, enteredAt, this.#draws);
  }

  /** Somebody enters a cell who needs no row yet, and gets one from `giveRow` when it is time. */
  enter(cell: number, at: number): void {
    this.#advance(cell, at);
    const flows = this.#flows.wholes;
    flows[cell * flowWidth + inside]++;
    flows[cell * flowWidth + entered]++;
  }

  /** A row for somebody who has entered a cell. */
  giveRow(cell: number, place: number, enteredAt: number, subject: { high: number; low: number }): number {
    const heap = this.#heap.wholes;
    let row = heap[0] - 1;
    if (row >= 0) {
      const { wholes } = this.#rows;
      const from = row * width;
      heap[0] = wholes[from + contactAt.nextFree];
      for (let number = from; number < from + width; number++) wholes[number] = 0;
    } else {
      row = this.#state.store.addRow(this.#rows);
    }
    const { wholes } = this.#rows;
    const from = row * width;
    wholes[from + contactAt.high] = subject.high;
    wholes[from + contactAt.low] = subject.low;
    wholes[from + contactAt.cell] = cell;
    wholes[from + contactAt.place] = place;
    wholes[from + contactAt.enteredAt] = enteredAt;
    return row;
  }

  /** The contact has left its cell for good; the row is free again. */
  remove(row: number, at: number): void {
    const { wholes } = this.#rows;
    const from = row * width;
    const cell = wholes[from + contactAt.cell];
    this.#advance(cell, at);
    const flows = this.#flows.wholes;
    flows[cell * flowWidth + inside]--;
    flows[cell * flowWidth + exited]++;
    this.#flows.floats[cell * flowFloats + stays] += at - Math.max(0, wholes[from + contactAt.enteredAt]);
    const heap = this.#heap.wholes;
    wholes[from + contactAt.stage] = stage.free;
    wholes[from + contactAt.nextFree] = heap[0];
    heap[0] = row + 1;
  }

  /** Time that patients have spent in a cell so far. */
  #advance(cell: number, at: number): void {
    const { wholes, floats } = this.#flows;
    const row = cell * flowWidth;
    floats[cell * flowFloats + area] += (at - wholes[row + changedAt]) * wholes[row + inside];
    wholes[row + changedAt] = at;
  }

  /** @param column one of `contactAt` */
  get(row: number, column: number): number {
    return this.#rows.wholes[row * width + column];
  }

  /** @param column one of `contactAt` */
  set(row: number, column: number, value: number): void {
    this.#rows.wholes[row * width + column] = value;
  }

  /** A draw of this contact. */
  uniform(row: number, purpose: number, draw = 0): number {
    const { wholes } = this.#rows;
    const from = row * width;
    return this.#draws.uniform(purpose, wholes[from + contactAt.high], wholes[from + contactAt.low], draw);
  }

  /** A log-normal time of this contact, looked up only where it varies. */
  time(row: number, purpose: number, draw: number, mean: number, variation: number): number {
    if (mean === 0 || variation === 0) return mean;
    return logNormal(this.uniform(row, purpose, draw), mean, variation);
  }

  /** Sets the subject of the contact that `row` gives rise to. */
  child(row: number, cause: number, ordinal: number): void {
    const { wholes } = this.#rows;
    const from = row * width;
    this.#draws.childSubject(wholes[from + contactAt.high], wholes[from + contactAt.low], cause, ordinal);
  }
}
