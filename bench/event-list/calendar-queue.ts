import type { HoldList } from './hold-list.ts';

const fewestBuckets = 64;
/** Events a bucket should hold on average; too narrow costs more than too wide. */
const eventsPerBucket = 3;
const sampleSize = 64;

/**
 * A calendar queue (R. Brown, Communications of the ACM 31, 1988) with linked buckets that are searched from their last entry, so
 * that ties, which come in order, are put in place at once.
 */
export class CalendarQueue implements HoldList {
  time = 0;
  size = 0;
  readonly #times: Float64Array;
  readonly #payloads: Int32Array;
  readonly #after: Int32Array;
  readonly #before: Int32Array;
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #mask = 0;
  #width = 1;
  /** Number, not counted around, of the bucket where the search stands. */
  #current = 0;
  #firstFree = 0;

  constructor(pending: number) {
    const room = pending + 1;
    this.#times = new Float64Array(room);
    this.#payloads = new Int32Array(room);
    this.#after = Int32Array.from({ length: room }, (_, slot) => slot + 1);
    this.#before = new Int32Array(room);
    this.#rebuild(fewestBuckets, 1024, []);
  }

  schedule(time: number, payload: number): number {
    if (this.size > 2 * (this.#mask + 1)) this.#resize(2 * (this.#mask + 1));
    const slot = this.#firstFree;
    this.#firstFree = this.#after[slot];
    this.#times[slot] = time;
    this.#payloads[slot] = payload;
    this.size += 1;
    this.#put(slot, time);
    return slot;
  }

  cancel(handle: number): void {
    this.#remove(handle, Math.floor(this.#times[handle] / this.#width) & this.#mask);
  }

  pop(): number {
    const times = this.#times;
    for (let looked = 0; ; looked += 1) {
      if (looked > this.#mask) this.#current = Math.floor(this.#least() / this.#width);
      const bucket = this.#current & this.#mask;
      const slot = this.#first[bucket];
      if (slot !== -1 && times[slot] < (this.#current + 1) * this.#width) {
        this.time = times[slot];
        this.#remove(slot, bucket);
        return this.#payloads[slot];
      }
      this.#current += 1;
    }
  }

  #put(slot: number, time: number): void {
    const times = this.#times;
    const after = this.#after;
    const before = this.#before;
    const number = Math.floor(time / this.#width);
    if (number < this.#current) this.#current = number;
    const bucket = number & this.#mask;
    let previous = this.#last[bucket];
    let next = -1;
    while (previous !== -1 && times[previous] > time) {
      next = previous;
      previous = before[previous];
    }
    before[slot] = previous;
    after[slot] = next;
    if (previous === -1) this.#first[bucket] = slot;
    else after[previous] = slot;
    if (next === -1) this.#last[bucket] = slot;
    else before[next] = slot;
  }

  #remove(slot: number, bucket: number): void {
    const next = this.#after[slot];
    const previous = this.#before[slot];
    if (previous === -1) this.#first[bucket] = next;
    else this.#after[previous] = next;
    if (next === -1) this.#last[bucket] = previous;
    else this.#before[next] = previous;
    this.#after[slot] = this.#firstFree;
    this.#firstFree = slot;
    this.size -= 1;
  }

  /** Time of the earliest event, by looking at the first of every bucket. */
  #least(): number {
    let least = Infinity;
    for (const slot of this.#first) if (slot !== -1 && this.#times[slot] < least) least = this.#times[slot];
    return least;
  }

  #resize(buckets: number): void {
    const slots: number[] = [];
    for (const first of this.#first) for (let slot = first; slot !== -1; slot = this.#after[slot]) slots.push(slot);
    this.#rebuild(buckets, this.#goodWidth(slots), slots);
  }

  /** Some events' worth of the mean gap in the earlier half, from a sample: far-off events must not widen the buckets. */
  #goodWidth(slots: readonly number[]): number {
    const step = Math.max(1, Math.floor(slots.length / sampleSize));
    const sample = slots.filter((_, i) => i % step === 0).map((slot) => this.#times[slot]);
    sample.sort((one, other) => one - other);
    const half = sample[sample.length >> 1] - sample[0];
    return Math.max(1, Math.ceil((eventsPerBucket * half) / (slots.length / 2)));
  }

  #rebuild(buckets: number, width: number, slots: readonly number[]): void {
    this.#first = new Int32Array(buckets).fill(-1);
    this.#last = new Int32Array(buckets).fill(-1);
    this.#mask = buckets - 1;
    this.#width = width;
    this.#current = Math.floor(this.time / width);
    for (const slot of slots) this.#put(slot, this.#times[slot]);
  }
}
