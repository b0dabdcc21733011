import {
  exp,
  inverseNormal,
  log,
  logGamma,
  regularisedBeta,
  regularisedGamma,
  regularisedGammaAbove,
} from './mathematics.ts';

/**
 * Values of distributions as functions of one uniform number u strictly between 0 and 1, all by inversion: a larger u gives
 * a larger value, so that two arms that share u stay as close to each other as can be.
 */

/** Standard normal. */
export function normal(u: number): number {
  return inverseNormal(u);
}

/** Log-normal with this mean (> 0) and coefficient of variation (≥ 0), not those of the logarithm. */
export function logNormal(u: number, mean: number, variation: number): number {
  if (variation === 0) return mean;
  const place = (variation * 256) & (REMEMBERED - 1);
  if (rememberedVariation[place] !== variation) remember(place, variation);
  return mean * exp(rememberedSpread[place] * inverseNormal(u) - rememberedVariance[place] / 2);
}

/** A model has few coefficients of variation, so the last one at each place is kept with what follows from it. */
const REMEMBERED = 512;
const rememberedVariation = new Float64Array(REMEMBERED);
const rememberedVariance = new Float64Array(REMEMBERED);
const rememberedSpread = new Float64Array(REMEMBERED);

function remember(place: number, variation: number): void {
  const variance = log(1 + variation * variation);
  rememberedVariation[place] = variation;
  rememberedVariance[place] = variance;
  rememberedSpread[place] = Math.sqrt(variance);
}

/** Exponential with this mean. */
export function exponential(u: number, mean: number): number {
  return -mean * log(1 - u);
}

/** Gamma with this mean (> 0) and coefficient of variation (≥ 0); shape is 1 / variation². */
export function gamma(u: number, mean: number, variation: number): number {
  if (variation === 0) return mean;
  const shape = 1 / (variation * variation);
  return (mean / shape) * inverseGamma(u, shape);
}

/** Wilson and Hilferty's approximation, then Newton's method kept inside a bracket. */
function inverseGamma(u: number, shape: number): number {
  const logFactor = logGamma(shape);
  const cube = 1 - 1 / (9 * shape) + inverseNormal(u) / (3 * Math.sqrt(shape));
  let x = shape * cube * cube * cube;
  if (!(x > 0.1 * shape)) x = exp((log(u) + log(shape) + logFactor) / shape);
  if (!(x > 0)) return 0;
  let low = 0;
  let high = Infinity;
  for (let step = 0; step < 100; step += 1) {
    // In the upper half the small probability above is solved for, which keeps its digits.
    const error = u <= 0.5 ? regularisedGamma(shape, x) - u : 1 - u - regularisedGammaAbove(shape, x);
    if (error > 0) high = x;
    else low = x;
    const density = exp((shape - 1) * log(x) - x - logFactor);
    let next = x - error / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2;
    const change = next - x;
    x = next;
    if ((change < 0 ? -change : change) <= 1e-14 * x) break;
  }
  return x;
}

/** PERT: a beta between low and high whose mean is (low + 4 mode + high) / 6. */
export function pert(u: number, low: number, mode: number, high: number): number {
  if (!(low <= mode && mode <= high)) throw new RangeError(`mode (= ${mode}) must be from ${low} to ${high}`);
  const width = high - low;
  if (width === 0) return low;
  const a = 1 + (4 * (mode - low)) / width;
  const b = 1 + (4 * (high - mode)) / width;
  return low + width * inverseBeta(u, a, b);
}

function inverseBeta(u: number, a: number, b: number): number {
  const logFactor = logGamma(a + b) - logGamma(a) - logGamma(b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 100; step += 1) {
    const error = regularisedBeta(a, b, x) - u;
    if (error > 0) high = x;
    else low = x;
    const density = exp(logFactor + (a - 1) * log(x) + (b - 1) * log(1 - x));
    let next = x - error / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const change = next - x;
    x = next;
    if ((change < 0 ? -change : change) <= 1e-15) break;
  }
  return x;
}

/** Up to this mean the sum starts at 0; e^−mean is far from underflow. */
const LARGE_MEAN = 500;
/** Above this u the sum has lost digits of what is left, so that the probabilities above are used. */
const FAR_TAIL = 0.999;

/**
 * Poisson with this mean (≥ 0): the smallest count whose cumulative probability reaches u. For one u, a higher mean never
 * gives a lower count.
 */
export function poisson(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean (= ${mean}) must be a number ≥ 0`);
  if (mean === 0) return 0;
  if (mean > LARGE_MEAN || u > FAR_TAIL) return poissonFromGamma(u, mean);
  let count = 0;
  let probability = exp(-mean);
  let cumulative = probability;
  while (cumulative < u) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

/** Starts at the normal approximation and walks, with the cumulative probabilities from the gamma function. */
function poissonFromGamma(u: number, mean: number): number {
  const guess = mean + Math.sqrt(mean) * inverseNormal(u);
  let count = guess > 0 ? Math.floor(guess) : 0;
  while (!reaches(u, count, mean)) count += 1;
  while (count > 0 && reaches(u, count - 1, mean)) count -= 1;
  return count;
}

/** Whether the probability of at most `count` is at least u, seen from the side that is small. */
function reaches(u: number, count: number, mean: number): boolean {
  if (u <= 0.5) return regularisedGammaAbove(count + 1, mean) >= u;
  return regularisedGamma(count + 1, mean) <= 1 - u;
}

/** True with this probability. */
export function bernoulli(u: number, probability: number): boolean {
  return u < probability;
}

/**
 * Which of `count` shares u falls into, counted from 0: the first index i with u < cumulative[from + i]; −1 when u lies
 * beyond them all (shares that sum to less than 1 leave room for "none"). `cumulative` holds running sums.
 */
export function categorical(
  u: number,
  cumulative: Float64Array | readonly number[],
  from = 0,
  count: number = cumulative.length - from,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (u < (cumulative[from + middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low === count ? -1 : low;
}

/** One of the observed values, each as likely; `sorted` ascends, so that a larger u gives a larger value. */
export function empirical(u: number, sorted: Float64Array | readonly number[]): number {
  const value = sorted[Math.floor(u * sorted.length)];
  if (value === undefined) throw new RangeError('an empirical distribution must have at least one value');
  return value;
}
