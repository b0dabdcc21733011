/** Weeks of a page of histograms. */
export const pageWeeks = 4;

/** Histograms of the owners in the weeks of one page, for good: of each only the bins that are not 0. */
export interface BinPage {
  /** Which of those with something an owner is, from 1; 0 for one with nothing. */
  places: Int32Array;
  /** Where in `bins` and `counts` each week of those with something begins, and where the last one ends. */
  starts: Int32Array;
  bins: Uint16Array;
  counts: Uint8Array | Uint16Array | Int32Array;
}

/** Histograms by owner and week, page after page from week 0; where pages end, nothing has been counted yet. */
export type BinPages = readonly BinPage[];

/** Adds an owner's histogram of a week to the bins that begin at a place of an array. */
export function addBins(pages: BinPages, owner: number, week: number, into: Float64Array | Int32Array, at = 0): void {
  const page = Math.floor(week / pageWeeks);
  if (page >= pages.length) return;
  const { places, starts, bins, counts } = pages[page];
  if (places[owner] === 0) return;
  const histogram = (places[owner] - 1) * pageWeeks + week - page * pageWeeks;
  for (let entry = starts[histogram]; entry < starts[histogram + 1]; entry++) into[at + bins[entry]] += counts[entry];
}

/** The memory of pages. */
export function memoryOfBins(pages: BinPages): ArrayBufferLike[] {
  return pages.flatMap(({ places, starts, bins, counts }) => [
    places.buffer,
    starts.buffer,
    bins.buffer,
    counts.buffer,
  ]);
}
