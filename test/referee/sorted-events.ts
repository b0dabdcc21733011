import type { EventQueue } from '../../src/kernel/event-queue.ts';

/** An event to come; `number` counts the events in the order in which they were scheduled. */
export interface SortedEvent {
  time: number;
  priority: number;
  number: number;
  kind: number;
  a: number;
  b: number;
}

export type Before = (one: SortedEvent, other: SortedEvent) => boolean;

/** The kernel's order, said once more: time, priority, number. */
export function inOrder(one: SortedEvent, other: SortedEvent): boolean {
  if (one.time !== other.time) return one.time < other.time;
  return one.priority === other.priority ? one.number < other.number : one.priority < other.priority;
}

/** A sorted list of events whose order a test may choose, to be right or wrong on purpose. */
export class SortedEvents implements EventQueue {
  time = 0;
  priority = 0;
  kind = 0;
  a = 0;
  b = 0;

  /** The next one stands last. */
  readonly #events: SortedEvent[] = [];
  readonly #isBefore: Before;
  #number = 0;

  constructor(isBefore: Before = inOrder) {
    this.#isBefore = isBefore;
  }

  get size(): number {
    return this.#events.length;
  }

  peekTime(): number {
    return this.#events.at(-1)?.time ?? Infinity;
  }

  schedule(time: number, priority: number, kind: number, a: number, b: number): number {
    const event = { time, priority, number: this.#number, kind, a, b };
    this.#number += 1;
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isBefore(event, this.#events[middle])) low = middle + 1;
      else high = middle;
    }
    this.#events.splice(low, 0, event);
    return event.number;
  }

  cancel(handle: number): void {
    const place = this.#events.findIndex(({ number }) => number === handle);
    if (place === -1) throw new Error(`handle (= ${handle}) must be of an event to come`);
    this.#events.splice(place, 1);
  }

  next(until = Infinity): boolean {
    if (this.peekTime() >= until) return false;
    const event = this.#events.pop();
    if (event === undefined) return false;
    this.time = event.time;
    this.priority = event.priority;
    this.kind = event.kind;
    this.a = event.a;
    this.b = event.b;
    return true;
  }
}

/** Of events on the same second and priority, the last one scheduled comes first. */
export function lastComeFirst(one: SortedEvent, other: SortedEvent): boolean {
  const isTie = one.time === other.time && one.priority === other.priority;
  return isTie ? one.number > other.number : inOrder(one, other);
}

/** Events on the same second come in the order of scheduling, whatever their priority. */
export function withoutPriority(one: SortedEvent, other: SortedEvent): boolean {
  return one.time === other.time ? one.number < other.number : one.time < other.time;
}

/** Loses one event: it is popped and nobody is told. */
export class LosingEvents extends SortedEvents {
  #toTell: number;

  /** @param after how many events are told before one is lost */
  constructor(after: number) {
    super();
    this.#toTell = after;
  }

  override next(until?: number): boolean {
    this.#toTell -= 1;
    if (this.#toTell === -1) super.next(until);
    return super.next(until);
  }
}

/** Tells what was cancelled all the same. */
export class KeepingEvents extends SortedEvents {
  override cancel(): void {}
}
