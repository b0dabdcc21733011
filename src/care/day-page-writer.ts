import { type DayPage, pageDays } from './day-pages.ts';

const bytesPerWord = 4;
/** Sizes of a number in bytes, by the number that stands for them in a page. */
const sizes = [1, 2, 4, 8] as const;
/** No owner's part begins at 0, which stands for nothing. */
const firstWord = 2;
const firstRoom = 4096;
/** With more, the last one's place at its largest would be more than 14 bits tell. */
const mostCounters = 280;

/** Writes one page of counts, owner by owner. */
export class DayPageWriter {
  readonly #counters: number;
  readonly #starts: Int32Array;
  #bytes = new Uint8Array(bytesPerWord * firstRoom);
  #shorts = new Uint16Array(this.#bytes.buffer);
  #wholes = new Int32Array(this.#bytes.buffer);
  #floats = new Float64Array(this.#bytes.buffer);
  #used = firstWord;

  /** Throws a RangeError where an owner has more than 280 counts. */
  constructor(owners: number, counters: number) {
    if (counters > mostCounters) throw new RangeError(`counters (= ${counters}) must be at most ${mostCounters}`);
    this.#starts = new Int32Array(owners);
    this.#counters = counters;
  }

  /**
   * Adds an owner's counts. Day by day they are `stride` apart from `from` on, the counters of a day side by side.
   * @param days how many days of the page there are
   */
  add(owner: number, counts: Float64Array | Int32Array, from: number, stride: number, days = pageDays): void {
    // Aligned for numbers of any size; the most that an owner can need.
    const start = this.#used + (this.#used % 2);
    this.#makeRoom(start + Math.ceil(this.#counters / 2) + 1 + this.#counters * (2 * pageDays + 1));
    let word = start + Math.ceil(this.#counters / 2);
    let isEmpty = true;
    for (let counter = 0; counter < this.#counters; counter++) {
      const kind = sizeNeeded(counts, from + counter, stride, days);
      if (kind < 0) continue;
      isEmpty = false;
      if (sizes[kind] === 8) word += word % 2;
      this.#shorts[2 * start + counter] = ((word - start) << 2) | kind;
      const into = [this.#bytes, this.#shorts, this.#wholes, this.#floats][kind];
      const first = (word * bytesPerWord) / sizes[kind];
      for (let day = 0, at = from + counter; day < days; day++, at += stride) into[first + day] = counts[at];
      word += (pageDays * sizes[kind]) / bytesPerWord;
    }
    if (isEmpty) return;
    this.#starts[owner] = start;
    this.#used = word;
  }

  /** The page as it is now, in memory of its own. */
  finish(): DayPage {
    const memory = this.#bytes.buffer.slice(0, bytesPerWord * (this.#used + (this.#used % 2)));
    return {
      starts: this.#starts,
      bytes: new Uint8Array(memory),
      shorts: new Uint16Array(memory),
      wholes: new Int32Array(memory),
      floats: new Float64Array(memory),
    };
  }

  #makeRoom(words: number): void {
    if (bytesPerWord * words <= this.#bytes.length) return;
    const bytes = new Uint8Array(2 * bytesPerWord * (words + (words % 2)));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#shorts = new Uint16Array(bytes.buffer);
    this.#wholes = new Int32Array(bytes.buffer);
    this.#floats = new Float64Array(bytes.buffer);
  }
}

/** The number of the least size that holds all days; −1 where all are 0. */
function sizeNeeded(counts: Float64Array | Int32Array, from: number, stride: number, days: number): number {
  let kind = -1;
  for (let day = 0, at = from; day < days; day++, at += stride) {
    const count = counts[at];
    if (count === 0) continue;
    const needed = count === (count & 0xff) ? 0 : count === (count & 0xffff) ? 1 : count === (count | 0) ? 2 : 3;
    if (needed > kind) kind = needed;
  }
  return kind;
}
