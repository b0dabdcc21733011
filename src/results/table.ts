/**
 * A column of a table: whole numbers that every row has (`integer`), whole numbers up to 2³¹ (`count`) or 2⁵³ (`large`),
 * numbers, or texts. A missing value is NaN in `count`, `large` and `number`, null in `text`.
 */
export type TableColumn =
  | { name: string; type: 'integer'; values: Int32Array }
  | { name: string; type: 'count' | 'large' | 'number'; values: Float64Array }
  | { name: string; type: 'text'; values: (string | null)[] };

/** A table of columns of the same length. */
export interface Table {
  rows: number;
  columns: TableColumn[];
}

/** The values of a column of whole numbers or numbers. Throws a RangeError where there is no such column. */
export function numbersOf(table: Table, name: string): Int32Array | Float64Array {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined || column.type === 'text')
    throw new RangeError(`column (= ${name}) must be a column of numbers`);
  return column.values;
}

/** The values of a column of texts. Throws a RangeError where there is no such column. */
export function textsOf(table: Table, name: string): (string | null)[] {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column?.type !== 'text') throw new RangeError(`column (= ${name}) must be a column of texts`);
  return column.values;
}
