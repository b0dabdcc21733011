/**
 * Number of insertions, deletions, replacements and swaps of neighbours that turn one word into another
 * (Damerau–Levenshtein, optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/**
 * The known word closest to a written one, or null when nothing is close: at most a third of the longer word may differ,
 * upper and lower case apart, and a known word that holds the written one counts as close. Ties go to the first.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const word of known) {
    const candidate = word.toLowerCase();
    const contained = wanted.length >= 3 && (candidate.includes(wanted) || wanted.includes(candidate));
    const allowed = Math.max(1, Math.floor(Math.max(written.length, word.length) / 3));
    const distance = editDistance(wanted, candidate);
    const rank = contained ? Math.min(distance, allowed) : distance;
    if (rank <= allowed && rank < bestDistance) {
      best = word;
      bestDistance = rank;
    }
  }
  return best;
}
