import type { Store, Table } from '../kernel/store.ts';
import type { FloorWalkers } from '../scenario/scenario.ts';

/** Seconds of floor-walkers that a region has on a day. */
export function secondsOfPool({ people, hoursPerDay }: FloorWalkers): number {
  return people * hoursPerDay * 3600;
}

/**
 * The floor-walkers of a region, who travel with its waves (docs/background/model.md §8.4). On a day on which the waves ask for more than
 * there are, every unit gets the same share of what it asks for.
 */
export class FloorWalkerPool {
  readonly #store: Store;
  readonly #plan: FloorWalkers;
  readonly #asked: ((day: number) => number)[] = [];
  /** The day plus 1 whose share is known. */
  readonly #known: Table<'day' | 'share'>;

  constructor(store: Store, plan: FloorWalkers) {
    this.#store = store;
    this.#plan = plan;
    this.#known = store.addTable('floor-walkers', { int32: ['day'], float64: ['share'] }, 1);
  }

  /** Adds a wave: the seconds that its units ask for on a day. */
  add(asked: (day: number) => number): void {
    this.#asked.push(asked);
  }

  /** Share of what units ask for on a day that they get, at most 1. */
  shareOn(day: number): number {
    const { int32, float64 } = this.#store;
    const { at } = this.#known;
    if (int32[at.day] !== day + 1) {
      let seconds = 0;
      for (const asked of this.#asked) seconds += asked(day);
      const had = secondsOfPool(this.#plan);
      int32[at.day] = day + 1;
      float64[at.share] = seconds > had ? had / seconds : 1;
    }
    return float64[at.share];
  }

  /** What waves ask for has changed on the day that is under way. */
  forget(): void {
    this.#store.int32[this.#known.at.day] = 0;
  }
}
