import type { EventQueue } from './event-queue.ts';
import {
  beginList,
  earliestTime,
  endOf,
  enter,
  eventColumns,
  firstOf,
  firstSlot,
  firstValueOf,
  freeRow,
  isFree,
  isInOrder,
  kindOf,
  listNumbers,
  moveOn,
  presentTime,
  priorityOf,
  secondValueOf,
  sizeOf,
  slotOf,
  takeApart,
  takeFreeRow,
  takeOut,
  timeOf,
  writeContent,
  writeTime,
} from './event-slots.ts';
import { startOfRow } from './linked-rows.ts';
import type { Store, Table } from './store.ts';

/** Priorities are whole numbers from 0 (first) to this. */
const LAST_PRIORITY = 15;

/**
 * The events to come, in exact order of (time, priority, number), number being the order of scheduling. They stand in slots of time
 * (`event-slots.ts`): an event is appended to its slot and moves at most once for each of five levels, however times are
 * spread. A slot that is taken apart keeps its order, so that ties are first come, first served without a number. A cancelled
 * event is taken out at once.
 *
 * All of it lives in the store, so that the list continues after `store.restore` as if nothing had happened; only the last
 * popped event, in `time`, `priority`, `kind`, `a` and `b`, is the list's own.
 */
export class EventList implements EventQueue {
  /** Time of the last popped event. */
  time = 0;
  /** Priority of the last popped event. */
  priority = 0;
  /** Kind of the last popped event: a whole number whose meaning is the caller's. */
  kind = 0;
  /** First value that the last popped event was scheduled with. */
  a = 0;
  /** Second value that the last popped event was scheduled with. */
  b = 0;

  readonly #store: Store;
  readonly #list: Table<'number'>;
  readonly #rows: Table<(typeof eventColumns)[number]>;

  constructor(store: Store, capacity = 64) {
    this.#store = store;
    this.#list = store.addTable('event-list', { int32: ['number'] }, listNumbers);
    this.#rows = store.addTable('events', { int32: eventColumns }, 0, capacity);
    beginList(store.int32, this.#list.wholeStart);
  }

  /** How many events are to come. */
  get size(): number {
    return sizeOf(this.#store.int32, this.#list.wholeStart);
  }

  /** Time of the earliest event; Infinity when there is none. To run up to a time, `next(until)` is faster. */
  peekTime(): number {
    const { int32 } = this.#store;
    const list = this.#list.wholeStart;
    const slot = firstSlot(int32, list);
    return slot === -1 ? Infinity : earliestTime(int32, list, this.#rows.wholeStart, slot);
  }

  /**
   * Adds an event. `kind`, `a` and `b` are whole numbers of 32 bits. Returns a handle to cancel it by, which is valid until
   * the event is popped or cancelled. Throws if the time is not a whole number or lies before the last popped event.
   */
  schedule(time: number, priority: number, kind: number, a: number, b: number): number {
    let { int32 } = this.#store;
    let list = this.#list.wholeStart;
    if (!Number.isSafeInteger(time) || time < presentTime(int32, list)) {
      const present = Math.max(presentTime(int32, list), Number.MIN_SAFE_INTEGER);
      throw new RangeError(`time (= ${time}) must be a whole number ≥ ${present}, the time of the last event`);
    }
    if (priority >>> 0 !== priority || priority > LAST_PRIORITY) {
      throw new RangeError(`priority (= ${priority}) must be a whole number from 0 to ${LAST_PRIORITY}`);
    }
    let row = takeFreeRow(int32, list, this.#rows.wholeStart);
    if (row === -1) {
      row = this.#store.addRow(this.#rows);
      int32 = this.#store.int32;
      list = this.#list.wholeStart;
    }
    const rows = this.#rows.wholeStart;
    const at = startOfRow(rows, row);
    writeTime(int32, at, time, priority);
    writeContent(int32, at, kind, a, b);
    enter(int32, list, rows, row);
    return row;
  }

  /** Removes an event that has neither been popped nor cancelled; throws otherwise where that can be seen. */
  cancel(handle: number): void {
    const { int32 } = this.#store;
    const list = this.#list.wholeStart;
    const rows = this.#rows.wholeStart;
    const at = startOfRow(rows, handle);
    if (!(handle >= 0 && handle < this.#rows.rows) || isFree(int32, at)) {
      throw new Error(`handle (= ${handle}) must be of an event to come`);
    }
    takeOut(int32, list, rows, slotOf(int32, list, at), handle);
    freeRow(int32, list, rows, handle);
  }

  /**
   * Pops the earliest event into `time`, `priority`, `kind`, `a` and `b` if it lies before `until`; false when there is none.
   */
  next(until = Infinity): boolean {
    const { int32 } = this.#store;
    const list = this.#list.wholeStart;
    const rows = this.#rows.wholeStart;
    let slot = firstSlot(int32, list);
    while (slot !== -1 && !isInOrder(int32, list, slot)) {
      if (endOf(int32, list, slot) > until && earliestTime(int32, list, rows, slot) >= until) return false;
      takeApart(int32, list, rows, slot);
      slot = firstSlot(int32, list);
    }
    if (slot === -1) return false;
    const row = firstOf(int32, list, slot);
    const at = startOfRow(rows, row);
    const time = timeOf(int32, at);
    if (time >= until) return false;
    this.time = time;
    this.priority = priorityOf(int32, at);
    this.kind = kindOf(int32, at);
    this.a = firstValueOf(int32, at);
    this.b = secondValueOf(int32, at);
    takeOut(int32, list, rows, slot, row);
    moveOn(int32, list, at);
    freeRow(int32, list, rows, row);
    return true;
  }
}
