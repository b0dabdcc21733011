import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import type { Draws } from './key-streams.ts';

/** Keyed draws made badly on purpose, so that tests of randomness can be seen to notice. */
export type Weakness = 'two-rounds' | 'four-rounds' | 'linear';

/**
 * Draws with the keys of KeyedDraws, whose 64 bits come from the first two or four rounds of Threefry alone, or from a linear
 * congruence of the key.
 */
export class WeakDraws implements Draws {
  high = 0;
  low = 0;
  readonly #weakness: Weakness;
  readonly #seed: number;
  #first = 0;
  #second = 0;

  constructor(weakness: Weakness, seed: string, replication: number) {
    this.#weakness = weakness;
    const keyed = new KeyedDraws(seed, replication, 1);
    this.#seed = (keyed.uniform(0, 0, 0, 0) * 4294967296) | 0;
  }

  uniform(purpose: number, high: number, low: number, draw: number): number {
    this.#mix(this.#seed, purpose, (high << 8) | draw, low);
    return ((this.#first >>> 6) * 67108864 + (this.#second >>> 6) + 0.5) * 2.220446049250313e-16;
  }

  exogenousSubject(unit: number, day: number, ordinal: number): void {
    this.#subject(1, unit, day, ordinal);
  }

  initialSubject(unit: number, ordinal: number): void {
    this.#subject(2, unit, ordinal, 0);
  }

  childSubject(parentHigh: number, parentLow: number, cause: number, ordinal: number): void {
    this.#subject((3 << 24) | parentHigh, parentLow, cause, ordinal);
  }

  dayUniform(purpose: number, unit: number, day: number, draw: number): number {
    this.#mix(4, unit, day, 0);
    return this.uniform(purpose, this.#first & 0xffffff, this.#second, draw);
  }

  #subject(key0: number, key1: number, counter0: number, counter1: number): void {
    this.#mix(key0, key1, counter0, counter1);
    this.high = this.#first & 0xffffff;
    this.low = this.#second;
  }

  #mix(key0: number, key1: number, counter0: number, counter1: number): void {
    let x = (counter0 + key0) | 0;
    let y = (counter1 + key1) | 0;
    if (this.#weakness === 'linear') {
      x = (Math.imul(x, 1664525) + Math.imul(y, 22695477) + 1013904223) | 0;
      y = (Math.imul(y, 1103515245) + Math.imul(x, 69069) + 12345) | 0;
    } else {
      for (const turn of this.#weakness === 'two-rounds' ? [13, 15] : [13, 15, 26, 6]) {
        x = (x + y) | 0;
        y = ((y << turn) | (y >>> (32 - turn))) ^ x;
      }
    }
    this.#first = x;
    this.#second = y;
  }
}
