import { EventList } from '../../src/kernel/event-list.ts';
import { Store } from '../../src/kernel/store.ts';
import type { HoldList } from './hold-list.ts';

/** The kernel's event list. */
export class KernelList implements HoldList {
  readonly #events: EventList;

  constructor(pending: number) {
    this.#events = new EventList(new Store(), pending);
  }

  get time(): number {
    return this.#events.time;
  }

  schedule(time: number, payload: number): number {
    return this.#events.schedule(time, 0, 1, payload, 0);
  }

  cancel(handle: number): void {
    this.#events.cancel(handle);
  }

  pop(): number {
    this.#events.next();
    return this.#events.a;
  }
}
