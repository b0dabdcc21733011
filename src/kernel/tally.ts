import type { Store, Table } from './store.ts';

/** Places in a row. */
const COUNT = 0;
const MEAN = 1;
const SQUARES = 2;
const MINIMUM = 3;
const MAXIMUM = 4;
const WIDTH = 5;

/**
 * Count, mean, variance, minimum and maximum of values as they come, one of each per row; kept in the store.
 * Formula: B. P. Welford, Technometrics 4 (1962), which does not lose digits when the variance is small beside the mean.
 */
export class Tally {
  readonly #table: Table<'count' | 'mean' | 'squares' | 'minimum' | 'maximum'>;

  constructor(store: Store, name: string, rows = 1) {
    this.#table = store.addTable(
      name,
      { int32: [], float64: ['count', 'mean', 'squares', 'minimum', 'maximum'] },
      rows,
    );
  }

  /** Counts a value. */
  add(row: number, value: number): void {
    const { floats } = this.#table;
    const at = row * WIDTH;
    const count = floats[at + COUNT] + 1;
    const mean = floats[at + MEAN];
    const change = value - mean;
    const newMean = mean + change / count;
    floats[at + COUNT] = count;
    floats[at + MEAN] = newMean;
    floats[at + SQUARES] += change * (value - newMean);
    if (count === 1 || value < floats[at + MINIMUM]) floats[at + MINIMUM] = value;
    if (count === 1 || value > floats[at + MAXIMUM]) floats[at + MAXIMUM] = value;
  }

  count(row: number): number {
    return this.#table.floats[row * WIDTH + COUNT];
  }

  /** NaN without values. */
  mean(row: number): number {
    return this.count(row) === 0 ? NaN : this.#table.floats[row * WIDTH + MEAN];
  }

  /** Sample variance, with n − 1; NaN below two values. */
  variance(row: number): number {
    const count = this.count(row);
    return count < 2 ? NaN : this.#table.floats[row * WIDTH + SQUARES] / (count - 1);
  }

  /** NaN without values. */
  minimum(row: number): number {
    return this.count(row) === 0 ? NaN : this.#table.floats[row * WIDTH + MINIMUM];
  }

  /** NaN without values. */
  maximum(row: number): number {
    return this.count(row) === 0 ? NaN : this.#table.floats[row * WIDTH + MAXIMUM];
  }
}
