import type { Care } from '../../src/care/care.ts';
import { secondsPerDay } from '../../src/care/clock.ts';
import type { Snapshot } from '../../src/kernel/store.ts';
import { smallFastCounter } from '../peers/small-fast-counter.ts';

/** Tables of the event list itself, and the count that every event raises. */
const apart = /^(event|totals$)/;

/** Columns of a table, one after another. */
interface Content {
  int32: Int32Array;
  float64: Float64Array;
}

function contentOf({ tables, int32, float64 }: Snapshot): Map<string, Content> {
  const content = new Map<string, Content>();
  let whole = 0;
  let floating = 0;
  for (const { name, rows, int32: wholes, float64: floats } of tables) {
    const nextWhole = whole + rows * wholes.length;
    const nextFloating = floating + rows * floats.length;
    if (!apart.test(name)) {
      content.set(name, {
        int32: int32.subarray(whole, nextWhole),
        float64: float64.subarray(floating, nextFloating),
      });
    }
    whole = nextWhole;
    floating = nextFloating;
  }
  return content;
}

function isEqual(one: Int32Array | Float64Array, other: Int32Array | Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/** Whether two snapshots of one world differ in anything but the event list. */
export function differs(before: Snapshot, after: Snapshot): boolean {
  const later = contentOf(after);
  for (const [name, { int32, float64 }] of contentOf(before)) {
    const now = later.get(name);
    if (now === undefined || !isEqual(int32, now.int32) || !isEqual(float64, now.float64)) return true;
  }
  return false;
}

/**
 * Share of popped events that change state, from a sample of those between two days: they change a table, or schedule or cancel
 * another event. An event that only finds that it is out of date does neither.
 */
export function changingShare(care: Care, fromDay: number, toDay: number, sample: number): number {
  care.begin();
  care.run(fromDay * secondsPerDay);
  const start = care.snapshot();
  let total = 0;
  while (care.step(toDay * secondsPerDay)) total += 1;
  care.restore(start);
  const uniform = smallFastCounter(1);
  const stride = total / sample;
  let changing = 0;
  let done = 0;
  for (let i = 0; i < sample; i += 1) {
    for (const chosen = Math.floor((i + uniform()) * stride); done < chosen; done += 1) care.step(Infinity);
    const before = care.snapshot().store;
    const { size } = care.state.events;
    care.step(Infinity);
    done += 1;
    if (care.state.events.size !== size - 1 || differs(before, care.snapshot().store)) changing += 1;
  }
  return changing / sample;
}
