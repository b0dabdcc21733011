import { BinaryHeap } from '../peers/binary-heap.ts';
import type { HoldList } from './hold-list.ts';

/** The plain binary heap with tie numbers. */
export class BinaryList implements HoldList {
  readonly #heap: BinaryHeap;

  constructor(pending: number) {
    this.#heap = new BinaryHeap(pending + 1);
  }

  get time(): number {
    return this.#heap.now;
  }

  schedule(time: number, payload: number): number {
    this.#heap.push(time, payload);
    return -1;
  }

  cancel(): void {
    throw new Error('a plain heap must not be asked to cancel');
  }

  pop(): number {
    return this.#heap.pop();
  }
}

/** The same with tombstones: a cancelled event stays in the heap until its time comes. */
export class BinaryListWithTombstones implements HoldList {
  readonly #heap: BinaryHeap;
  readonly #payloads: Int32Array;
  readonly #nextFree: Int32Array;
  #firstFree = 0;

  constructor(pending: number) {
    const room = 4 * pending + 1024;
    this.#heap = new BinaryHeap(room);
    this.#payloads = new Int32Array(room);
    this.#nextFree = Int32Array.from({ length: room }, (_, slot) => slot + 1);
  }

  get time(): number {
    return this.#heap.now;
  }

  schedule(time: number, payload: number): number {
    const slot = this.#firstFree;
    this.#firstFree = this.#nextFree[slot];
    this.#payloads[slot] = payload;
    this.#heap.push(time, slot);
    return slot;
  }

  cancel(handle: number): void {
    this.#payloads[handle] = -1;
  }

  pop(): number {
    for (;;) {
      const slot = this.#heap.pop();
      const payload = this.#payloads[slot];
      this.#nextFree[slot] = this.#firstFree;
      this.#firstFree = slot;
      if (payload !== -1) return payload;
    }
  }
}
