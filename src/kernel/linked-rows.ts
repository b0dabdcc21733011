/**
 * Queues of rows of eight whole numbers, of which the first two link them: the row after, −1 at the end, and the row before, −1 at
 * the beginning. A queue's first and last row, plus 1, stand side by side at `ends`; 0 means none. `rows` is where row 0 begins.
 */

/** Numbers of a row, as a power of two. */
const WIDTH = 3;
/** Place of the row before within a row; the row after stands first. */
const BEFORE = 1;

/** Where a row begins. */
export function startOfRow(rows: number, row: number): number {
  return rows + (row << WIDTH);
}

/** Puts a row last; true where the queue was empty. */
export function append(int32: Int32Array, rows: number, ends: number, row: number): boolean {
  const at = rows + (row << WIDTH);
  const last = int32[ends + 1] - 1;
  int32[at] = -1;
  int32[at + BEFORE] = last;
  int32[ends + 1] = row + 1;
  if (last === -1) {
    int32[ends] = row + 1;
    return true;
  }
  int32[rows + (last << WIDTH)] = row;
  return false;
}

/** Puts a row just before another one of the queue. */
export function insertBefore(int32: Int32Array, rows: number, ends: number, row: number, other: number): void {
  const at = rows + (row << WIDTH);
  const otherAt = rows + (other << WIDTH);
  const before = int32[otherAt + BEFORE];
  int32[at] = other;
  int32[at + BEFORE] = before;
  int32[otherAt + BEFORE] = row;
  if (before === -1) int32[ends] = row + 1;
  else int32[rows + (before << WIDTH)] = row;
}

/** Takes a row out; true where the queue is empty now. */
export function unlink(int32: Int32Array, rows: number, ends: number, row: number): boolean {
  const at = rows + (row << WIDTH);
  const after = int32[at];
  const before = int32[at + BEFORE];
  if (before === -1) int32[ends] = after + 1;
  else int32[rows + (before << WIDTH)] = after;
  if (after === -1) int32[ends + 1] = before + 1;
  else int32[rows + (after << WIDTH) + BEFORE] = before;
  return after === -1 && before === -1;
}

/** The row after this one; −1 at the end. */
export function rowAfter(int32: Int32Array, rows: number, row: number): number {
  return int32[rows + (row << WIDTH)];
}

/** The row before this one; −1 at the beginning. */
export function rowBefore(int32: Int32Array, rows: number, row: number): number {
  return int32[rows + (row << WIDTH) + BEFORE];
}
