import fc from 'fast-check';
import { mean, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import * as samplers from '../../src/kernel/samplers.ts';

/** The middles of n equal parts: a sampler's values there have its moments, up to what lies in the tails. */
function grid(n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i + 0.5) / n);
}

/** As keyed draws give them, both ends included. */
const uniform = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });

describe('samplers', () => {
  it.each([
    ['logNormal', (u: number) => samplers.logNormal(u, 25, 0.6), 25, 15],
    ['gamma', (u: number) => samplers.gamma(u, 25, 0.6), 25, 15],
    ['gamma of shape below 1', (u: number) => samplers.gamma(u, 10, 1.5), 10, 15],
    ['exponential', (u: number) => samplers.exponential(u, 12), 12, 12],
    ['normal', (u: number) => samplers.normal(u), 0, 1],
    ['pert', (u: number) => samplers.pert(u, 2, 3, 10), 4, Math.sqrt((2 * 6) / 7)],
    ['poisson', (u: number) => samplers.poisson(u, 42), 42, Math.sqrt(42)],
    ['poisson of a large mean', (u: number) => samplers.poisson(u, 4000), 4000, Math.sqrt(4000)],
  ])('%s has its mean and standard deviation', (_, sample, expectedMean, expectedDeviation) => {
    const values = grid(20_000).map(sample);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(0.001 * expectedDeviation);
    expect(standardDeviation(values) / expectedDeviation).toBeGreaterThan(0.99);
    expect(standardDeviation(values) / expectedDeviation).toBeLessThan(1.01);
  });

  it('quantiles are those of the closed forms', () => {
    expect(samplers.exponential(0.5, 10)).toBeCloseTo(10 * Math.LN2, 13);
    expect(samplers.logNormal(0.5, 10, 1)).toBeCloseTo(10 / Math.SQRT2, 13);
    // A gamma of shape 1 is exponential; a chi-squared with 4 degrees of freedom has its 95 % point at 9.487729.
    expect(samplers.gamma(0.3, 10, 1)).toBeCloseTo(samplers.exponential(0.3, 10), 11);
    expect(samplers.gamma(0.95, 4, Math.SQRT1_2)).toBeCloseTo(9.487729036781154, 11);
    // The beta(3, 3) of a symmetrical PERT has its 10 % point at 0.2466364532884666.
    expect(samplers.pert(0.1, 0, 0.5, 1)).toBeCloseTo(0.2466364532884666, 13);
    expect(samplers.pert(0.5, 0, 0.5, 1)).toBeCloseTo(0.5, 14);
  });

  it('gamma is the inverse far into both tails', () => {
    for (const u of [1e-12, 1e-6, 0.999999, 1 - 1e-12]) {
      expect(samplers.gamma(u, 7, 1)).toBeCloseTo(samplers.exponential(u, 7), 9);
    }
  });

  it('a variation of 0 is no chance at all', () => {
    expect(samplers.logNormal(0.9, 12, 0)).toBe(12);
    expect(samplers.gamma(0.9, 12, 0)).toBe(12);
    expect(samplers.pert(0.9, 3, 3, 3)).toBe(3);
    expect(samplers.poisson(0.9, 0)).toBe(0);
  });

  it('a larger uniform number never gives a smaller value', () => {
    fc.assert(
      fc.property(uniform, uniform, fc.double({ min: 0.05, max: 3, noNaN: true }), (one, other, variation) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(samplers.gamma(low, 5, variation)).toBeLessThanOrEqual(samplers.gamma(high, 5, variation) * (1 + 1e-10));
        expect(samplers.logNormal(low, 5, variation)).toBeLessThanOrEqual(samplers.logNormal(high, 5, variation));
        expect(samplers.pert(low, 0, variation, 4)).toBeLessThanOrEqual(samplers.pert(high, 0, variation, 4) + 1e-12);
        expect(samplers.poisson(low, 900 * variation)).toBeLessThanOrEqual(samplers.poisson(high, 900 * variation));
      }),
    );
  });

  it('poisson with a higher mean only adds, also where the method changes', () => {
    fc.assert(
      fc.property(
        uniform,
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (u, low, more) => {
          expect(samplers.poisson(u, low)).toBeLessThanOrEqual(samplers.poisson(u, low + more));
          expect(samplers.poisson(u, 500)).toBeLessThanOrEqual(samplers.poisson(u, 500.0001));
        },
      ),
    );
  });

  it.each([3, 80, 499, 700])('poisson of mean %i jumps at its cumulative probabilities', (expected) => {
    let logTerm = -expected;
    let cumulative = 0;
    for (let count = 0; count < 2 * expected; count += 1) {
      if (count > 0) logTerm += Math.log(expected / count);
      cumulative += Math.exp(logTerm);
      if (cumulative < 1e-5 || cumulative > 1 - 1e-5) continue;
      expect(samplers.poisson(cumulative * (1 - 1e-10), expected)).toBe(count);
      expect(samplers.poisson(cumulative * (1 + 1e-10), expected)).toBe(count + 1);
    }
  });

  it('poisson ends at the largest uniform number', () => {
    expect(samplers.poisson(1 - 2 ** -53, 100)).toBeLessThan(200);
    expect(samplers.poisson(1 - 2 ** -53, 5000)).toBeLessThan(6000);
    expect(() => samplers.poisson(0.5, -1)).toThrow('mean (= -1)');
  });

  it('bernoulli is true for the share it is given', () => {
    expect(grid(1000).filter((u) => samplers.bernoulli(u, 0.3)).length).toBe(300);
    expect(samplers.bernoulli(1e-300, 0)).toBe(false);
    expect(samplers.bernoulli(1 - 2 ** -53, 1)).toBe(true);
  });

  it('categorical chooses by running sums, in part of a column if asked, and −1 beyond them', () => {
    const cumulative = Float64Array.of(0.2, 0.5, 0.5, 0.9, 0.1, 1);
    expect([0.1, 0.2, 0.49, 0.5, 0.89, 0.95].map((u) => samplers.categorical(u, cumulative, 0, 4))).toEqual([
      0, 1, 1, 3, 3, -1,
    ]);
    expect([0.05, 0.1, 0.99].map((u) => samplers.categorical(u, cumulative, 4))).toEqual([0, 1, 1]);
    expect(samplers.categorical(0.5, [])).toBe(-1);
  });

  it('empirical gives each observed value as often', () => {
    expect(grid(8).map((u) => samplers.empirical(u, [3, 5, 9, 20]))).toEqual([3, 3, 5, 5, 9, 9, 20, 20]);
    expect(() => samplers.empirical(0.5, [])).toThrow('at least one value');
  });
});
