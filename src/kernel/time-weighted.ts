import type { Store, Table } from './store.ts';

/** Levels that change at points in time (a queue's length, beds in use) and their mean over time, one per row; in the store. */
export class TimeWeighted {
  readonly #store: Store;
  readonly #table: Table<'level' | 'since' | 'from' | 'area' | 'maximum'>;

  constructor(store: Store, name: string, rows = 1) {
    this.#store = store;
    this.#table = store.addTable(name, { int32: [], float64: ['level', 'since', 'from', 'area', 'maximum'] }, rows);
  }

  /** From this time on the level is `level`. Throws if the time lies before the last change. */
  set(row: number, time: number, level: number): void {
    const { at, floatWidth } = this.#table;
    const area = this.area(row, time);
    const { float64 } = this.#store;
    float64[at.area + row * floatWidth] = area;
    float64[at.since + row * floatWidth] = time;
    float64[at.level + row * floatWidth] = level;
    if (level > (float64[at.maximum + row * floatWidth] ?? 0)) float64[at.maximum + row * floatWidth] = level;
  }

  /** Begins a new window at this time with the level as it is; what was before is forgotten. */
  restart(row: number, time: number): void {
    this.set(row, time, this.level(row));
    const { float64 } = this.#store;
    const { at, floatWidth } = this.#table;
    float64[at.from + row * floatWidth] = time;
    float64[at.area + row * floatWidth] = 0;
    float64[at.maximum + row * floatWidth] = this.level(row);
  }

  level(row: number): number {
    return this.#store.float64[this.#table.at.level + row * this.#table.floatWidth] ?? 0;
  }

  /** Level × seconds from the beginning of the window to `time`. */
  area(row: number, time: number): number {
    const { float64 } = this.#store;
    const { at, floatWidth } = this.#table;
    const since = float64[at.since + row * floatWidth] ?? 0;
    if (time < since) throw new RangeError(`time (= ${time}) must be ≥ ${since}, the time of the last change`);
    return (float64[at.area + row * floatWidth] ?? 0) + (time - since) * this.level(row);
  }

  /** Mean level from the beginning of the window to `time`; NaN at its beginning. */
  mean(row: number, time: number): number {
    const from = this.#store.float64[this.#table.at.from + row * this.#table.floatWidth] ?? 0;
    return this.area(row, time) / (time - from);
  }

  /** Highest level of the window, 0 at least. */
  maximum(row: number): number {
    return this.#store.float64[this.#table.at.maximum + row * this.#table.floatWidth] ?? 0;
  }
}
