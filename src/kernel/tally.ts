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
    const { at, floatWidth } = this.#table;
    const from = row * floatWidth;
    const count = (float64[at.count + from] ?? 0) + 1;
    const mean = float64[at.mean + from] ?? 0;
    const change = value - mean;
    const newMean = mean + change / count;
    float64[at.count + from] = count;
    float64[at.mean + from] = newMean;
    float64[at.squares + from] = (float64[at.squares + from] ?? 0) + change * (value - newMean);
    if (count === 1 || value < (float64[at.minimum + from] ?? 0)) float64[at.minimum + from] = value;
    if (count === 1 || value > (float64[at.maximum + from] ?? 0)) float64[at.maximum + from] = value;
  }

  count(row: number): number {
    return this.#get(row, 'count');
  }

  /** NaN without values. */
  mean(row: number): number {
    return this.count(row) === 0 ? NaN : this.#get(row, 'mean');
  }

  /** Sample variance, with n − 1; NaN below two values. */
  variance(row: number): number {
    const count = this.count(row);
    return count < 2 ? NaN : this.#get(row, 'squares') / (count - 1);
  }

  /** NaN without values. */
  minimum(row: number): number {
    return this.count(row) === 0 ? NaN : this.#get(row, 'minimum');
  }

  /** NaN without values. */
  maximum(row: number): number {
    return this.count(row) === 0 ? NaN : this.#get(row, 'maximum');
  }

  #get(row: number, field: 'count' | 'mean' | 'squares' | 'minimum' | 'maximum'): number {
    return this.#store.float64[this.#table.at[field] + row * this.#table.floatWidth] ?? 0;
  }
}
