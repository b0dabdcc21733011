import type { ConfidenceInterval } from './confidence-interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The 95 % interval of a probability of which `successes` of `count` tries came true (Wilson 1927): never outside 0 to 1, and
 * wide where all tries agree. Both bounds are null for no tries.
 */
export function proportionInterval(successes: number, count: number): ConfidenceInterval {
  const level = 0.95;
  if (count === 0) return { level, low: null, high: null };
  const share = successes / count;
  const z2 = (normalQuantile * normalQuantile) / count;
  const centre = (share + z2 / 2) / (1 + z2);
  const halfWidth = (normalQuantile * Math.sqrt((share * (1 - share) + z2 / 4) / count)) / (1 + z2);
  // Rounding may leave the last bit on the wrong side.
  return { level, low: Math.max(0, centre - halfWidth), high: Math.min(1, centre + halfWidth) };
}
