import { describe, expect, it } from 'vitest';
import * as samplers from '../../src/kernel/samplers.ts';

/** Mean, variance and skewness of a sampler, u integrated out. */
interface Moments {
  mean: number;
  variance: number;
  skewness: number;
}

/**
 * Trapezoids in the logit of u, which reach into both tails and converge fast; the last ones lie just within the
 * smallest and the largest draw.
 */
function moments(sample: (u: number) => number): Moments {
  const step = 0.02;
  const values: { weight: number; value: number }[] = [];
  for (let logit = -36.5; logit <= 36.5; logit += step) {
    const u = 1 / (1 + Math.exp(-logit));
    const weight = (step * Math.exp(-Math.abs(logit))) / (1 + Math.exp(-Math.abs(logit))) ** 2;
    values.push({ weight, value: sample(u) });
  }
  return momentsOf(values);
}

function momentsOf(values: readonly { weight: number; value: number }[]): Moments {
  const mean = values.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const central = (power: number) =>
    values.reduce((sum, { weight, value }) => sum + weight * (value - mean) ** power, 0);
  const variance = central(2);
  return { mean, variance, skewness: central(3) / variance ** 1.5 };
}

/** The probability of each count: how far u can go before the next one comes, found by halving. */
function countMoments(mean: number): Moments {
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 12);
  const below = Array.from({ length: last }, (_, count) => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 52; i += 1) {
      const middle = (low + high) / 2;
      if (samplers.poisson(middle, mean) <= count) low = middle;
      else high = middle;
    }
    return low;
  });
  return momentsOf(below.map((until, count) => ({ weight: until - (below[count - 1] ?? 0), value: count })));
}

function logNormalOf(mean: number, variation: number): Moments {
  return { mean, variance: (mean * variation) ** 2, skewness: variation ** 3 + 3 * variation };
}

function gammaOf(mean: number, variation: number): Moments {
  return { mean, variance: (mean * variation) ** 2, skewness: 2 * variation };
}

function pertOf(low: number, mode: number, high: number): Moments {
  const width = high - low;
  const [a, b] = [1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width];
  return {
    mean: (low + 4 * mode + high) / 6,
    variance: (width ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1)),
    skewness: (2 * (b - a) * Math.sqrt(a + b + 1)) / ((a + b + 2) * Math.sqrt(a * b)),
  };
}

describe('moments of the samplers', () => {
  it.each<[string, (u: number) => number, Moments]>([
    ['normal', samplers.normal, { mean: 0, variance: 1, skewness: 0 }],
    ['exponential', (u) => samplers.exponential(u, 12), { mean: 12, variance: 144, skewness: 2 }],
    ['logNormal of variation 0.3', (u) => samplers.logNormal(u, 25, 0.3), logNormalOf(25, 0.3)],
    ['logNormal of variation 0.6', (u) => samplers.logNormal(u, 25, 0.6), logNormalOf(25, 0.6)],
    ['gamma of variation 0.05', (u) => samplers.gamma(u, 40, 0.05), gammaOf(40, 0.05)],
    ['gamma of variation 0.6', (u) => samplers.gamma(u, 25, 0.6), gammaOf(25, 0.6)],
    ['gamma of variation 1.5', (u) => samplers.gamma(u, 10, 1.5), gammaOf(10, 1.5)],
    ['pert', (u) => samplers.pert(u, 2, 3, 10), pertOf(2, 3, 10)],
    ['pert with its mode at the end', (u) => samplers.pert(u, 5, 20, 20), pertOf(5, 20, 20)],
  ])('%s has the exact mean, variance and skewness', (_, sample, expected) => {
    const found = moments(sample);
    const deviation = Math.sqrt(expected.variance);
    expect(Math.abs(found.mean - expected.mean)).toBeLessThan(1e-9 * deviation);
    expect(Math.abs(found.variance / expected.variance - 1)).toBeLessThan(1e-8);
    expect(Math.abs(found.skewness - expected.skewness)).toBeLessThan(1e-6 * (1 + Math.abs(expected.skewness)));
  });

  it.each([0.3, 7, 42, 520])('poisson of mean %d has the exact mean, variance and skewness', (mean) => {
    const found = countMoments(mean);
    expect(Math.abs(found.mean / mean - 1)).toBeLessThan(1e-11);
    expect(Math.abs(found.variance / mean - 1)).toBeLessThan(1e-10);
    expect(Math.abs(found.skewness * Math.sqrt(mean) - 1)).toBeLessThan(1e-8);
  });
});
