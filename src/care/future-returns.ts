import { PagedQueues } from '../kernel/paged-queues.ts';
import type { Store } from '../kernel/store.ts';

const high = 0;
const low = 1;
const enteredAt = 2;
const entryWidth = 3;
const entriesOfPage = 5;

/**
 * Returns that fall due too late to be booked yet, by line and due day, in the order in which they came. Nothing happens to them until
 * then, so that they are kept as no more than who they are: most patients of a world wait here.
 */
export class FutureReturns {
  /** Subject and second of entry of the return taken last. */
  high = 0;
  low = 0;
  enteredAt = 0;

  readonly #days: number;
  readonly #queues: PagedQueues;

  /** @param pages room for so many pages at first */
  constructor(store: Store, lines: number, days: number, pages: number) {
    this.#days = days;
    this.#queues = new PagedQueues(store, 'returns', lines * days, entryWidth, pages);
  }

  /** How many pages hold a line's returns, at most: `returns` spread over `days`. */
  static pagesFor(returns: number, days: number): number {
    return Math.ceil(Math.min(returns, returns / entriesOfPage + days));
  }

  /** A patient is to return on a day; those beyond the last day count as of that day. */
  add(line: number, day: number, subject: { high: number; low: number }, at: number): void {
    const entry = this.#queues.add(this.#queueOf(line, day));
    const { numbers } = this.#queues;
    numbers[entry + high] = subject.high;
    numbers[entry + low] = subject.low;
    numbers[entry + enteredAt] = at;
  }

  /** Takes the first of those due on a day into `high`, `low` and `enteredAt`; false where there is none. */
  takeFirst(line: number, day: number): boolean {
    const entry = this.#queues.takeFirst(this.#queueOf(line, day));
    if (entry < 0) return false;
    const { numbers } = this.#queues;
    this.high = numbers[entry + high];
    this.low = numbers[entry + low];
    this.enteredAt = numbers[entry + enteredAt];
    return true;
  }

  /** Tells every return's line and second of entry. */
  forEach(tell: (line: number, enteredAt: number) => void): void {
    this.#queues.forEach((queue, entry) => {
      tell(Math.floor(queue / this.#days), this.#queues.numbers[entry + enteredAt]);
    });
  }

  #queueOf(line: number, day: number): number {
    return line * this.#days + Math.min(this.#days - 1, day);
  }
}
