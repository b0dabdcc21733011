import { describe, expect, it } from 'vitest';
import { intervalScore } from '../../src/statistics/interval-score.ts';

describe('intervalScore(interval, value, level)', () => {
  it('is the width where the value lies inside', () => {
    expect(intervalScore({ low: 80, high: 95 }, 90)).toBe(15);
    expect(intervalScore({ low: 80, high: 95 }, 80)).toBe(15);
  });

  it('adds 2/α times the distance to the nearer bound outside (Gneiting and Raftery 2007, eq. 43)', () => {
    // α = 0.1: 15 + 20 · 3 and 15 + 20 · 2
    expect(intervalScore({ low: 80, high: 95 }, 77)).toBeCloseTo(75, 10);
    expect(intervalScore({ low: 80, high: 95 }, 97)).toBeCloseTo(55, 10);
    // α = 0.5: 4 + 4 · 1
    expect(intervalScore({ low: 0, high: 4 }, 5, 0.5)).toBe(8);
  });

  it('of a forecast without width is 2/α times its error', () => {
    expect(intervalScore({ low: 100, high: 100 }, 90)).toBeCloseTo(200, 10);
  });

  it('is smallest in the mean for the true quantiles', () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    const score = (low: number, high: number) =>
      values.reduce((sum, value) => sum + intervalScore({ low, high }, value), 0);
    for (const [low, high] of [
      [0, 100],
      [20, 80],
      [5, 80],
    ] as const) {
      expect(score(5, 95)).toBeLessThan(score(low, high));
    }
  });

  it('refuses bounds that are reversed or not finite, and levels that are none', () => {
    expect(() => intervalScore({ low: 2, high: 1 }, 1)).toThrow('low (= 2) must be ≤ high (= 1)');
    expect(() => intervalScore({ low: 0, high: Number.POSITIVE_INFINITY }, 1)).toThrow('must be finite');
    expect(() => intervalScore({ low: 0, high: 1 }, 1, 1)).toThrow('level (= 1) must be between 0 and 1');
  });
});
