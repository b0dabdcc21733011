import { exp, log } from '../kernel/mathematics.ts';
import type { ConfidenceInterval } from './confidence-interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Spearman's rank correlation of two series, ties at their mean rank; null where one of them does not vary.
 * Throws a RangeError unless both have the same length.
 */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number | null {
  if (one.length !== other.length) throw new RangeError(`other (= ${other.length} values) must have ${one.length}`);
  const [a, b] = [ranks(one), ranks(other)];
  const centre = (one.length + 1) / 2;
  let [both, ofOne, ofOther] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i] - centre) * (b[i] - centre);
    ofOne += (a[i] - centre) * (a[i] - centre);
    ofOther += (b[i] - centre) * (b[i] - centre);
  }
  return ofOne === 0 || ofOther === 0 ? null : both / Math.sqrt(ofOne * ofOther);
}

/**
 * The 95 % interval of a rank correlation of `count` pairs, by Fisher's transform with the variance (1 + r²/2)/(n − 3)
 * (Bonett and Wright 2000). Both bounds are null for fewer than ten pairs.
 */
export function rankCorrelationInterval(correlation: number, count: number): ConfidenceInterval {
  const level = 0.95;
  if (count < 10) return { level, low: null, high: null };
  const z = 0.5 * log((1 + correlation) / (1 - correlation));
  const halfWidth = normalQuantile * Math.sqrt((1 + (correlation * correlation) / 2) / (count - 3));
  return { level, low: hyperbolicTangent(z - halfWidth), high: hyperbolicTangent(z + halfWidth) };
}

function hyperbolicTangent(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a] - values[b]);
  const found = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) last++;
    for (let i = first; i <= last; i++) found[order[i]] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return found;
}
