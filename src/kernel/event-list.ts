import type { EventQueue } from './event-queue.ts';
import {
  addEvent,
  beginList,
  bringInOrder,
  eventNumbers,
  eventOf,
  firstOf,
  firstSlot,
  firstValueOf,
  isFree,
  isInOrder,
  kindOf,
  knownEarliest,
  listNumbers,
  moveOn,
  presentTime,
  priorityOf,
  removeEvent,
  rowOf,
  secondValueOf,
  sizeOf,
  slotOf,
  takeFreeRow,
  timeOf,
} from './event-slots.ts';
import type { Store, Table } from './store.ts';

/** Priorities are whole numbers from 0 (first) to this. */
const LAST_PRIORITY = 15;

/**
 * The events to come, in exact order of (time, priority, number), number being the order of scheduling. They stand in slots of time
 * (`event-slots.ts`): an event is appended to its slot and moves at most once for each of five levels, however times within 2³²
 * seconds (136 years) are spread. A slot that is taken apart keeps its order, so that ties are first come, first served without a number. A cancelled
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
  readonly #table: Table<'number'>;

  constructor(store: Store, capacity = 64) {
    this.#store = store;
    this.#table = store.addTable('events', { int32: ['number'] }, listNumbers, listNumbers + eventNumbers * capacity);
    beginList(this.#table.wholes);
  }

  /** How many events are to come. */
  get size(): number {
    return sizeOf(this.#table.wholes);
  }

  /** Time of the earliest event; Infinity when there is none. To run up to a time, `next(until)` is faster. */
  peekTime(): number {
    const int32 = this.#table.wholes;
    const slot = firstSlot(int32);
    return slot === -1 ? Infinity : timeOf(int32, knownEarliest(int32, slot));
  }

  /**
   * Adds an event. `kind`, `a` and `b` are whole numbers of 32 bits. Returns a handle to cancel it by, which is valid until
   * the event is popped or cancelled. Throws if the time is not a whole number or lies before the last popped event.
   */
  schedule(time: number, priority: number, kind: number, a: number, b: number): number {
    const table = this.#table;
    if (!Number.isSafeInteger(time) || time < presentTime(table.wholes)) refuseTime(time, presentTime(table.wholes));
    if (priority >>> 0 !== priority || priority > LAST_PRIORITY) refusePriority(priority);
    let row = takeFreeRow(table.wholes);
    if (row === 0) row = this.#store.addRows(table, eventNumbers);
    addEvent(table.wholes, row, time, priority, kind, a, b);
    return eventOf(row);
  }

  /** Removes an event that has neither been popped nor cancelled; throws otherwise where that can be seen. */
  cancel(handle: number): void {
    const int32 = this.#table.wholes;
    const isRow = handle >= 0 && handle < eventOf(this.#table.rows) && Number.isInteger(handle);
    if (!isRow || isFree(int32, rowOf(handle))) throw new Error(`handle (= ${handle}) must be of an event to come`);
    const row = rowOf(handle);
    removeEvent(int32, slotOf(int32, row), row);
  }

  /**
   * Pops the earliest event into `time`, `priority`, `kind`, `a` and `b` if it lies before `until`; false when there is none.
   */
  next(until = Infinity): boolean {
    const int32 = this.#table.wholes;
    let slot = firstSlot(int32);
    if (!isInOrder(int32, slot)) slot = bringInOrder(int32, slot, until);
    if (slot === -1) return false;
    const row = firstOf(int32, slot);
    const time = timeOf(int32, row);
    if (time >= until) return false;
    this.time = time;
    this.priority = priorityOf(int32, row);
    this.kind = kindOf(int32, row);
    this.a = firstValueOf(int32, row);
    this.b = secondValueOf(int32, row);
    moveOn(int32, row);
    removeEvent(int32, slot, row);
    return true;
  }
}

function refuseTime(time: number, present: number): never {
  const least = Math.max(present, Number.MIN_SAFE_INTEGER);
  throw new RangeError(`time (= ${time}) must be a whole number ≥ ${least}, the time of the last event`);
}

function refusePriority(priority: number): never {
  throw new RangeError(`priority (= ${priority}) must be a whole number from 0 to ${LAST_PRIORITY}`);
}
