/** A median, and between what the single measurements lay. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** Median, least and greatest of measurements. Throws a RangeError when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('a spread needs at least one value');
  const median = sorted.length % 2 === 1 ? upper : (upper + sorted[middle - 1]) / 2;
  return { median, low: sorted[0], high: sorted[sorted.length - 1] };
}

/**
 * Ratios numerator / denominator round by round, so that what slowed the machine in one round cancels out. A contender that
 * was measured in fewer rounds is compared in those.
 */
export function ratioByRound(numerators: readonly number[], denominators: readonly number[]): Spread {
  const rounds = Math.min(numerators.length, denominators.length);
  return spreadOf(Array.from({ length: rounds }, (_, round) => numerators[round] / denominators[round]));
}
