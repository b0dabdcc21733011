/**
 * The interval score of a central interval of a level, here 0.9, for a value that came true (Gneiting and Raftery 2007, eq. 43):
 * its width and, where it missed, 2/α times the distance, α = 1 − level. Smaller is better; it rewards intervals that are narrow and
 * hold what they promise, and an interval of no width scores 2/α times its error.
 * Throws a RangeError for numbers that are not finite, bounds that are reversed, or a level outside 0 to 1.
 */
export function intervalScore({ low, high }: { low: number; high: number }, value: number, level = 0.9): number {
  if (!(Number.isFinite(low) && Number.isFinite(high) && Number.isFinite(value))) {
    throw new RangeError(`low, high and value (= ${low}, ${high}, ${value}) must be finite`);
  }
  if (low > high) throw new RangeError(`low (= ${low}) must be ≤ high (= ${high})`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level (= ${level}) must be between 0 and 1`);
  const below = value < low ? low - value : 0;
  const above = value > high ? value - high : 0;
  return high - low + (2 / (1 - level)) * (below + above);
}
