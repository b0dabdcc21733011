/** Columns one after another in one buffer of whole and one of floating numbers, with room for a fixed number of rows. */
class Columns {
  readonly int32: Int32Array;
  readonly float64: Float64Array;
  readonly list = { at: { size: 0, free: 1, number: 0, now: 1 } };
  readonly heap: {
    rows: number;
    capacity: number;
    at: Record<'slot' | 'position' | 'kind' | 'a' | 'b' | 'time' | 'order', number>;
  };

  constructor(capacity: number) {
    this.int32 = new Int32Array(2 + 5 * capacity);
    this.float64 = new Float64Array(2 + 2 * capacity);
    const [slot, position, kind, a, b] = [0, 1, 2, 3, 4].map((column) => 2 + column * capacity);
    this.heap = { rows: 0, capacity, at: { slot, position, kind, a, b, time: 2, order: 2 + capacity } };
  }

  addRow(): number {
    if (this.heap.rows === this.heap.capacity) throw new Error('the heap is full');
    this.heap.rows += 1;
    return this.heap.rows - 1;
  }
}

/** Priorities are whole numbers from 0 (first) to this. */
const LAST_PRIORITY = 15;
/** Room for the number of order below the priority, in one exactly kept floating number: 2⁴⁸. */
const NUMBERS = 281474976710656;

/**
 * The events to come, in exact order of (time, priority, number), number being the order of scheduling.
 * A 4-ary heap whose positions hold time, order and slot; a slot holds what the event says.
 */
export class QuaternaryHeap {
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

  readonly #store: Columns;
  readonly #list: Columns['list'];
  readonly #heap: Columns['heap'];

  constructor(capacity: number) {
    this.#store = new Columns(capacity);
    this.#list = this.#store.list;
    this.#heap = this.#store.heap;
    this.#store.int32[this.#list.at.free] = -1;
    this.#store.float64[this.#list.at.now] = -Infinity;
  }

  /** How many events are to come. */
  get size(): number {
    return this.#store.int32[this.#list.at.size] ?? 0;
  }

  /** Time of the earliest event; Infinity when there is none. */
  peekTime(): number {
    return this.size === 0 ? Infinity : (this.#store.float64[this.#heap.at.time] ?? Infinity);
  }

  /**
   * Adds an event. `kind`, `a` and `b` are whole numbers of 32 bits. Returns a handle to cancel it by, which is valid until
   * the event is popped or cancelled. Throws if the time is not a whole number or lies before the last popped event.
   */
  schedule(time: number, priority: number, kind: number, a: number, b: number): number {
    const store = this.#store;
    const list = this.#list.at;
    const now = store.float64[list.now] ?? 0;
    if (!Number.isSafeInteger(time) || time < now) {
      throw new RangeError(`time (= ${time}) must be a whole number ≥ ${now}, the time of the last event`);
    }
    if (!(priority >= 0 && priority <= LAST_PRIORITY) || !Number.isInteger(priority)) {
      throw new RangeError(`priority (= ${priority}) must be a whole number from 0 to ${LAST_PRIORITY}`);
    }
    let slot = store.int32[list.free] ?? -1;
    if (slot === -1) slot = store.addRow();
    else store.int32[list.free] = -2 - (store.int32[this.#heap.at.position + slot] ?? 0);

    const { int32, float64 } = store;
    const heap = this.#heap.at;
    int32[heap.kind + slot] = kind;
    int32[heap.a + slot] = a;
    int32[heap.b + slot] = b;
    const size = int32[list.size] ?? 0;
    const number = float64[list.number] ?? 0;
    int32[list.size] = size + 1;
    float64[list.number] = number + 1;
    this.#rise(size, time, priority * NUMBERS + number, slot);
    return slot;
  }

  /** Removes an event that has neither been popped nor cancelled; throws otherwise where that can be seen. */
  cancel(handle: number): void {
    const position = handle >= 0 && handle < this.#heap.rows ? this.#store.int32[this.#heap.at.position + handle] : -1;
    if (position === undefined || position < 0) throw new Error(`handle (= ${handle}) must be of an event to come`);
    this.#remove(position);
    this.#release(handle);
  }

  /** Pops the earliest event into `time`, `priority`, `kind`, `a` and `b`; false when there is none. */
  next(): boolean {
    const { int32, float64 } = this.#store;
    const heap = this.#heap.at;
    if (int32[this.#list.at.size] === 0) return false;
    const slot = int32[heap.slot] ?? 0;
    this.time = float64[heap.time] ?? 0;
    this.priority = Math.floor((float64[heap.order] ?? 0) / NUMBERS);
    this.kind = int32[heap.kind + slot] ?? 0;
    this.a = int32[heap.a + slot] ?? 0;
    this.b = int32[heap.b + slot] ?? 0;
    float64[this.#list.at.now] = this.time;
    this.#remove(0);
    this.#release(slot);
    return true;
  }

  /** Puts a slot on the list of free ones, whose links are kept as −2 − next, so that every place in the heap is ≥ 0. */
  #release(slot: number): void {
    const { int32 } = this.#store;
    int32[this.#heap.at.position + slot] = -2 - (int32[this.#list.at.free] ?? -1);
    int32[this.#list.at.free] = slot;
  }

  /** Takes the entry at a position out of the heap and closes the gap with the last one. */
  #remove(position: number): void {
    const { int32, float64 } = this.#store;
    const heap = this.#heap.at;
    const last = (int32[this.#list.at.size] ?? 0) - 1;
    int32[this.#list.at.size] = last;
    if (position === last) return;
    const time = float64[heap.time + last] ?? 0;
    const order = float64[heap.order + last] ?? 0;
    const slot = int32[heap.slot + last] ?? 0;
    const removedTime = float64[heap.time + position] ?? 0;
    const isEarlier = time < removedTime || (time === removedTime && order < (float64[heap.order + position] ?? 0));
    if (isEarlier) this.#rise(position, time, order, slot);
    else this.#sink(position, time, order, slot);
  }

  #rise(from: number, time: number, order: number, slot: number): void {
    const { int32, float64 } = this.#store;
    const { time: times, order: orders, slot: slots, position: positions } = this.#heap.at;
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> 2;
      const parentTime = float64[times + parent] ?? 0;
      const parentOrder = float64[orders + parent] ?? 0;
      if (parentTime < time || (parentTime === time && parentOrder < order)) break;
      const parentSlot = int32[slots + parent] ?? 0;
      float64[times + position] = parentTime;
      float64[orders + position] = parentOrder;
      int32[slots + position] = parentSlot;
      int32[positions + parentSlot] = position;
      position = parent;
    }
    float64[times + position] = time;
    float64[orders + position] = order;
    int32[slots + position] = slot;
    int32[positions + slot] = position;
  }

  #sink(from: number, time: number, order: number, slot: number): void {
    const { int32, float64 } = this.#store;
    const { time: times, order: orders, slot: slots, position: positions } = this.#heap.at;
    const size = int32[this.#list.at.size] ?? 0;
    let position = from;
    for (;;) {
      const firstChild = 4 * position + 1;
      if (firstChild >= size) break;
      const end = Math.min(firstChild + 4, size);
      let child = firstChild;
      let childTime = float64[times + child] ?? 0;
      let childOrder = float64[orders + child] ?? 0;
      for (let other = firstChild + 1; other < end; other += 1) {
        const otherTime = float64[times + other] ?? 0;
        if (otherTime > childTime) continue;
        const otherOrder = float64[orders + other] ?? 0;
        if (otherTime === childTime && otherOrder > childOrder) continue;
        child = other;
        childTime = otherTime;
        childOrder = otherOrder;
      }
      if (time < childTime || (time === childTime && order < childOrder)) break;
      const childSlot = int32[slots + child] ?? 0;
      float64[times + position] = childTime;
      float64[orders + position] = childOrder;
      int32[slots + position] = childSlot;
      int32[positions + childSlot] = position;
      position = child;
    }
    float64[times + position] = time;
    float64[orders + position] = order;
    int32[slots + position] = slot;
    int32[positions + slot] = position;
  }
}
