import { offset, offsetsOf } from './column-offsets.ts';
import { floatsWithRoom, wholesWithRoom } from './with-room.ts';

/** How many rows a table has; what `Store.addRow` needs to know of it. */
export interface TableSize {
  readonly name: string;
  /** Rows in use. Changed by the store only. */
  rows: number;
  /** Rows there is room for. Changed by the store only. */
  capacity: number;
}

/**
 * A table of columns in a store. `at.field` is where the column begins: a value is `store.int32[table.at.field + row]` (or
 * `store.float64[…]` for a floating column). The object `at` stays the same when the table moves; its numbers change.
 */
export interface Table<Field extends string> extends TableSize {
  readonly at: Record<Field, number>;
}

/** Names of a new table's columns: whole numbers of 32 bits, and floating numbers. */
export interface Columns<Whole extends string, Floating extends string> {
  int32: readonly Whole[];
  float64?: readonly Floating[];
}

/** One table's names and sizes in a snapshot. */
export interface SnapshotTable {
  name: string;
  int32: readonly string[];
  float64: readonly string[];
  rows: number;
}

/** A copy of a store's whole content: plain data that can be saved, sent to a worker, and restored. */
export interface Snapshot {
  /** Version of the layout, number of tables, length of `int32`, length of `float64`. */
  header: Int32Array;
  tables: readonly SnapshotTable[];
  /** For each table its whole columns one after another, rows in use only. */
  int32: Int32Array;
  float64: Float64Array;
}

/** What the store knows of a table: the caller's own size and offsets objects, and the names of its columns. */
interface Entry {
  readonly size: TableSize;
  readonly at: Record<string, number>;
  readonly int32: readonly string[];
  readonly float64: readonly string[];
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;

/**
 * All state of a simulated world: one buffer of whole and one of floating numbers, in which tables have their columns.
 * Because nothing lives anywhere else, a world can be copied, saved, restored and branched.
 *
 * Nobody keeps `int32`, `float64` or an offset in a local across a call that may add rows: both buffers are replaced then.
 * That includes `store.int32[table.at.field + store.addRow(table)]`, which reads the buffer before the row is added.
 */
export class Store {
  /** Version of the layout of a snapshot. */
  static readonly version = 1;

  int32 = new Int32Array(0);
  float64 = new Float64Array(0);
  /** Length of each buffer that tables take up; the rest is room for further tables. */
  #usedInt32 = 0;
  #usedFloat64 = 0;
  readonly #entries = new Map<string, Entry>();

  /**
   * Adds a table with this many rows of zeros, and room for `capacity` rows.
   * Throws if the name is taken, a column is named twice or a number is not a whole number ≥ 0.
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
    const table: Table<Whole | Floating> = { name, rows, capacity: Math.max(rows, capacity), at: offsets };
    const entry = { size: table, at: shared, int32: columns.int32, float64 };
    this.#entries.set(name, entry);
    this.#append(entry);
    return table;
  }

  /** Adds one row of zeros and returns its number. May move every table. */
  addRow(table: TableSize): number {
    if (table.rows === table.capacity) this.#grow(table, table.rows + 1);
    const row = table.rows;
    table.rows = row + 1;
    return row;
  }

  /** Adds rows of zeros and returns the number of the first. May move every table. */
  addRows(table: TableSize, count: number): number {
    requireCount('count', count);
    if (table.rows + count > table.capacity) this.#grow(table, table.rows + count);
    const row = table.rows;
    table.rows = row + count;
    return row;
  }

  /** Sets a row to zeros, as it was when it was added. */
  clearRow(table: TableSize, row: number): void {
    const { size, at, int32, float64 } = this.#entryOf(table);
    // The columns of a table lie one after another.
    if (int32.length > 0) {
      const end = offset(at, int32[0]) + int32.length * size.capacity;
      for (let i = offset(at, int32[0]) + row; i < end; i += size.capacity) this.int32[i] = 0;
    }
    if (float64.length > 0) {
      const end = offset(at, float64[0]) + float64.length * size.capacity;
      for (let i = offset(at, float64[0]) + row; i < end; i += size.capacity) this.float64[i] = 0;
    }
  }

  /** Copies the whole content. */
  snapshot(): Snapshot {
    let wholes = 0;
    let floats = 0;
    const tables: SnapshotTable[] = [];
    for (const { size, int32, float64 } of this.#entries.values()) {
      wholes += int32.length * size.rows;
      floats += float64.length * size.rows;
      tables.push({ name: size.name, int32: [...int32], float64: [...float64], rows: size.rows });
    }
    const snapshot = {
      header: Int32Array.of(Store.version, tables.length, wholes, floats),
      tables,
      int32: new Int32Array(wholes),
      float64: new Float64Array(floats),
    };
    let whole = 0;
    let floating = 0;
    for (const { size, at, int32, float64 } of this.#entries.values()) {
      for (const field of int32) {
        const from = offset(at, field);
        snapshot.int32.set(this.int32.subarray(from, from + size.rows), whole);
        whole += size.rows;
      }
      for (const field of float64) {
        const from = offset(at, field);
        snapshot.float64.set(this.float64.subarray(from, from + size.rows), floating);
        floating += size.rows;
      }
    }
    return snapshot;
  }

  /**
   * Gives the tables in the snapshot the content they had then. Tables of this store that the snapshot does not know keep
   * theirs: an effect adds its own in the arm where it acts. Table and `at` objects stay the same.
   * Throws, before anything is changed, if the snapshot is of another version, is damaged, or has a table that this store
   * lacks or has with other columns.
   */
  restore(snapshot: Snapshot): void {
    this.#requireFit(snapshot);
    const grown = new Map<string, number>();
    for (const { name, rows } of snapshot.tables) {
      const entry = this.#entries.get(name);
      if (entry !== undefined && entry.size.capacity < rows) grown.set(name, rows);
    }
    if (grown.size > 0) this.#arrange(grown);
    let whole = 0;
    let floating = 0;
    for (const { name, rows } of snapshot.tables) {
      const entry = this.#entries.get(name);
      if (entry === undefined) continue;
      entry.size.rows = rows;
      const { capacity } = entry.size;
      for (const field of entry.int32) {
        const from = offset(entry.at, field);
        this.int32.set(snapshot.int32.subarray(whole, whole + rows), from);
        this.int32.fill(0, from + rows, from + capacity);
        whole += rows;
      }
      for (const field of entry.float64) {
        const from = offset(entry.at, field);
        this.float64.set(snapshot.float64.subarray(floating, floating + rows), from);
        this.float64.fill(0, from + rows, from + capacity);
        floating += rows;
      }
    }
  }

  /** A new store with the tables that `layout` adds to it and this store's present content. */
  branch<T>(layout: (store: Store) => T): { store: Store; tables: T } {
    const store = new Store();
    const tables = layout(store);
    store.restore(this.snapshot());
    return { store, tables };
  }

  /** Lays a new table behind the others. */
  #append({ size, at, int32, float64 }: Entry): void {
    const wholes = this.#usedInt32 + int32.length * size.capacity;
    const floats = this.#usedFloat64 + float64.length * size.capacity;
    this.int32 = wholesWithRoom(this.int32, wholes);
    this.float64 = floatsWithRoom(this.float64, floats);
    int32.forEach((field, index) => {
      at[field] = this.#usedInt32 + index * size.capacity;
    });
    float64.forEach((field, index) => {
      at[field] = this.#usedFloat64 + index * size.capacity;
    });
    this.#usedInt32 = wholes;
    this.#usedFloat64 = floats;
  }

  #entryOf(table: TableSize): Entry {
    const entry = this.#entries.get(table.name);
    if (entry === undefined || entry.size !== table) throw new Error(`table '${table.name}' is not of this store`);
    return entry;
  }

  #grow(table: TableSize, needed: number): void {
    this.#entryOf(table);
    this.#arrange(new Map([[table.name, Math.max(needed, table.capacity * 2, 8)]]));
  }

  /** Lays all tables out anew, some with a larger capacity, and copies their content. */
  #arrange(capacities: ReadonlyMap<string, number>): void {
    let wholes = 0;
    let floats = 0;
    for (const { size, int32, float64 } of this.#entries.values()) {
      const capacity = capacities.get(size.name) ?? size.capacity;
      wholes += int32.length * capacity;
      floats += float64.length * capacity;
    }
    const newInt32 = new Int32Array(wholes);
    const newFloat64 = new Float64Array(floats);
    let whole = 0;
    let floating = 0;
    for (const { size, at, int32, float64 } of this.#entries.values()) {
      size.capacity = capacities.get(size.name) ?? size.capacity;
      for (const field of int32) {
        const from = at[field] ?? -1;
        if (from >= 0) newInt32.set(this.int32.subarray(from, from + size.rows), whole);
        at[field] = whole;
        whole += size.capacity;
      }
      for (const field of float64) {
        const from = at[field] ?? -1;
        if (from >= 0) newFloat64.set(this.float64.subarray(from, from + size.rows), floating);
        at[field] = floating;
        floating += size.capacity;
      }
    }
    this.int32 = newInt32;
    this.float64 = newFloat64;
    this.#usedInt32 = wholes;
    this.#usedFloat64 = floats;
  }

  #requireFit(snapshot: Snapshot): void {
    const [version, tables, wholes, floats] = snapshot.header;
    if (version !== Store.version) throw new Error(`snapshot version (= ${version}) must be ${Store.version}`);
    let whole = 0;
    let floating = 0;
    for (const saved of snapshot.tables) {
      const entry = this.#entries.get(saved.name);
      if (entry === undefined) throw new Error(`the snapshot has a table '${saved.name}' that this store lacks`);
      if (!isSame(saved.int32, entry.int32) || !isSame(saved.float64, entry.float64)) {
        throw new Error(`table '${saved.name}' has other columns in the snapshot than in this store`);
      }
      whole += saved.rows * saved.int32.length;
      floating += saved.rows * saved.float64.length;
    }
    const isWhole = whole === wholes && whole === snapshot.int32.length && snapshot.tables.length === tables;
    if (!isWhole || floating !== floats || floating !== snapshot.float64.length) {
      throw new Error('the snapshot is damaged: its lengths do not agree with its tables');
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
