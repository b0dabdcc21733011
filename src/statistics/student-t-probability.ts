import { regularisedBeta } from '../kernel/mathematics.ts';

/**
 * The probability that Student's t with the given degrees of freedom is at most t.
 * Formula: Abramowitz and Stegun 26.7.1, through the incomplete beta function.
 * Throws a RangeError for degrees of freedom that are not positive.
 */
export function studentTProbability(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degreesOfFreedom (= ${degreesOfFreedom}) must be > 0`);
  if (t === 0) return 0.5;
  const beyond = regularisedBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t)) / 2;
  return t > 0 ? 1 - beyond : beyond;
}
