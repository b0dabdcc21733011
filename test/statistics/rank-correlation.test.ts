import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { rankCorrelation, rankCorrelationInterval } from '../../src/statistics/rank-correlation.ts';

describe('rankCorrelation(one, other)', () => {
  it('is 1 or −1 where one rises or falls with the other, however steeply', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1);
    expect(rankCorrelation([1, 2, 3, 4], [8, 4, 2, 1])).toBe(-1);
  });

  it('agrees with another library without ties, and shares ranks among equals', () => {
    const one = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const other = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(one, other)).toBeCloseTo(sampleRankCorrelation(one, other), 12);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4
    expect(rankCorrelation([5, 6, 6, 9], [1, 2, 3, 4])).toBeCloseTo(0.9486832980505138, 14);
  });

  it('cannot be told of a series that does not vary, and refuses series of different length', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(null);
    expect(() => rankCorrelation([1, 2], [1, 2, 3])).toThrow('other (= 3 values) must have 2');
  });
});

describe('rankCorrelationInterval(correlation, count)', () => {
  it('follows Bonett and Wright: r = 0.5 of 50 pairs', () => {
    const { low, high } = rankCorrelationInterval(0.5, 50);
    expect(low).toBeCloseTo(0.2413, 3);
    expect(high).toBeCloseTo(0.6925, 3);
  });

  it('narrows with more pairs and cannot be told of fewer than ten', () => {
    const width = (count: number): number => {
      const { low, high } = rankCorrelationInterval(0.2, count);
      return (high ?? 0) - (low ?? 0);
    };
    expect(width(400)).toBeLessThan(width(50) / 2);
    expect(rankCorrelationInterval(0.2, 9)).toEqual({ level: 0.95, low: null, high: null });
    expect(rankCorrelationInterval(1, 20)).toEqual({ level: 0.95, low: 1, high: 1 });
  });
});
