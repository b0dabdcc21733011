import type { Store, TablePlace } from './store.ts';

/** Columns of a chain's head. */
const first = 0;
const last = 1;
const length = 2;
const headColumns = ['first', 'last', 'length'] as const;
const headWidth: (typeof headColumns)['length'] = 3;

/** Columns of an item's links, from the first of them on. */
const after = 0;
const before = 1;
const chainOf = 2;

/** Links that lie in rows of the caller's own: in three whole columns that follow one another, of which this is the first. */
export interface OwnRows {
  readonly table: TablePlace;
  readonly column: number;
}

/**
 * Queues of items, each in order from first to last; an item (the number of a row of the caller's) is in at most one chain.
 * Doubly linked, so that an item in the middle leaves at once. All links live in the store, one higher than the item or
 * chain they name, so that a new row of zeros is in no chain.
 */
export class Chains {
  readonly #heads: TablePlace;
  readonly #items: TablePlace;
  readonly #column: number;

  /** @param items the rows that the items are; the links lie beside what else is known of them, from `column` on */
  constructor(store: Store, name: string, chains: number, items: OwnRows) {
    this.#heads = store.addTable(`${name}.chains`, { int32: headColumns }, chains);
    this.#items = items.table;
    this.#column = items.column;
  }

  /** Puts an item last. Throws if it is in a chain already. */
  pushBack(chain: number, item: number): void {
    this.#requireChain(chain);
    this.#requireFree(item);
    this.#link(chain, item, this.last(chain), -1);
  }

  /** Puts an item first. Throws if it is in a chain already. */
  pushFront(chain: number, item: number): void {
    this.#requireChain(chain);
    this.#requireFree(item);
    this.#link(chain, item, -1, this.first(chain));
  }

  /** Puts an item just before `reference`, which is in this chain. Throws if the item is in a chain already. */
  insertBefore(chain: number, item: number, reference: number): void {
    this.#requireFree(item);
    if (this.chainOf(reference) !== chain) throw new Error(`reference (= ${reference}) must be in chain ${chain}`);
    this.#link(chain, item, this.before(reference), reference);
  }

  /** Takes an item out of its chain. Throws if it is in none. */
  remove(item: number): void {
    const chain = this.chainOf(item);
    if (chain === -1) throw new Error(`item (= ${item}) must be in a chain`);
    const links = this.#items.wholes;
    const heads = this.#heads.wholes;
    const row = this.#linksOf(item);
    const head = chain * headWidth;
    const next = links[row + after];
    const previous = links[row + before];
    if (previous === 0) heads[head + first] = next;
    else links[this.#linksOf(previous - 1) + after] = next;
    if (next === 0) heads[head + last] = previous;
    else links[this.#linksOf(next - 1) + before] = previous;
    links[row + after] = 0;
    links[row + before] = 0;
    links[row + chainOf] = 0;
    heads[head + length] -= 1;
  }

  /** Takes the first item out and returns it; −1 when the chain is empty. */
  popFront(chain: number): number {
    const item = this.first(chain);
    if (item !== -1) this.remove(item);
    return item;
  }

  /** First item; −1 when the chain is empty. */
  first(chain: number): number {
    return this.#heads.wholes[chain * headWidth + first] - 1;
  }

  /** Last item; −1 when the chain is empty. */
  last(chain: number): number {
    return this.#heads.wholes[chain * headWidth + last] - 1;
  }

  /** The item after this one; −1 at the end. */
  after(item: number): number {
    return this.#items.wholes[this.#linksOf(item) + after] - 1;
  }

  /** The item before this one; −1 at the beginning. */
  before(item: number): number {
    return this.#items.wholes[this.#linksOf(item) + before] - 1;
  }

  /** The chain that an item is in; −1 when in none. */
  chainOf(item: number): number {
    if (item < 0 || item >= this.#items.rows) return -1;
    return this.#items.wholes[this.#linksOf(item) + chainOf] - 1;
  }

  /** How many items a chain has. */
  length(chain: number): number {
    return this.#heads.wholes[chain * headWidth + length];
  }

  #linksOf(item: number): number {
    return item * this.#items.wholeWidth + this.#column;
  }

  #link(chain: number, item: number, previous: number, next: number): void {
    const links = this.#items.wholes;
    const heads = this.#heads.wholes;
    const row = this.#linksOf(item);
    const head = chain * headWidth;
    links[row + before] = previous + 1;
    links[row + after] = next + 1;
    links[row + chainOf] = chain + 1;
    if (previous === -1) heads[head + first] = item + 1;
    else links[this.#linksOf(previous) + after] = item + 1;
    if (next === -1) heads[head + last] = item + 1;
    else links[this.#linksOf(next) + before] = item + 1;
    heads[head + length] += 1;
  }

  #requireChain(chain: number): void {
    if (!(chain >= 0 && chain < this.#heads.rows)) {
      throw new RangeError(`chain (= ${chain}) must be from 0 to ${this.#heads.rows - 1}`);
    }
  }

  #requireFree(item: number): void {
    if (!(item >= 0 && item < this.#items.rows)) {
      throw new RangeError(`item (= ${item}) must be from 0 to ${this.#items.rows - 1}`);
    }
    const chain = this.chainOf(item);
    if (chain !== -1) throw new Error(`item (= ${item}) is in chain ${chain} already`);
  }
}
