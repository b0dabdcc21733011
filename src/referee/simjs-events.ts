import type { EventQueue } from '../kernel/event-queue.ts';
import type { Simjs, SimjsEntity, SimjsRequest, SimjsSimulation } from './simjs.ts';

/** Priorities are whole numbers below this, so that time × 16 + priority keeps the order of both in one number. */
const PRIORITIES = 16;

/**
 * A model's events as timers of simjs: it keeps them, orders them, cancels them and runs the loop. Nothing of the kernel's event
 * list is in it. Handles are never used twice, unlike the kernel's, so that a model which reads meaning into them is found out.
 */
export class SimjsEvents implements EventQueue {
  time = 0;
  priority = 0;
  kind = 0;
  a = 0;
  b = 0;

  readonly #simulation: SimjsSimulation;
  readonly #entity: SimjsEntity;
  readonly #timers = new Map<number, SimjsRequest>();
  #handles = 0;
  #popped: () => void = () => {};

  constructor(simjs: Simjs) {
    this.#simulation = new simjs.Sim();
    this.#entity = this.#simulation.addEntity(
      class extends simjs.Entity {
        start(): void {}
      },
    );
  }

  get size(): number {
    return this.#timers.size;
  }

  peekTime(): number {
    const { queue } = this.#simulation;
    while (queue.data[0]?.cancelled === true) queue.remove();
    return Math.floor((queue.data[0]?.deliverAt ?? Infinity) / PRIORITIES);
  }

  schedule(time: number, priority: number, kind: number, a: number, b: number): number {
    const handle = this.#handles;
    this.#handles += 1;
    // An event may schedule one of an earlier priority at its own second: the duration is negative then, and simjs lets it be.
    const timer = this.#entity.setTimer(time * PRIORITIES + priority - this.#entity.time());
    timer.done(() => {
      this.#timers.delete(handle);
      this.time = time;
      this.priority = priority;
      this.kind = kind;
      this.a = a;
      this.b = b;
      this.#popped();
    });
    this.#timers.set(handle, timer);
    return handle;
  }

  cancel(handle: number): void {
    const timer = this.#timers.get(handle);
    if (timer === undefined) throw new Error(`handle (= ${handle}) must be of an event to come`);
    this.#timers.delete(handle);
    timer.cancel();
  }

  next(until = Infinity): boolean {
    return this.peekTime() < until && this.#simulation.step();
  }

  /**
   * Runs simjs's own loop once over every event before `until`, and calls `popped` at each. It cannot be called again: simjs
   * loses the first event that lies beyond.
   */
  simulate(until: number, popped: () => void): void {
    this.#popped = popped;
    this.#simulation.simulate(until * PRIORITIES - 1, Infinity);
  }
}
