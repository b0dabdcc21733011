import type { Store, TablePlace } from '../kernel/store.ts';

/** A page holds the number of the next one and some returns: 64 bytes, which lie together in memory. */
const entriesOfPage = 5;
const entryWidth = 3;
const pageWidth = 1 + entriesOfPage * entryWidth;
const pageColumns = [
  'next',
  ...Array.from({ length: entriesOfPage }, (_, entry) => [`high${entry}`, `low${entry}`, `enteredAt${entry}`]).flat(),
];
const high = 0;
const low = 1;
const enteredAt = 2;

const first = 0;
const last = 1;
/** Entries taken from the first page, and entries in the last. */
const taken = 2;
const added = 3;
const queueColumns = ['first', 'last', 'taken', 'added'] as const;
const queueWidth: (typeof queueColumns)['length'] = 4;

/**
 * Returns that fall due too late to be booked yet, by line and due day, in the order in which they came. Nothing happens to them until
 * then, so that they are kept as no more than who they are: most patients of a world wait here.
 */
export class FutureReturns {
  /** Subject and second of entry of the return taken last. */
  high = 0;
  low = 0;
  enteredAt = 0;

  readonly #store: Store;
  readonly #days: number;
  readonly #queues: TablePlace;
  /** Page 0 is none: its number of the next page is that of the first free one. */
  readonly #pages: TablePlace;

  /** @param pages room for so many pages at first */
  constructor(store: Store, lines: number, days: number, pages: number) {
    this.#store = store;
    this.#days = days;
    this.#queues = store.addTable('returns', { int32: queueColumns }, lines * days);
    this.#pages = store.addTable('returnPages', { int32: pageColumns }, 1, 1 + pages);
  }

  /** How many pages hold a line's returns, at most: `returns` spread over `days`. */
  static pagesFor(returns: number, days: number): number {
    return Math.ceil(Math.min(returns, returns / entriesOfPage + days));
  }

  /** A patient is to return on a day; those beyond the last day count as of that day. */
  add(line: number, day: number, subject: { high: number; low: number }, at: number): void {
    const queue = this.#queueOf(line, day);
    const page = this.#pageToFill(queue);
    const queues = this.#queues.wholes;
    const entry = page * pageWidth + 1 + queues[queue + added] * entryWidth;
    queues[queue + added]++;
    const { wholes } = this.#pages;
    wholes[entry + high] = subject.high;
    wholes[entry + low] = subject.low;
    wholes[entry + enteredAt] = at;
  }

  /** Takes the first of those due on a day into `high`, `low` and `enteredAt`; false where there is none. */
  takeFirst(line: number, day: number): boolean {
    const queue = this.#queueOf(line, day);
    const queues = this.#queues.wholes;
    const page = queues[queue + first];
    if (page === 0) return false;
    const { wholes } = this.#pages;
    const entry = page * pageWidth + 1 + queues[queue + taken] * entryWidth;
    this.high = wholes[entry + high];
    this.low = wholes[entry + low];
    this.enteredAt = wholes[entry + enteredAt];
    queues[queue + taken]++;
    const isLast = page === queues[queue + last];
    if (queues[queue + taken] < (isLast ? queues[queue + added] : entriesOfPage)) return true;
    queues[queue + first] = isLast ? 0 : wholes[page * pageWidth];
    queues[queue + taken] = 0;
    wholes[page * pageWidth] = wholes[0];
    wholes[0] = page;
    return true;
  }

  /** Tells every return's line and second of entry. */
  forEach(tell: (line: number, enteredAt: number) => void): void {
    const queues = this.#queues.wholes;
    const { wholes } = this.#pages;
    for (let number = 0; number < this.#queues.rows; number++) {
      const queue = number * queueWidth;
      const end = queues[queue + last];
      let from = queues[queue + taken];
      for (let page = queues[queue + first]; page !== 0; page = page === end ? 0 : wholes[page * pageWidth]) {
        const to = page === end ? queues[queue + added] : entriesOfPage;
        for (; from < to; from++) {
          tell(Math.floor(number / this.#days), wholes[page * pageWidth + 1 + from * entryWidth + enteredAt]);
        }
        from = 0;
      }
    }
  }

  #queueOf(line: number, day: number): number {
    return (line * this.#days + Math.min(this.#days - 1, day)) * queueWidth;
  }

  /** The queue's last page, or a new one where there is none or it is full. */
  #pageToFill(queue: number): number {
    const queues = this.#queues.wholes;
    const isEmpty = queues[queue + first] === 0;
    if (!isEmpty && queues[queue + added] < entriesOfPage) return queues[queue + last];
    const page = this.#newPage();
    // A new page may have moved the tables.
    const moved = this.#queues.wholes;
    if (isEmpty) moved[queue + first] = page;
    else this.#pages.wholes[moved[queue + last] * pageWidth] = page;
    moved[queue + last] = page;
    moved[queue + added] = 0;
    return page;
  }

  #newPage(): number {
    const { wholes } = this.#pages;
    const free = wholes[0];
    if (free === 0) return this.#store.addRow(this.#pages);
    wholes[0] = wholes[free * pageWidth];
    return free;
  }
}
