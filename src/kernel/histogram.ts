import type { Store, Table } from './store.ts';

/**
 * Counts of values between fixed edges, one histogram per row; kept in the store as whole numbers, so that histograms of
 * replications merge exactly. Bin 0 is below the first edge, bin i from edge i − 1 to below edge i, the last from the last edge.
 */
export class Histogram {
  readonly edges: readonly number[];
  readonly #store: Store;
  readonly #table: Table<'count'>;

  /** Throws a RangeError unless the edges ascend. */
  constructor(store: Store, name: string, edges: readonly number[], rows = 1) {
    edges.forEach((edge, index) => {
      const previous = edges[index - 1] ?? -Infinity;
      if (!(edge > previous)) throw new RangeError(`edge (= ${edge}) must be above ${previous}`);
    });
    this.edges = [...edges];
    this.#store = store;
    this.#table = store.addTable(name, { int32: ['count'] }, rows * (edges.length + 1));
  }

  /** Number of bins of a row: one more than edges. */
  get bins(): number {
    return this.edges.length + 1;
  }

  /** Number of the bin that a value belongs to. */
  binOf(value: number): number {
    let low = 0;
    let high = this.edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value < (this.edges[middle] ?? Infinity)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Counts a value, `times` times. */
  add(row: number, value: number, times = 1): void {
    const index = this.#table.at.count + row * this.bins + this.binOf(value);
    this.#store.int32[index] = (this.#store.int32[index] ?? 0) + times;
  }

  /** How many values a bin of a row has. */
  count(row: number, bin: number): number {
    return this.#store.int32[this.#table.at.count + row * this.bins + bin] ?? 0;
  }

  /** How many values a row has. */
  total(row: number): number {
    let sum = 0;
    for (let bin = 0; bin < this.bins; bin += 1) sum += this.count(row, bin);
    return sum;
  }

  /** Adds the counts of another histogram's row. Throws if its edges are others. */
  merge(row: number, other: Histogram, otherRow: number): void {
    if (this.edges.length !== other.edges.length || this.edges.some((edge, index) => edge !== other.edges[index])) {
      throw new Error('histograms with different edges cannot be merged');
    }
    for (let bin = 0; bin < this.bins; bin += 1) {
      const index = this.#table.at.count + row * this.bins + bin;
      this.#store.int32[index] = (this.#store.int32[index] ?? 0) + other.count(otherRow, bin);
    }
  }
}
