import { QuaternaryHeap } from '../peers/quaternary-heap.ts';
import type { HoldList } from './hold-list.ts';

/** The 4-ary heap that was the kernel's event list up to version 0.2.0. */
export class QuaternaryList implements HoldList {
  readonly #heap: QuaternaryHeap;

  constructor(pending: number) {
    this.#heap = new QuaternaryHeap(pending + 8);
  }

  get time(): number {
    return this.#heap.time;
  }

  schedule(time: number, payload: number): number {
    return this.#heap.schedule(time, 0, 1, payload, 0);
  }

  cancel(handle: number): void {
    this.#heap.cancel(handle);
  }

  pop(): number {
    this.#heap.next();
    return this.#heap.a;
  }
}
