import { append, beginQueue, rowAfter, unlink } from './linked-rows.ts';

/**
 * The slots of the event list: a hierarchical timing wheel (G. Varghese, A. Lauck, IEEE/ACM Transactions on Networking 5, 1997) whose
 * level is chosen as in a radix heap (R. Ahuja et al., Journal of the ACM 37, 1990): by the highest byte in which an event's
 * second differs from the present one. Everything here works on the numbers of one table; a slot or a row is
 * told by its place in it. Few branches depend on times, for those nobody can foresee.
 */

/** Levels of slots: by priority within the present second; then by 1, 256, 65 536 and 16 777 216 seconds; and one slot beyond. */
const LEVELS = 6;
/** The first slot of the level of single seconds, and the first of the levels of longer slots. */
const SECONDS = 256;
const LONGER = 512;
/** The slot of events too far away for any other. */
const BEYOND = 1280;
const SLOTS = BEYOND + 1;
/** No event lies in this stretch of 2³² seconds, so that the first events of all wait beyond. */
const NO_STRETCH = -1073741824;

/**
 * Places: how many events, the first free row (0 for none), the present as stretch of 2³² seconds and second in it, 1 where the
 * events of the present second stand by priority, and the earliest event where it is known (0 where not).
 */
const SIZE = 0;
const FIRST_FREE = 1;
const NOW_HIGH = 2;
const NOW_LOW = 3;
const BY_PRIORITY = 4;
const EARLIEST = 5;
/** A bit for each level that has an event; for each level, one for each word that has; for each word, one for each slot. */
const LEVEL_BITS = 6;
const WORD_BITS = 8;
const SLOT_BITS = WORD_BITS + LEVELS;
/** For each slot, a bit for each priority among its events. */
const PRIORITY_BITS = SLOT_BITS + 8 * LEVELS;
/** The heads of the slots' queues. */
const HEADS = PRIORITY_BITS + SLOTS;
/** Where the rows of events begin. */
const ROWS = HEADS + 2 * SLOTS;
export const listNumbers = ROWS;

/** An event's row: the links of its slot, its time in two parts, and what it says. */
export const eventNumbers = 8;
const BEFORE = 1;
const HIGH = 2;
const LOW = 3;
const PRIORITY = 4;
const KIND = 5;
const A = 6;
const B = 7;
/** What the row before an event is where the row has no event. */
const FREE = -2;

/** Makes a new table a list without events. */
export function beginList(int32: Int32Array): void {
  int32[NOW_HIGH] = NO_STRETCH;
  for (let slot = 0; slot < SLOTS; slot += 1) beginQueue(int32, HEADS + 2 * slot);
}

/** How many events there are. */
export function sizeOf(int32: Int32Array): number {
  return int32[SIZE];
}

/** The place of an event's row, and the number of the event at a place. */
export function rowOf(event: number): number {
  return ROWS + (event << 3);
}

export function eventOf(row: number): number {
  return (row - ROWS) >> 3;
}

/** A row to be used again, or 0 where all hold events. */
export function takeFreeRow(int32: Int32Array): number {
  const row = int32[FIRST_FREE];
  if (row !== 0) int32[FIRST_FREE] = int32[row];
  return row;
}

/** Takes an event out of its slot and gives its row back. */
export function removeEvent(int32: Int32Array, slot: number, row: number): void {
  unlink(int32, row);
  const head = HEADS + 2 * slot;
  if (int32[head] === head) forget(int32, slot);
  if (int32[EARLIEST] === row) int32[EARLIEST] = 0;
  int32[row + BEFORE] = FREE;
  int32[row] = int32[FIRST_FREE];
  int32[FIRST_FREE] = row;
  int32[SIZE] -= 1;
}

/** Whether a row holds no event. */
export function isFree(int32: Int32Array, row: number): boolean {
  return int32[row + BEFORE] === FREE;
}

/** Writes an event into its row and adds it. */
export function addEvent(
  int32: Int32Array,
  row: number,
  time: number,
  priority: number,
  kind: number,
  a: number,
  b: number,
): void {
  int32[row + HIGH] = time >= 0 && time < 4294967296 ? 0 : Math.floor(time / 4294967296);
  int32[row + LOW] = time | 0;
  int32[row + PRIORITY] = priority;
  int32[row + KIND] = kind;
  int32[row + A] = a;
  int32[row + B] = b;
  int32[SIZE] += 1;
  if (int32[EARLIEST] !== 0 && timeOf(int32, row) < timeOf(int32, int32[EARLIEST])) int32[EARLIEST] = 0;
  putIn(int32, row);
}

export function priorityOf(int32: Int32Array, row: number): number {
  return int32[row + PRIORITY];
}

export function kindOf(int32: Int32Array, row: number): number {
  return int32[row + KIND];
}

export function firstValueOf(int32: Int32Array, row: number): number {
  return int32[row + A];
}

export function secondValueOf(int32: Int32Array, row: number): number {
  return int32[row + B];
}

/** Moves the present on to an event. */
export function moveOn(int32: Int32Array, row: number): void {
  if (int32[NOW_LOW] !== int32[row + LOW]) int32[BY_PRIORITY] = 0;
  int32[NOW_LOW] = int32[row + LOW];
  int32[NOW_HIGH] = int32[row + HIGH];
}

/** The present, in seconds: the time of the last popped event. */
export function presentTime(int32: Int32Array): number {
  return int32[NOW_HIGH] * 4294967296 + (int32[NOW_LOW] >>> 0);
}

export function timeOf(int32: Int32Array, row: number): number {
  return int32[row + HIGH] * 4294967296 + (int32[row + LOW] >>> 0);
}

/** The first event of a slot. */
export function firstOf(int32: Int32Array, slot: number): number {
  return int32[HEADS + 2 * slot];
}

/** The slot of the lowest level that has any, in which the earliest event is; −1 when there is none. */
export function firstSlot(int32: Int32Array): number {
  const levels = int32[LEVEL_BITS];
  if (levels === 0) return -1;
  const level = lowestBit(levels);
  const word = 8 * level + lowestBit(int32[WORD_BITS + level]);
  return 32 * word + lowestBit(int32[SLOT_BITS + word]);
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Whether the first event of a slot is its earliest: it has but one, or all are of one second and one priority; also for −1. */
export function isInOrder(int32: Int32Array, slot: number): boolean {
  const head = HEADS + 2 * slot;
  if (slot < SECONDS || int32[head] === int32[head + 1]) return true;
  if (slot >= LONGER) return false;
  const priorities = int32[PRIORITY_BITS + slot];
  return (priorities & (priorities - 1)) === 0;
}

/**
 * Takes slots apart until the first event of one is the earliest of all, and returns that slot; −1, with the list as it was, where
 * no event lies before `until`.
 */
export function bringInOrder(int32: Int32Array, firstSlotOfAll: number, until: number): number {
  let slot = firstSlotOfAll;
  do {
    if (endOf(int32, slot) > until && timeOf(int32, knownEarliest(int32, slot)) >= until) return -1;
    takeApart(int32, slot);
    slot = firstSlot(int32);
  } while (!isInOrder(int32, slot));
  return slot;
}

/** The earliest event, which is in this slot; found once, and known until an earlier one comes or it goes. */
export function knownEarliest(int32: Int32Array, slot: number): number {
  if (int32[EARLIEST] === 0) int32[EARLIEST] = earliestOf(int32, slot);
  return int32[EARLIEST];
}

/** The earliest event of a slot, found by looking at all; of several at its second, the first. */
function earliestOf(int32: Int32Array, slot: number): number {
  const head = HEADS + 2 * slot;
  let best = int32[head];
  for (let row = rowAfter(int32, best); row !== head; row = rowAfter(int32, row)) {
    if (timeOf(int32, row) < timeOf(int32, best)) best = row;
  }
  return best;
}

/** The first second after all of a slot's events. */
function endOf(int32: Int32Array, slot: number): number {
  if (slot === BEYOND) return Infinity;
  const start = startOf(int32, slot) >>> 0;
  return int32[NOW_HIGH] * 4294967296 + start + (1 << levelShift(slot));
}

/** The second at which a slot begins, within the present stretch. */
function startOf(int32: Int32Array, slot: number): number {
  const shift = levelShift(slot);
  const above = shift === 24 ? 0 : -1 << (shift + 8);
  return (int32[NOW_LOW] & above) | ((slot & 255) << shift);
}

/** Bits of the seconds of one slot. */
function levelShift(slot: number): number {
  return ((slot >> 8) - 1) << 3;
}

/**
 * Moves the present on to where a slot begins, in which the next event to be popped is, and its events, in order, to the levels
 * where they belong then.
 */
function takeApart(int32: Int32Array, slot: number): void {
  if (slot === BEYOND) {
    const row = earliestOf(int32, slot);
    int32[NOW_HIGH] = int32[row + HIGH];
    int32[NOW_LOW] = int32[row + LOW];
  } else {
    int32[NOW_LOW] = startOf(int32, slot);
  }
  int32[BY_PRIORITY] = slot < LONGER ? 1 : 0;
  const head = HEADS + 2 * slot;
  const last = int32[head + 1];
  let row = int32[head];
  // Those far away may stay where they are, so that the slot is emptied before any is put back.
  beginQueue(int32, head);
  forget(int32, slot);
  for (;;) {
    const after = rowAfter(int32, row);
    putIn(int32, row);
    if (row === last) return;
    row = after;
  }
}

/** The slot where an event belongs, seen from the present. */
export function slotOf(int32: Int32Array, row: number): number {
  if (int32[row + HIGH] !== int32[NOW_HIGH]) return BEYOND;
  const low = int32[row + LOW];
  const difference = low ^ int32[NOW_LOW];
  if (difference === 0 && int32[BY_PRIORITY] === 1) return int32[row + PRIORITY];
  const byte = (31 - Math.clz32(difference | 1)) >> 3;
  return ((byte + 1) << 8) | ((low >>> (byte << 3)) & 255);
}

/** Puts an event last in the slot where it belongs. */
function putIn(int32: Int32Array, row: number): void {
  const slot = slotOf(int32, row);
  append(int32, HEADS + 2 * slot, row);
  int32[PRIORITY_BITS + slot] |= 1 << int32[row + PRIORITY];
  int32[SLOT_BITS + (slot >> 5)] |= 1 << (slot & 31);
  int32[WORD_BITS + (slot >> 8)] |= 1 << ((slot >> 5) & 7);
  int32[LEVEL_BITS] |= 1 << (slot >> 8);
}

/** Takes the bits of a slot away that has become empty. */
function forget(int32: Int32Array, slot: number): void {
  const level = slot >> 8;
  int32[PRIORITY_BITS + slot] = 0;
  const slots = int32[SLOT_BITS + (slot >> 5)] & ~(1 << (slot & 31));
  int32[SLOT_BITS + (slot >> 5)] = slots;
  const words = int32[WORD_BITS + level] & ~(isZero(slots) << ((slot >> 5) & 7));
  int32[WORD_BITS + level] = words;
  int32[LEVEL_BITS] &= ~(isZero(words) << level);
}

/** 1 for 0 and 0 for anything else. */
function isZero(bits: number): number {
  return ((bits | -bits) >>> 31) ^ 1;
}
