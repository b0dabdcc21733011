import type { Store, Table } from './store.ts';

/**
 * Count, mean, variance, minimum and maximum of values as they come, one of each per row; kept in the store.
 * Formula: B. P. Welford, Technometrics 4 (1962), which does not lose digits when the variance is small beside the mean.
 */
export class Tally {
  readonly #store: Store;
  readonly #table: Table<'count' | 'mean' | 'squares' | 'minimum' | 'maximum'>;

  constructor(store: Store, name: string, rows = 1) {
    this.#store = store;
    this.#table = store.addTable(
      name,
      { int32: [], float64: ['count', 'mean', 'squares', 'minimum', 'maximum'] },
      rows,
    );
  }

  /** Counts a value. */
  add(row: number, value: number): void {
    const { float64 } = this.#store;
    const { at } = this.#table;
    const count = (float64[at.count + row] ?? 0) + 1;
    const mean = float64[at.mean + row] ?? 0;
    const change = value - mean;
    const newMean = mean + change / count;
    float64[at.count + row] = count;
    float64[at.mean + row] = newMean;
    float64[at.squares + row] = (float64[at.squares + row] ?? 0) + change * (value - newMean);
    if (count === 1 || value < (float64[at.minimum + row] ?? 0)) float64[at.minimum + row] = value;
    if (count === 1 || value > (float64[at.maximum + row] ?? 0)) float64[at.maximum + row] = value;
  }

  count(row: number): number {
    return this.#store.float64[this.#table.at.count + row] ?? 0;
  }

  /** NaN without values. */
  mean(row: number): number {
    return this.count(row) === 0 ? NaN : (this.#store.float64[this.#table.at.mean + row] ?? 0);
  }

  /** Sample variance, with n − 1; NaN below two values. */
  variance(row: number): number {
    const count = this.count(row);
    return count < 2 ? NaN : (this.#store.float64[this.#table.at.squares + row] ?? 0) / (count - 1);
  }

  /** NaN without values. */
  minimum(row: number): number {
    return this.count(row) === 0 ? NaN : (this.#store.float64[this.#table.at.minimum + row] ?? 0);
  }

  /** NaN without values. */
  maximum(row: number): number {
    return this.count(row) === 0 ? NaN : (this.#store.float64[this.#table.at.maximum + row] ?? 0);
  }
}
