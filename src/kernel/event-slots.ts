import { append, startOfRow, unlink } from './linked-rows.ts';

/**
 * The slots of the event list: a hierarchical timing wheel (G. Varghese, A. Lauck, IEEE/ACM Transactions on Networking 5, 1997) whose
 * level is chosen as in a radix heap (R. Ahuja et al., Journal of the ACM 37, 1990): by the highest byte in which an event's
 * second differs from the present one. Everything here works on the store's whole numbers; `list` is where the list's own
 * numbers begin, `rows` where the events' rows do.
 */

/** Levels of slots: by priority within the present second; then by 1, 256, 65 536 and 16 777 216 seconds. */
const LEVELS = 5;
/** The first slot of the level of single seconds, and the first of the levels of longer slots. */
const SECONDS = 256;
const LONGER = 512;
/** Events too far away for any slot wait here, on one more level with one slot. */
const BEYOND = LEVELS * 256;
/** No event lies in this stretch of 2³² seconds, so that the first events of all wait beyond. */
const NO_STRETCH = -1073741824;

/**
 * Places in the list's own numbers: how many events, the first free row plus 1, the present as stretch of 2³² seconds and second in
 * it, and 1 where the events of the present second stand by priority.
 */
const SIZE = 0;
const FIRST_FREE = 1;
const NOW_HIGH = 2;
const NOW_LOW = 3;
const BY_PRIORITY = 4;
/** A bit for each level that has an event; for each level, one for each word that has; for each word, one for each slot. */
const LEVEL_BITS = 5;
const WORD_BITS = 8;
const SLOT_BITS = 16;
/** For each slot of a single second, a bit for each priority among its events. */
const PRIORITY_BITS = 64;
/** The ends of each slot. */
const SLOTS = 320;
/** How many numbers the list has of its own. */
export const listNumbers = SLOTS + 2 * (BEYOND + 1);

/** An event's row: the links of its slot, its time as in the list's own numbers, and what it says. */
export const eventColumns = ['after', 'before', 'high', 'low', 'priority', 'kind', 'a', 'b'] as const;
const BEFORE = 1;
const HIGH = 2;
const LOW = 3;
const PRIORITY = 4;
const KIND = 5;
const A = 6;
const B = 7;
/** What the row before an event is where the row has no event. */
const FREE = -2;

/** Makes the list's own numbers, which are zeros, those of a list before the first event. */
export function beginList(int32: Int32Array, list: number): void {
  int32[list + NOW_HIGH] = NO_STRETCH;
}

/** How many events there are. */
export function sizeOf(int32: Int32Array, list: number): number {
  return int32[list + SIZE];
}

/** A row to be used again, or −1 where all hold events. */
export function takeFreeRow(int32: Int32Array, list: number, rows: number): number {
  const row = int32[list + FIRST_FREE] - 1;
  if (row !== -1) int32[list + FIRST_FREE] = int32[startOfRow(rows, row)];
  return row;
}

/** Gives the row of an event that is over back. */
export function freeRow(int32: Int32Array, list: number, rows: number, row: number): void {
  const at = startOfRow(rows, row);
  int32[at + BEFORE] = FREE;
  int32[at] = int32[list + FIRST_FREE];
  int32[list + FIRST_FREE] = row + 1;
  int32[list + SIZE] -= 1;
}

/** Whether the row that begins at `at` holds no event. */
export function isFree(int32: Int32Array, at: number): boolean {
  return int32[at + BEFORE] === FREE;
}

/** Writes when an event is. */
export function writeTime(int32: Int32Array, at: number, time: number, priority: number): void {
  int32[at + HIGH] = time >= 0 && time < 4294967296 ? 0 : Math.floor(time / 4294967296);
  int32[at + LOW] = time | 0;
  int32[at + PRIORITY] = priority;
}

/** Writes what an event says. */
export function writeContent(int32: Int32Array, at: number, kind: number, a: number, b: number): void {
  int32[at + KIND] = kind;
  int32[at + A] = a;
  int32[at + B] = b;
}

export function priorityOf(int32: Int32Array, at: number): number {
  return int32[at + PRIORITY];
}

export function kindOf(int32: Int32Array, at: number): number {
  return int32[at + KIND];
}

export function firstValueOf(int32: Int32Array, at: number): number {
  return int32[at + A];
}

export function secondValueOf(int32: Int32Array, at: number): number {
  return int32[at + B];
}

/** Moves the present on to the event whose row begins at `at`. */
export function moveOn(int32: Int32Array, list: number, at: number): void {
  if (int32[list + NOW_LOW] !== int32[at + LOW]) int32[list + BY_PRIORITY] = 0;
  int32[list + NOW_LOW] = int32[at + LOW];
  int32[list + NOW_HIGH] = int32[at + HIGH];
}

/** The present, in seconds: the time of the last popped event. */
export function presentTime(int32: Int32Array, list: number): number {
  return timeInStretch(int32, list, int32[list + NOW_LOW]);
}

function timeInStretch(int32: Int32Array, list: number, low: number): number {
  return int32[list + NOW_HIGH] * 4294967296 + (low >>> 0);
}

/** Time of the event whose row begins at `at`. */
export function timeOf(int32: Int32Array, at: number): number {
  return int32[at + HIGH] * 4294967296 + (int32[at + LOW] >>> 0);
}

/** The first event of a slot. */
export function firstOf(int32: Int32Array, list: number, slot: number): number {
  return int32[list + SLOTS + 2 * slot] - 1;
}

/** The slot of the lowest level that has any, in which the earliest event is; −1 when there is none. */
export function firstSlot(int32: Int32Array, list: number): number {
  const levels = int32[list + LEVEL_BITS];
  if (levels === 0) return -1;
  const level = lowestBit(levels);
  if (level === LEVELS) return BEYOND;
  const word = 8 * level + lowestBit(int32[list + WORD_BITS + level]);
  return 32 * word + lowestBit(int32[list + SLOT_BITS + word]);
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Whether the first event of a slot is its earliest: it has but one, or all are of one second and one priority. */
export function isInOrder(int32: Int32Array, list: number, slot: number): boolean {
  const ends = list + SLOTS + 2 * slot;
  if (slot < SECONDS || int32[ends] === int32[ends + 1]) return true;
  if (slot >= LONGER) return false;
  const priorities = int32[list + PRIORITY_BITS + slot - SECONDS];
  return (priorities & (priorities - 1)) === 0;
}

/** Time of a slot's earliest event, found by looking at all. */
export function earliestTime(int32: Int32Array, list: number, rows: number, slot: number): number {
  return timeOf(int32, earliestRow(int32, list, rows, slot));
}

/** Where the row of a slot's earliest event begins. */
function earliestRow(int32: Int32Array, list: number, rows: number, slot: number): number {
  let best = startOfRow(rows, firstOf(int32, list, slot));
  for (let row = int32[best]; row !== -1; ) {
    const at = startOfRow(rows, row);
    if (timeOf(int32, at) < timeOf(int32, best)) best = at;
    row = int32[at];
  }
  return best;
}

/** The first second after all of a slot's events. */
export function endOf(int32: Int32Array, list: number, slot: number): number {
  if (slot === BEYOND) return Infinity;
  return timeInStretch(int32, list, startOf(int32, list, slot)) + (1 << levelShift(slot));
}

/** The second at which a slot begins, within the present stretch. */
function startOf(int32: Int32Array, list: number, slot: number): number {
  const shift = levelShift(slot);
  const above = shift === 24 ? 0 : -1 << (shift + 8);
  return (int32[list + NOW_LOW] & above) | ((slot & 255) << shift);
}

/** Bits of the seconds of one slot. */
function levelShift(slot: number): number {
  return ((slot >> 8) - 1) << 3;
}

/**
 * Moves the present on to where a slot begins, in which the next event to be popped is, and its events, in order, to the levels
 * where they belong then.
 */
export function takeApart(int32: Int32Array, list: number, rows: number, slot: number): void {
  if (slot === BEYOND) {
    const at = earliestRow(int32, list, rows, slot);
    int32[list + NOW_HIGH] = int32[at + HIGH];
    int32[list + NOW_LOW] = int32[at + LOW];
  } else {
    int32[list + NOW_LOW] = startOf(int32, list, slot);
  }
  int32[list + BY_PRIORITY] = slot < LONGER ? 1 : 0;
  let row = firstOf(int32, list, slot);
  // Those far away may stay where they are, so that the slot is emptied before any is put back.
  int32[list + SLOTS + 2 * slot] = 0;
  int32[list + SLOTS + 2 * slot + 1] = 0;
  forget(int32, list, slot);
  while (row !== -1) {
    const after = int32[startOfRow(rows, row)];
    putIn(int32, list, rows, row);
    row = after;
  }
}

/** Where the event whose row begins at `at` belongs, seen from the present. */
export function slotOf(int32: Int32Array, list: number, at: number): number {
  if (int32[at + HIGH] !== int32[list + NOW_HIGH]) return BEYOND;
  const low = int32[at + LOW];
  const difference = low ^ int32[list + NOW_LOW];
  if (difference === 0 && int32[list + BY_PRIORITY] === 1) return int32[at + PRIORITY];
  const byte = (31 - Math.clz32(difference | 1)) >> 3;
  return ((byte + 1) << 8) | ((low >>> (byte << 3)) & 255);
}

/** Adds an event whose row is written. */
export function enter(int32: Int32Array, list: number, rows: number, row: number): void {
  int32[list + SIZE] += 1;
  putIn(int32, list, rows, row);
}

/** Puts an event last in the slot where it belongs. */
function putIn(int32: Int32Array, list: number, rows: number, row: number): void {
  const at = startOfRow(rows, row);
  const slot = slotOf(int32, list, at);
  if (slot >= SECONDS && slot < LONGER) {
    int32[list + PRIORITY_BITS + slot - SECONDS] |= 1 << int32[at + PRIORITY];
  }
  if (!append(int32, rows, list + SLOTS + 2 * slot, row)) return;
  int32[list + LEVEL_BITS] |= 1 << (slot >> 8);
  if (slot === BEYOND) return;
  int32[list + WORD_BITS + (slot >> 8)] |= 1 << ((slot >> 5) & 7);
  int32[list + SLOT_BITS + (slot >> 5)] |= 1 << (slot & 31);
}

/** Takes an event out of its slot. */
export function takeOut(int32: Int32Array, list: number, rows: number, slot: number, row: number): void {
  if (unlink(int32, rows, list + SLOTS + 2 * slot, row)) forget(int32, list, slot);
}

/** Takes the bits of a slot away that has become empty. */
function forget(int32: Int32Array, list: number, slot: number): void {
  const level = slot >> 8;
  if (slot !== BEYOND) {
    if (slot >= SECONDS && slot < LONGER) int32[list + PRIORITY_BITS + slot - SECONDS] = 0;
    const slots = int32[list + SLOT_BITS + (slot >> 5)] & ~(1 << (slot & 31));
    int32[list + SLOT_BITS + (slot >> 5)] = slots;
    if (slots !== 0) return;
    const words = int32[list + WORD_BITS + level] & ~(1 << ((slot >> 5) & 7));
    int32[list + WORD_BITS + level] = words;
    if (words !== 0) return;
  }
  int32[list + LEVEL_BITS] &= ~(1 << level);
}
