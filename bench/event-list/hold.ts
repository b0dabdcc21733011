import { smallFastCounter } from '../peers/small-fast-counter.ts';
import type { HoldList } from './hold-list.ts';
import { type Distribution, drawIncrements, increments, timeAfter } from './increments.ts';

const mask = increments - 1;

/** A list with its pending events, and what goes on from there. */
export class Hold {
  readonly #list: HoldList;
  readonly #distribution: Distribution;
  readonly #pending: number;
  readonly #increments: Int32Array;
  /** Which pending event is cancelled at a step: a number from 0 below `pending`, or −1 for none. */
  readonly #victims: Int32Array;
  /** Handle of each pending event, by its number. */
  readonly #handles: Int32Array;
  #step = 0;

  constructor(list: HoldList, distribution: Distribution, pending: number) {
    this.#list = list;
    this.#distribution = distribution;
    this.#pending = pending;
    this.#increments = drawIncrements(distribution, 1);
    const uniform = smallFastCounter(2);
    // For each event that happens, c / (1 − c) others are cancelled and scheduled anew.
    const { cancelled } = distribution;
    const share = cancelled / (1 - cancelled);
    this.#victims = Int32Array.from({ length: increments }, () =>
      uniform() < share ? Math.floor(uniform() * pending) : -1,
    );
    this.#handles = new Int32Array(pending);
    for (let number = 0; number < pending; number += 1) this.#schedule(0, number);
  }

  /** Pops and schedules again this many events. Returns a sum over their times, by which lists can be compared. */
  run(holds: number): number {
    const list = this.#list;
    let sum = 0;
    if (this.#distribution.cancelled === 0) {
      for (let i = 0; i < holds; i += 1) {
        const number = list.pop();
        sum = (Math.imul(sum, 31) + list.time + number) | 0;
        list.schedule(timeAfter(list.time, this.#increments[this.#step++ & mask]), number);
      }
      return sum;
    }
    for (let i = 0; i < holds; i += 1) {
      const number = list.pop();
      sum = (Math.imul(sum, 31) + list.time + number) | 0;
      this.#schedule(list.time, number);
      const victim = this.#victims[this.#step & mask];
      if (victim >= 0) {
        list.cancel(this.#handles[victim]);
        this.#schedule(list.time, victim);
      }
    }
    return sum;
  }

  /** Number of pending events, which stays the same. */
  get pending(): number {
    return this.#pending;
  }

  #schedule(now: number, number: number): void {
    const time = timeAfter(now, this.#increments[this.#step++ & mask]);
    this.#handles[number] = this.#list.schedule(time, number);
  }
}
