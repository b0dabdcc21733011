import { describe, expect, it } from 'vitest';
import { proportionInterval } from '../../src/statistics/proportion-interval.ts';

describe('proportionInterval(successes, count)', () => {
  it("is Wilson's: 81 of 263 (Newcombe 1998), and none of 20", () => {
    const some = proportionInterval(81, 263);
    expect(some.low).toBeCloseTo(0.2553, 4);
    expect(some.high).toBeCloseTo(0.3662, 4);
    const none = proportionInterval(0, 20);
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.1611, 4);
  });

  it('stays between 0 and 1, and cannot be told of no tries', () => {
    expect(proportionInterval(8, 8).high).toBe(1);
    expect(proportionInterval(8, 8).low).toBeLessThan(0.7);
    expect(proportionInterval(0, 0)).toEqual({ level: 0.95, low: null, high: null });
  });
});
