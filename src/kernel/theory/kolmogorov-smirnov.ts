import { exp } from '../mathematics.ts';

/** Greatest distance between the shares of values up to x and x itself: of values that should be uniform from 0 to 1. */
export function uniformDistance(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  return sorted.reduce((most, value, index) => Math.max(most, (index + 1) / count - value, value - index / count), 0);
}

/**
 * Probability that a distance at least as great comes by chance alone, of so many independent values. The limit is A. N.
 * Kolmogorov's (1933), brought to finite numbers as M. A. Stephens (1970) does; off by less than 0.001 from 100 values on.
 */
export function distanceProbability(distance: number, count: number): number {
  const root = Math.sqrt(count);
  const x = (root + 0.12 + 0.11 / root) * distance;
  // The sum needs more and more terms towards 0, where the probability is 1 anyhow.
  if (x < 0.2) return 1;
  let sum = 0;
  for (let term = 1; term <= 100; term += 1) sum += (term % 2 === 1 ? 2 : -2) * exp(-2 * term * term * x * x);
  return Math.min(1, Math.max(0, sum));
}

/** The distance that so many independent values exceed with this probability; by halving. */
export function distanceBound(probability: number, count: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (distanceProbability(middle, count) > probability) low = middle;
    else high = middle;
  }
  return high;
}
