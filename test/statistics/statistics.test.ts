import { medianSorted, sampleVariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { confidenceInterval } from '../../src/statistics/confidence-interval.ts';
import { mean } from '../../src/statistics/mean.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { studentTProbability } from '../../src/statistics/student-t-probability.ts';
import { studentTQuantile } from '../../src/statistics/student-t-quantile.ts';
import { variance } from '../../src/statistics/variance.ts';

describe('mean(values)', () => {
  it('is the arithmetic mean', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean(Float64Array.of(0.5))).toBe(0.5);
  });

  it('refuses no values', () => {
    expect(() => mean([])).toThrow('values (= []) must hold at least one number');
  });
});

describe('variance(values)', () => {
  it('divides by n − 1', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 14);
    const values = [3.1, -2.7, 8.25, 0, 19.5];
    expect(variance(values)).toBeCloseTo(sampleVariance(values), 12);
  });

  it('keeps its digits where the values are large and close together', () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it('is exactly 0 for equal values', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
  });

  it('refuses a single value', () => {
    expect(() => variance([1])).toThrow('must hold at least two numbers');
  });
});

describe('quantile(values, p)', () => {
  // Sorted: 3, 6, 7, 8, 8, 10, 13, 15, 16, 20. The quantile p lies 9p places after the first, linear between places.
  const values = [20, 3, 8, 13, 6, 10, 16, 7, 15, 8];

  it('uses the R-7 method', () => {
    expect([0.25, 0.5, 0.75].map((p) => quantile(values, p))).toEqual([7.25, 9, 14.5]);
    expect(quantile(values, 0.05)).toBeCloseTo(3 + 0.45 * 3, 14);
    expect(quantile(values, 0.95)).toBeCloseTo(16 + 0.55 * 4, 13);
  });

  it('is the median for p = 0.5 and the extremes for 0 and 1', () => {
    expect(quantile(values, 0.5)).toBe(medianSorted([...values].sort((a, b) => a - b)));
    expect([quantile(values, 0), quantile(values, 1)]).toEqual([3, 20]);
  });

  it('leaves the values in their order', () => {
    const given = [3, 1, 2];
    quantile(given, 0.5);
    expect(given).toEqual([3, 1, 2]);
  });

  it('counts Infinity as later than everything, also between it and a finite value', () => {
    const weeks = [4, 6, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(quantile(weeks, 0)).toBe(4);
    expect(quantile(weeks, 1 / 3)).toBe(6);
    expect(quantile(weeks, 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(quantile(weeks, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses no values, NaN and a p outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow('must hold at least one number');
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow('one of them is NaN');
    expect(() => quantile([1], 1.5)).toThrow('p (= 1.5) must be between 0 and 1');
  });
});

describe("Student's t", () => {
  // Values of qt(p, df) in R, as in any table of the distribution.
  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 4, 2.77644510519779],
    [0.975, 9, 2.2621571627982],
    [0.95, 19, 1.72913281152137],
    [0.975, 29, 2.0452296421327],
    [0.995, 99, 2.62640545728083],
    [0.975, 999, 1.96234146113345],
  ])('has its %f quantile at %i degrees of freedom where tables have it', (p, degreesOfFreedom, expected) => {
    expect(studentTQuantile(p, degreesOfFreedom)).toBeCloseTo(expected, 8);
    expect(studentTProbability(expected, degreesOfFreedom)).toBeCloseTo(p, 10);
  });

  it('is symmetric about 0', () => {
    expect(studentTQuantile(0.1, 7)).toBe(-studentTQuantile(0.9, 7));
    expect(studentTQuantile(0.5, 7)).toBe(0);
    expect(studentTProbability(-1.3, 5)).toBeCloseTo(1 - studentTProbability(1.3, 5), 14);
  });

  it('refuses probabilities of 0 and 1 and no degrees of freedom', () => {
    expect(() => studentTQuantile(1, 5)).toThrow('p (= 1) must be between 0 and 1');
    expect(() => studentTProbability(1, 0)).toThrow('degreesOfFreedom (= 0) must be > 0');
  });
});

describe('confidenceInterval(values, level)', () => {
  it('is mean ± t·s/√n', () => {
    // Mean 5.6, s² = 1.3/4, t with 4 degrees of freedom 2.776445.
    const { low, high } = confidenceInterval([5.1, 4.9, 6.2, 5.8, 6.0], 0.95);
    expect(low).toBeCloseTo(5.6 - 2.776_445 * Math.sqrt(0.065), 6);
    expect(high).toBeCloseTo(5.6 + 2.776_445 * Math.sqrt(0.065), 6);
  });

  it('has no bounds for a single value', () => {
    expect(confidenceInterval([5], 0.95)).toEqual({ level: 0.95, low: null, high: null });
  });

  it('refuses a level of 1', () => {
    expect(() => confidenceInterval([1, 2], 1)).toThrow('level (= 1) must be between 0 and 1');
  });
});
