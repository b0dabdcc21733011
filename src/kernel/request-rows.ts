import type { Store, Table } from './store.ts';

/** What a resource remembers of a request. */
type RequestColumn =
  | 'customer'
  | 'class'
  | 'hasStarted'
  | 'finishEvent'
  | 'leaveEvent'
  | 'nextFree'
  | 'number'
  | 'arrived'
  | 'started'
  | 'resumed'
  | 'service'
  | 'remaining';

/** The rows of a resource's requests, given out again when a request is over. */
export class RequestRows {
  readonly #store: Store;
  readonly #free: Table<'first'>;
  readonly #rows: Table<RequestColumn>;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#free = store.addTable(`${name}.free-requests`, { int32: ['first'] }, 1);
    this.#rows = store.addTable(
      `${name}.requests`,
      {
        int32: ['customer', 'class', 'hasStarted', 'finishEvent', 'leaveEvent', 'nextFree'],
        float64: ['number', 'arrived', 'started', 'resumed', 'service', 'remaining'],
      },
      0,
      64,
    );
    store.int32[this.#free.at.first] = -1;
  }

  /** Where the columns begin. */
  get at(): Record<RequestColumn, number> {
    return this.#rows.at;
  }

  /** Where the whole columns of a request lie from its columns' beginnings on. */
  wholes(request: number): number {
    return request * this.#rows.wholeWidth;
  }

  /** As `wholes`, for floating columns. */
  floats(request: number): number {
    return request * this.#rows.floatWidth;
  }

  /** A row that is free; its columns hold what an earlier request left. May move every table of the store. */
  take(): number {
    const { int32 } = this.#store;
    const free = int32[this.#free.at.first] ?? -1;
    if (free === -1) return this.#store.addRow(this.#rows);
    int32[this.#free.at.first] = int32[this.#rows.at.nextFree + free * this.#rows.wholeWidth] ?? -1;
    return free;
  }

  /** Gives a row back. */
  release(row: number): void {
    const { int32 } = this.#store;
    int32[this.#rows.at.nextFree + row * this.#rows.wholeWidth] = int32[this.#free.at.first] ?? -1;
    int32[this.#free.at.first] = row;
  }
}
