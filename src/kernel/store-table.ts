/** Where a table lies and how many rows it has; what `Store.addRow` needs to know of it. All changed by the store only. */
export interface TablePlace {
  readonly name: string;
  /** Rows in use. */
  rows: number;
  /** Rows there is room for. */
  capacity: number;
  /** Whole and floating numbers of one row: the distance between a field and the same field of the next row. */
  readonly wholeWidth: number;
  readonly floatWidth: number;
  /** Where row 0 begins in `int32` and in `float64`; its fields follow in the order of their names. */
  wholeStart: number;
  floatStart: number;
  /** The table's part of `int32` and of `float64`, where its numbers can be reached without its place; others when it moves. */
  wholes: Int32Array;
  floats: Float64Array;
}

/**
 * A table in a store, row by row, so that what belongs together lies together. `at.field` is the place of the field in row 0: a
 * value is `store.int32[table.at.field + row * table.wholeWidth]`, and of a floating field
 * `store.float64[table.at.field + row * table.floatWidth]`. The object `at` stays the same when the table moves; its numbers change.
 */
export interface Table<Field extends string> extends TablePlace {
  readonly at: Record<Field, number>;
}

/** Names of a new table's fields: whole numbers of 32 bits, and floating numbers. */
export interface Columns<Whole extends string, Floating extends string> {
  int32: readonly Whole[];
  float64?: readonly Floating[];
}
