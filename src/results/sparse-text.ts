/** A histogram as text: `bin:count` of the bins that are not 0, separated by spaces; null where all are 0. */
export function sparseText(counts: ArrayLike<number>): string | null {
  const parts: string[] = [];
  for (let bin = 0; bin < counts.length; bin++) if (counts[bin] !== 0) parts.push(`${bin}:${counts[bin]}`);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Reads what `sparseText` wrote into bins of zeros. Throws a RangeError for a bin that is not there. */
export function readSparseText(text: string | null, into: Int32Array): void {
  if (text === null) return;
  for (const part of text.split(' ')) {
    const colon = part.indexOf(':');
    const bin = Number(part.slice(0, colon));
    if (colon < 0 || !(bin >= 0 && bin < into.length))
      throw new RangeError(`bin (= ${part}) must be one of ${into.length}`);
    into[bin] = Number(part.slice(colon + 1));
  }
}
