/**
 * The p-quantile of a sample by method R-7 (Hyndman and Fan 1996; the default of R): linear between order statistics.
 * Values may be Infinity ("later than the horizon"): between a finite value and Infinity lies Infinity.
 * Throws a RangeError for no values, a value that is NaN, or a p outside 0 to 1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (values.length === 0) throw new RangeError('values (= []) must hold at least one number');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p (= ${p}) must be between 0 and 1`);
  const sorted = Float64Array.from(values).sort();
  if (Number.isNaN(sorted[sorted.length - 1])) throw new RangeError('values must be numbers; one of them is NaN');
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const share = place - below;
  const low = sorted[below];
  if (share === 0) return low;
  const high = sorted[below + 1];
  return low === high ? low : low + (high - low) * share;
}
