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
  /** The tables one after another, row by row, rows in use only. */
  int32: Int32Array;
  float64: Float64Array;
}

/** Throws where a snapshot is of another version than is asked for, or its lengths do not agree with its tables. */
export function requireWhole({ header, tables, int32, float64 }: Snapshot, wanted: number): void {
  const [version, count, wholes, floats] = header;
  if (version !== wanted) throw new Error(`snapshot version (= ${version}) must be ${wanted}`);
  let [whole, floating] = [0, 0];
  for (const table of tables) {
    whole += table.rows * table.int32.length;
    floating += table.rows * table.float64.length;
  }
  const isWhole = whole === wholes && whole === int32.length && tables.length === count;
  if (!isWhole || floating !== floats || floating !== float64.length) {
    throw new Error('the snapshot is damaged: its lengths do not agree with its tables');
  }
}
