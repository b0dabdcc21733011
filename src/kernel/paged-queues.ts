import type { Store, TablePlace } from './store.ts';

/** A page holds the number of the next one and some entries: 64 bytes, which lie together in memory. */
const pageWidth = 16;
const pageColumns = Array.from({ length: pageWidth }, (_, number) => (number === 0 ? 'next' : `number${number}`));

const first = 0;
const last = 1;
/** Entries taken from the first page, and entries in the last. */
const taken = 2;
const added = 3;
const queueColumns = ['first', 'last', 'taken', 'added'] as const;
const queueWidth: (typeof queueColumns)['length'] = 4;

/**
 * Queues of entries of a few whole numbers each, first come, first taken. An entry knows nothing of its neighbours, so that adding
 * and taking reach little memory however many wait; nothing can be taken out of the middle. All lies in the store.
 */
export class PagedQueues {
  readonly #store: Store;
  readonly #entryWidth: number;
  readonly #entriesOfPage: number;
  readonly #queues: TablePlace;
  /** Page 0 is none: its number of the next page is that of the first free one. */
  readonly #pages: TablePlace;

  /**
   * @param entryWidth numbers of an entry, from 1 to 15
   * @param pages room for so many pages at first
   */
  constructor(store: Store, name: string, queues: number, entryWidth: number, pages = 0) {
    this.#store = store;
    this.#entryWidth = entryWidth;
    this.#entriesOfPage = Math.floor((pageWidth - 1) / entryWidth);
    this.#queues = store.addTable(`${name}.queues`, { int32: queueColumns }, queues);
    this.#pages = store.addTable(`${name}.pages`, { int32: pageColumns }, 1, 1 + pages);
  }

  /** The numbers of all entries; others once an entry has been added. */
  get numbers(): Int32Array {
    return this.#pages.wholes;
  }

  /** Adds an entry to a queue and returns where its numbers are to be written in `numbers`. */
  add(queue: number): number {
    const row = queue * queueWidth;
    const isEmpty = this.#queues.wholes[row + first] === 0;
    if (isEmpty || this.#queues.wholes[row + added] === this.#entriesOfPage) this.#addPage(row, isEmpty);
    const queues = this.#queues.wholes;
    const entry = queues[row + added]++;
    return queues[row + last] * pageWidth + 1 + entry * this.#entryWidth;
  }

  /** Takes a queue's first entry and returns where its numbers stand until the next one is added; −1 for an empty queue. */
  takeFirst(queue: number): number {
    const row = queue * queueWidth;
    const queues = this.#queues.wholes;
    const page = queues[row + first];
    if (page === 0) return -1;
    const entry = queues[row + taken]++;
    const isLast = page === queues[row + last];
    if (entry + 1 === (isLast ? queues[row + added] : this.#entriesOfPage)) {
      const { wholes } = this.#pages;
      queues[row + first] = isLast ? 0 : wholes[page * pageWidth];
      queues[row + taken] = 0;
      wholes[page * pageWidth] = wholes[0];
      wholes[0] = page;
    }
    return page * pageWidth + 1 + entry * this.#entryWidth;
  }

  /** Tells every entry's queue and place, queue by queue and in order. */
  forEach(tell: (queue: number, place: number) => void): void {
    const queues = this.#queues.wholes;
    for (let queue = 0; queue < this.#queues.rows; queue++) {
      const row = queue * queueWidth;
      const end = queues[row + last];
      let entry = queues[row + taken];
      for (let page = queues[row + first]; page !== 0; page = page === end ? 0 : this.#pages.wholes[page * pageWidth]) {
        const entries = page === end ? queues[row + added] : this.#entriesOfPage;
        for (; entry < entries; entry++) tell(queue, page * pageWidth + 1 + entry * this.#entryWidth);
        entry = 0;
      }
    }
  }

  #addPage(row: number, isEmpty: boolean): void {
    let page = this.#pages.wholes[0];
    if (page === 0) page = this.#store.addRow(this.#pages);
    else this.#pages.wholes[0] = this.#pages.wholes[page * pageWidth];
    const queues = this.#queues.wholes;
    if (isEmpty) queues[row + first] = page;
    else this.#pages.wholes[queues[row + last] * pageWidth] = page;
    queues[row + last] = page;
    queues[row + added] = 0;
  }
}
