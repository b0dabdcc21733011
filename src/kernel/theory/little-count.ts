import type { Store } from '../store.ts';
import { TimeWeighted } from '../time-weighted.ts';

/**
 * Little's law as an identity of one run: the number inside, integrated over time as the queue itself tells it, is the sum of
 * the times that customers have spent inside, of those still there too. Both are whole numbers of customer-seconds, so that
 * they must be equal and not only close. Source: J. D. C. Little, Operations Research 9 (1961).
 */
export class LittleCount {
  readonly #levels: TimeWeighted;
  #inside = 0;
  #arrivals = 0;
  #spent = 0;

  constructor(store: Store, name: string) {
    this.#levels = new TimeWeighted(store, name);
  }

  arrived(time: number): void {
    this.#inside += 1;
    this.#arrivals += time;
  }

  departed(time: number, arrival: number): void {
    this.#inside -= 1;
    this.#arrivals -= arrival;
    this.#spent += time - arrival;
  }

  /** How many the queue says are inside from this time on. */
  count(time: number, inside: number): void {
    this.#levels.set(0, time, inside);
  }

  /** The number inside integrated from the beginning to `time`, in customer-seconds. */
  areaUntil(time: number): number {
    return this.#levels.area(0, time);
  }

  /** By how many customer-seconds the two sides differ. */
  gap(time: number): number {
    const spent = this.#spent + this.#inside * time - this.#arrivals;
    return Math.abs(this.#levels.area(0, time) - spent);
  }
}
