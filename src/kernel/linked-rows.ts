/**
 * Queues without branches: rings of rows that begin with two links, to the row after and the row before. A queue has a head of two
 * links in the same table, so that the first and the last row have neighbours like any other. Links are places in the table; an
 * empty head links to itself.
 */

/** Makes a new head an empty queue. */
export function beginQueue(int32: Int32Array, head: number): void {
  int32[head] = head;
  int32[head + 1] = head;
}

/** Puts a row last. */
export function append(int32: Int32Array, head: number, row: number): void {
  insertBefore(int32, head, row);
}

/** Puts a row just before another one of the queue. */
export function insertBefore(int32: Int32Array, other: number, row: number): void {
  const before = int32[other + 1];
  int32[row] = other;
  int32[row + 1] = before;
  int32[before] = row;
  int32[other + 1] = row;
}

/** Takes a row out. */
export function unlink(int32: Int32Array, row: number): void {
  const after = int32[row];
  const before = int32[row + 1];
  int32[before] = after;
  int32[after + 1] = before;
}

/** The row after this one, the first one of a head; the head itself at the end. */
export function rowAfter(int32: Int32Array, row: number): number {
  return int32[row];
}

/** The row before this one, the last one of a head; the head itself at the beginning. */
export function rowBefore(int32: Int32Array, row: number): number {
  return int32[row + 1];
}
