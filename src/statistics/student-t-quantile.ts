import { studentTProbability } from './student-t-probability.ts';

/**
 * The t below which Student's t with the given degrees of freedom falls with probability p, by bisection of its
 * distribution to the last bit that can be told apart.
 * Throws a RangeError for p outside 0 to 1 (exclusive) or degrees of freedom that are not positive.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p (= ${p}) must be between 0 and 1`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, degreesOfFreedom);
  let low = 0;
  let high = 1;
  while (studentTProbability(high, degreesOfFreedom) < p) {
    low = high;
    high *= 2;
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentTProbability(middle, degreesOfFreedom) < p) low = middle;
    else high = middle;
  }
  return high;
}
