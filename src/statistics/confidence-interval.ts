import { mean } from './mean.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { variance } from './variance.ts';

/** A two-sided interval; both bounds are null where it cannot be told. */
export interface ConfidenceInterval {
  level: number;
  low: number | null;
  high: number | null;
}

const factors = new Map<string, number>();

/**
 * Student's t interval for the mean of independent values: mean ± t·s/√n. Both bounds are null for fewer than two values.
 * Throws a RangeError for a level outside 0 to 1.
 */
export function confidenceInterval(values: ArrayLike<number>, level: number): ConfidenceInterval {
  if (!(level > 0 && level < 1)) throw new RangeError(`level (= ${level}) must be between 0 and 1`);
  if (values.length < 2) return { level, low: null, high: null };
  const centre = mean(values);
  const halfWidth = tFactor(level, values.length - 1) * Math.sqrt(variance(values) / values.length);
  return { level, low: centre - halfWidth, high: centre + halfWidth };
}

/** The quantile takes microseconds and a summary asks for the same one thousands of times. */
function tFactor(level: number, degreesOfFreedom: number): number {
  const key = `${level} ${degreesOfFreedom}`;
  const known = factors.get(key);
  if (known !== undefined) return known;
  const factor = studentTQuantile((1 + level) / 2, degreesOfFreedom);
  factors.set(key, factor);
  return factor;
}
