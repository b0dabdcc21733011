import { offsetsOf } from './column-offsets.ts';

import { requireWhole, type Snapshot, type SnapshotTable } from './snapshot.ts';
import type { Columns, Table, TablePlace } from './store-table.ts';

export type * from './snapshot.ts';
export type * from './store-table.ts';

/** Buffers for a store. */
export interface StoreMemory {
  int32: Int32Array;
  float64: Float64Array;
}

/** What the store knows of a table: the caller's own object, its fields' places, and their names. */
interface Entry {
  readonly table: TablePlace;
  readonly at: Record<string, number>;
  readonly int32: readonly string[];
  readonly float64: readonly string[];
}

/** One table's content as it is taken over: rows in use only. */
interface Taken extends SnapshotTable {
  wholes: Int32Array;
  floats: Float64Array;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;

/**
 * All state of a simulated world: one buffer of whole and one of floating numbers, in which tables have their rows.
 * Because nothing lives anywhere else, a world can be copied, saved, restored and branched.
 *
 * Nobody keeps `int32`, `float64` or a place in a local across a call that may add rows: a table that grows moves to the end of
 * the buffers, and all move to larger buffers when these are full.
 * That includes `store.int32[table.at.field + store.addRow(table)]`, which reads the buffer before the row is added.
 */
export class Store {
  /** Version of the layout of a snapshot. */
  static readonly version = 2;

  int32: Int32Array;
  float64: Float64Array;
  /** Length of each buffer that tables take up or have left; the rest is zeros. */
  #usedInt32 = 0;
  #usedFloat64 = 0;
  readonly #entries = new Map<string, Entry>();

  /** @param memory zeros, which the store has for itself from now on; it makes larger ones when they are full */
  constructor(memory: StoreMemory = { int32: new Int32Array(0), float64: new Float64Array(0) }) {
    this.int32 = memory.int32;
    this.float64 = memory.float64;
  }

  /** Memory for another store that is to hold as much as this one. */
  memoryAlike(): StoreMemory {
    return { int32: new Int32Array(this.int32.length), float64: new Float64Array(this.float64.length) };
  }

  /**
   * Gives the memory away, for another store: hundreds of megabytes that nobody needs any more may else lie there for long.
   * This store is empty then, and its tables with it.
   */
  release(): StoreMemory {
    const { int32, float64 } = this;
    // What was never used is zeros already, and takes no memory as long as nobody writes there.
    int32.fill(0, 0, this.#usedInt32);
    float64.fill(0, 0, this.#usedFloat64);
    this.int32 = new Int32Array(0);
    this.float64 = new Float64Array(0);
    [this.#usedInt32, this.#usedFloat64] = [0, 0];
    for (const { table } of this.#entries.values()) {
      [table.rows, table.capacity] = [0, 0];
      [table.wholes, table.floats] = [this.int32, this.float64];
    }
    return { int32, float64 };
  }

  /**
   * Adds a table with this many rows of zeros, and room for `capacity` rows.
   * Throws if the name is taken, a field is named twice or a number is not a whole number ≥ 0.
   */
  addTable<Whole extends string, Floating extends string = never>(
    name: string,
    columns: Columns<Whole, Floating>,
    rows: number,
    capacity: number = rows,
  ): Table<Whole | Floating> {
    if (!NAME.test(name)) throw new RangeError(`table name (= '${name}') must match ${NAME.source}`);
    if (this.#entries.has(name)) throw new Error(`table '${name}' is already in the store`);
    requireCount('rows', rows);
    requireCount('capacity', capacity);
    const float64: readonly Floating[] = columns.float64 ?? [];
    const fields: readonly (Whole | Floating)[] = [...columns.int32, ...float64];
    if (new Set(fields).size !== fields.length) throw new Error(`table '${name}' has two columns of one name`);
    for (const field of fields)
      if (!NAME.test(field)) throw new RangeError(`column name (= '${field}') is not allowed`);

    const { offsets, shared } = offsetsOf(fields);
    const table: Table<Whole | Floating> = {
      name,
      rows,
      capacity: 0,
      wholeWidth: columns.int32.length,
      floatWidth: float64.length,
      wholeStart: 0,
      floatStart: 0,
      wholes: this.int32,
      floats: this.float64,
      at: offsets,
    };
    const entry = { table, at: shared, int32: columns.int32, float64 };
    this.#entries.set(name, entry);
    this.#makeRoom(new Map([[entry, Math.max(rows, capacity)]]));
    return table;
  }

  /** Adds one row of zeros and returns its number. May move every table. */
  addRow(table: TablePlace): number {
    if (table.rows === table.capacity) this.#grow(table, table.rows + 1);
    const row = table.rows;
    table.rows = row + 1;
    return row;
  }

  /** Adds rows of zeros and returns the number of the first. May move every table. */
  addRows(table: TablePlace, count: number): number {
    requireCount('count', count);
    if (table.rows + count > table.capacity) this.#grow(table, table.rows + count);
    const row = table.rows;
    table.rows = row + count;
    return row;
  }

  /** Copies the whole content. */
  snapshot(): Snapshot {
    let wholes = 0;
    let floats = 0;
    const tables: SnapshotTable[] = [];
    for (const { table, int32, float64 } of this.#entries.values()) {
      wholes += table.wholeWidth * table.rows;
      floats += table.floatWidth * table.rows;
      tables.push({ name: table.name, int32: [...int32], float64: [...float64], rows: table.rows });
    }
    const int32 = new Int32Array(wholes);
    const float64 = new Float64Array(floats);
    wholes = 0;
    floats = 0;
    for (const { table } of this.#entries.values()) {
      const { rows, wholeStart, wholeWidth, floatStart, floatWidth } = table;
      int32.set(this.int32.subarray(wholeStart, wholeStart + rows * wholeWidth), wholes);
      float64.set(this.float64.subarray(floatStart, floatStart + rows * floatWidth), floats);
      wholes += rows * wholeWidth;
      floats += rows * floatWidth;
    }
    return { header: Int32Array.of(Store.version, tables.length, wholes, floats), tables, int32, float64 };
  }

  /**
   * Gives the tables in the snapshot the content they had then. Tables of this store that the snapshot does not know keep
   * theirs: an effect adds its own in the arm where it acts. Table and `at` objects stay the same.
   * Throws, before anything is changed, if the snapshot is of another version, is damaged, or has a table that this store
   * lacks or has with other columns.
   */
  restore(snapshot: Snapshot): void {
    requireWhole(snapshot, Store.version);
    let [wholes, floats] = [0, 0];
    this.#take(
      snapshot.tables.map(({ name, int32, float64, rows }): Taken => {
        const [firstWhole, firstFloat] = [wholes, floats];
        wholes += rows * int32.length;
        floats += rows * float64.length;
        return {
          ...{ name, int32, float64, rows },
          wholes: snapshot.int32.subarray(firstWhole, wholes),
          floats: snapshot.float64.subarray(firstFloat, floats),
        };
      }),
    );
  }

  /** Restores what is in another store now, as its snapshot would, without a third copy in between. Throws as `restore` does. */
  copy(other: Store): void {
    this.#take(
      [...other.#entries.values()].map(({ table, int32, float64 }): Taken => {
        const { name, rows, wholes, floats, wholeWidth, floatWidth } = table;
        return {
          ...{ name, int32, float64, rows },
          wholes: wholes.subarray(0, rows * wholeWidth),
          floats: floats.subarray(0, rows * floatWidth),
        };
      }),
    );
  }

  /** A new store with the tables that `layout` adds to it and this store's present content. */
  branch<T>(layout: (store: Store) => T): { store: Store; tables: T } {
    const store = new Store();
    const tables = layout(store);
    store.copy(this);
    return { store, tables };
  }

  #grow(table: TablePlace, needed: number): void {
    const entry = this.#entries.get(table.name);
    if (entry === undefined || entry.table !== table) throw new Error(`table '${table.name}' is not of this store`);
    this.#makeRoom(new Map([[entry, Math.max(needed, table.capacity * 2, 8)]]));
  }

  /**
   * Gives tables larger capacities. They move behind the others, which stay where they are; when a buffer has no room for that,
   * all tables move to buffers with as much room again.
   */
  #makeRoom(capacities: ReadonlyMap<Entry, number>): void {
    let wholes = this.#usedInt32;
    let floats = this.#usedFloat64;
    for (const [{ table }, capacity] of capacities) {
      wholes += table.wholeWidth * capacity;
      floats += table.floatWidth * capacity;
    }
    const { int32, float64 } = this;
    if (wholes <= int32.length && floats <= float64.length) {
      for (const [entry, capacity] of capacities) this.#move(entry, capacity, int32, float64);
      return;
    }
    wholes = 0;
    floats = 0;
    for (const entry of this.#entries.values()) {
      const capacity = capacities.get(entry) ?? entry.table.capacity;
      wholes += entry.table.wholeWidth * capacity;
      floats += entry.table.floatWidth * capacity;
    }
    this.int32 = new Int32Array(2 * wholes);
    this.float64 = new Float64Array(2 * floats);
    this.#usedInt32 = 0;
    this.#usedFloat64 = 0;
    for (const entry of this.#entries.values()) {
      this.#move(entry, capacities.get(entry) ?? entry.table.capacity, int32, float64);
    }
  }

  /** Copies a table out of the buffers in which it lies to the end of the present ones, where all is zeros. */
  #move({ table, at, int32, float64 }: Entry, capacity: number, wholes: Int32Array, floats: Float64Array): void {
    const { rows, wholeStart, wholeWidth, floatStart, floatWidth } = table;
    const used = Math.min(rows, table.capacity);
    this.int32.set(wholes.subarray(wholeStart, wholeStart + used * wholeWidth), this.#usedInt32);
    this.float64.set(floats.subarray(floatStart, floatStart + used * floatWidth), this.#usedFloat64);
    table.capacity = capacity;
    table.wholeStart = this.#usedInt32;
    table.floatStart = this.#usedFloat64;
    table.wholes = this.int32.subarray(table.wholeStart, table.wholeStart + capacity * wholeWidth);
    table.floats = this.float64.subarray(table.floatStart, table.floatStart + capacity * floatWidth);
    int32.forEach((field, index) => {
      at[field] = table.wholeStart + index;
    });
    float64.forEach((field, index) => {
      at[field] = table.floatStart + index;
    });
    this.#usedInt32 += capacity * wholeWidth;
    this.#usedFloat64 += capacity * floatWidth;
  }

  /** Throws, before anything is changed, where a table is not of this store. */
  #take(tables: readonly Taken[]): void {
    const grown = new Map<Entry, number>();
    const fitting = tables.map((taken) => {
      const entry = this.#entries.get(taken.name);
      if (entry === undefined) throw new Error(`the snapshot has a table '${taken.name}' that this store lacks`);
      if (!isSame(taken.int32, entry.int32) || !isSame(taken.float64, entry.float64)) {
        throw new Error(`table '${taken.name}' has other columns in the snapshot than in this store`);
      }
      if (entry.table.capacity < taken.rows) grown.set(entry, taken.rows);
      return { table: entry.table, taken };
    });
    if (grown.size > 0) this.#makeRoom(grown);
    for (const { table, taken } of fitting) {
      table.rows = taken.rows;
      table.wholes.set(taken.wholes);
      table.wholes.fill(0, taken.wholes.length);
      table.floats.set(taken.floats);
      table.floats.fill(0, taken.floats.length);
    }
  }
}

function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} (= ${value}) must be a whole number ≥ 0`);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
