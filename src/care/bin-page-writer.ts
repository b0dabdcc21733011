import { type BinPage, pageWeeks } from './bin-pages.ts';

/** Writes one page of histograms, owner by owner. */
export class BinPageWriter {
  readonly #places: Int32Array;
  readonly #starts: number[] = [0];
  readonly #bins: number[] = [];
  readonly #counts: number[] = [];
  #owners = 0;
  #most = 0;

  constructor(owners: number) {
    this.#places = new Int32Array(owners);
  }

  /** Adds an owner's histograms of `bins` bins each: week after week from a place of an array on. */
  add(owner: number, counts: Int32Array, from: number, bins: number, weeks = pageWeeks): void {
    const before = this.#bins.length;
    const ends: number[] = [];
    for (let week = 0; week < pageWeeks; week++) {
      for (let bin = 0; week < weeks && bin < bins; bin++) {
        const count = counts[from + week * bins + bin];
        if (count === 0) continue;
        this.#bins.push(bin);
        this.#counts.push(count);
        if (count > this.#most) this.#most = count;
      }
      ends.push(this.#bins.length);
    }
    if (this.#bins.length === before) return;
    this.#starts.push(...ends);
    this.#places[owner] = ++this.#owners;
  }

  /** The page as it is now. */
  finish(): BinPage {
    const counts = this.#counts;
    return {
      places: this.#places,
      starts: Int32Array.from(this.#starts),
      bins: Uint16Array.from(this.#bins),
      counts:
        this.#most < 1 << 8
          ? Uint8Array.from(counts)
          : this.#most < 1 << 16
            ? Uint16Array.from(counts)
            : Int32Array.from(counts),
    };
  }
}
