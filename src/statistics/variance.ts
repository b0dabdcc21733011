import { mean } from './mean.ts';

/**
 * The sample variance, Σ(x − mean)²/(n − 1), in two passes so that large values with a small spread keep their digits.
 * Throws a RangeError for fewer than two values.
 */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError(`values (${values.length} of them) must hold at least two numbers`);
  const centre = mean(values);
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = values[i] - centre;
    squares += difference * difference;
    rest += difference;
  }
  // `rest` is what rounding left in the mean (Chan, Golub and LeVeque 1983).
  return (squares - (rest * rest) / values.length) / (values.length - 1);
}
