import type { Store, Table } from './store.ts';

/**
 * Queues of items, each in order from first to last; an item (the number of a row of the caller's) is in at most one chain.
 * Doubly linked, so that an item in the middle leaves at once. All links live in the store, one higher than the item or
 * chain they name, so that a new row of zeros is in no chain.
 */
export class Chains {
  readonly #store: Store;
  readonly #heads: Table<'first' | 'last' | 'length'>;
  readonly #items: Table<'after' | 'before' | 'chain'>;

  /** @param items how many items there are at first; `ensureItems` makes more */
  constructor(store: Store, name: string, chains: number, items: number) {
    this.#store = store;
    this.#heads = store.addTable(`${name}.chains`, { int32: ['first', 'last', 'length'] }, chains);
    this.#items = store.addTable(`${name}.items`, { int32: ['after', 'before', 'chain'] }, items);
  }

  /** Makes room for items numbered below `count`. May move every table of the store. */
  ensureItems(count: number): void {
    const missing = count - this.#items.rows;
    if (missing > 0) this.#store.addRows(this.#items, missing);
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
    const { int32 } = this.#store;
    const items = this.#items.at;
    const heads = this.#heads.at;
    const chain = this.chainOf(item);
    if (chain === -1) throw new Error(`item (= ${item}) must be in a chain`);
    const row = item * this.#items.wholeWidth;
    const head = chain * this.#heads.wholeWidth;
    const after = int32[items.after + row] ?? 0;
    const before = int32[items.before + row] ?? 0;
    if (before === 0) int32[heads.first + head] = after;
    else int32[items.after + (before - 1) * this.#items.wholeWidth] = after;
    if (after === 0) int32[heads.last + head] = before;
    else int32[items.before + (after - 1) * this.#items.wholeWidth] = before;
    int32[items.after + row] = 0;
    int32[items.before + row] = 0;
    int32[items.chain + row] = 0;
    int32[heads.length + head] = this.length(chain) - 1;
  }

  /** Takes the first item out and returns it; −1 when the chain is empty. */
  popFront(chain: number): number {
    const item = this.first(chain);
    if (item !== -1) this.remove(item);
    return item;
  }

  /** First item; −1 when the chain is empty. */
  first(chain: number): number {
    return (this.#store.int32[this.#heads.at.first + chain * this.#heads.wholeWidth] ?? 0) - 1;
  }

  /** Last item; −1 when the chain is empty. */
  last(chain: number): number {
    return (this.#store.int32[this.#heads.at.last + chain * this.#heads.wholeWidth] ?? 0) - 1;
  }

  /** The item after this one; −1 at the end. */
  after(item: number): number {
    return (this.#store.int32[this.#items.at.after + item * this.#items.wholeWidth] ?? 0) - 1;
  }

  /** The item before this one; −1 at the beginning. */
  before(item: number): number {
    return (this.#store.int32[this.#items.at.before + item * this.#items.wholeWidth] ?? 0) - 1;
  }

  /** The chain that an item is in; −1 when in none. */
  chainOf(item: number): number {
    if (item < 0 || item >= this.#items.rows) return -1;
    return (this.#store.int32[this.#items.at.chain + item * this.#items.wholeWidth] ?? 0) - 1;
  }

  /** How many items a chain has. */
  length(chain: number): number {
    return this.#store.int32[this.#heads.at.length + chain * this.#heads.wholeWidth] ?? 0;
  }

  #link(chain: number, item: number, before: number, after: number): void {
    const { int32 } = this.#store;
    const items = this.#items.at;
    const heads = this.#heads.at;
    const row = item * this.#items.wholeWidth;
    const head = chain * this.#heads.wholeWidth;
    int32[items.before + row] = before + 1;
    int32[items.after + row] = after + 1;
    int32[items.chain + row] = chain + 1;
    if (before === -1) int32[heads.first + head] = item + 1;
    else int32[items.after + before * this.#items.wholeWidth] = item + 1;
    if (after === -1) int32[heads.last + head] = item + 1;
    else int32[items.before + after * this.#items.wholeWidth] = item + 1;
    int32[heads.length + head] = this.length(chain) + 1;
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
