/** Days of a page. */
export const pageDays = 28;

/**
 * Counts of the owners of a table on the days of one page, for good. Only what is not 0 on all of them is there, each row of days in
 * as few bytes as its numbers need. The arrays but `starts` are views of the same memory.
 */
export interface DayPage {
  /** Where each owner's part begins, in words of four bytes; 0 for one with nothing. */
  starts: Int32Array;
  bytes: Uint8Array;
  /**
   * At an owner's beginning for each counter where its days begin, in words from there, times 4, and the size of its numbers
   * (0 to 3: 1, 2, 4 or 8 bytes); 0 where all are 0.
   */
  shorts: Uint16Array;
  wholes: Int32Array;
  floats: Float64Array;
}

/** Counts by owner and day, page after page from day 0; where pages end, nothing has been counted yet. */
export interface DayPages {
  days: number;
  pages: readonly DayPage[];
}

/** Reads the days of a counter of an owner into the first places of an array. */
export function readDays(
  { days, pages }: DayPages,
  counter: number,
  owner: number,
  into: Float64Array | Int32Array,
): void {
  for (let page = 0, first = 0; first < days; page++, first += pageDays) {
    const end = days < first + pageDays ? days : first + pageDays;
    if (page < pages.length) readPage(pages[page], counter, owner, into, first, end);
    else into.fill(0, first, end);
  }
}

/** The count of an owner on a day. */
export function countOn({ pages }: DayPages, counter: number, owner: number, day: number): number {
  const page = Math.floor(day / pageDays);
  if (page >= pages.length) return 0;
  const found = new Float64Array(pageDays);
  readPage(pages[page], counter, owner, found, 0, pageDays);
  return found[day - page * pageDays];
}

/** The memory of pages. */
export function memoryOfDays(pages: readonly DayPage[]): ArrayBufferLike[] {
  return pages.flatMap(({ starts, bytes }) => [starts.buffer, bytes.buffer]);
}

function readPage(
  page: DayPage,
  counter: number,
  owner: number,
  into: Float64Array | Int32Array,
  first: number,
  end: number,
): void {
  const start = page.starts[owner];
  const entry = start === 0 ? 0 : page.shorts[2 * start + counter];
  if (entry === 0) {
    into.fill(0, first, end);
    return;
  }
  const word = start + (entry >> 2);
  // One loop for each size: an array of one kind is read several times as fast as one of any.
  switch (entry & 3) {
    case 0: {
      const from = 4 * word - first;
      for (let day = first; day < end; day++) into[day] = page.bytes[from + day];
      return;
    }
    case 1: {
      const from = 2 * word - first;
      for (let day = first; day < end; day++) into[day] = page.shorts[from + day];
      return;
    }
    case 2: {
      const from = word - first;
      for (let day = first; day < end; day++) into[day] = page.wholes[from + day];
      return;
    }
    default: {
      const from = word / 2 - first;
      for (let day = first; day < end; day++) into[day] = page.floats[from + day];
    }
  }
}
