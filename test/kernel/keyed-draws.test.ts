import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';

const subject = { high: fc.nat(0xffffff), low: fc.integer() };

/** Pearson's statistic of values between 0 and 1 in 100 equal bins; 99 degrees of freedom. */
function chiSquared(values: readonly number[]): number {
  const counts = new Array<number>(100).fill(0);
  for (const value of values) counts[Math.floor(value * 100)] = (counts[Math.floor(value * 100)] ?? 0) + 1;
  const each = values.length / 100;
  return counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
}

describe('KeyedDraws', () => {
  it('the same key gives the same number, whatever was drawn before', () => {
    const one = new KeyedDraws('a seed', 3, 5);
    const other = new KeyedDraws('a seed', 3, 5);
    other.exogenousSubject(1, 2, 3);
    other.uniform(4, 1, 2, 3);
    fc.assert(
      fc.property(fc.nat(4), subject.high, subject.low, fc.nat(255), (purpose, high, low, draw) => {
        expect(one.uniform(purpose, high, low, draw)).toBe(other.uniform(purpose, high, low, draw));
      }),
    );
  });

  it('draws lie strictly between 0 and 1 and are odd multiples of 2⁻⁵³', () => {
    const draws = new KeyedDraws('bounds', 0, 1);
    fc.assert(
      fc.property(subject.high, subject.low, fc.nat(255), (high, low, draw) => {
        const u = draws.uniform(0, high, low, draw);
        expect(u > 0 && u < 1).toBe(true);
        expect((u * 2 ** 53) % 2).toBe(1);
      }),
    );
  });

  it.each([
    ['subjects', (draws: KeyedDraws, i: number) => draws.uniform(0, 0, i, 0)],
    ['draws', (draws: KeyedDraws, i: number) => draws.uniform(0, 0, i >> 8, i & 255)],
    ['days', (draws: KeyedDraws, i: number) => draws.dayUniform(0, 3, i, 0)],
    [
      'arrivals',
      (draws: KeyedDraws, i: number) => {
        draws.exogenousSubject(2, i >> 6, i & 63);
        return draws.uniform(0, draws.high, draws.low, 0);
      },
    ],
  ])('are uniform and uncorrelated over consecutive %s', (_, draw) => {
    const draws = new KeyedDraws('uniformity', 0, 1);
    const values = Array.from({ length: 50_000 }, (_unused, i) => draw(draws, i));
    // 99.9 % of chi-squared values with 99 degrees of freedom lie between these.
    expect(chiSquared(values)).toBeGreaterThan(57);
    expect(chiSquared(values)).toBeLessThan(154);
    const lagged = values.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * ((values[i] ?? 0) - 0.5), 0);
    expect(Math.abs((12 * lagged) / values.length)).toBeLessThan(3.5 / Math.sqrt(values.length));
  });

  it('subjects of different kinds and numbers never coincide, and fit their columns', () => {
    const draws = new KeyedDraws('subjects', 0, 1);
    const seen = new Set<string>();
    let count = 0;
    const note = (): void => {
      count += 1;
      seen.add(`${draws.high}:${draws.low}`);
      expect(draws.high >>> 24).toBe(0);
      expect(draws.low | 0).toBe(draws.low);
    };
    for (let a = 0; a < 12; a += 1) {
      for (let b = 0; b < 12; b += 1) {
        draws.initialSubject(a, b);
        note();
        for (let c = 0; c < 12; c += 1) {
          draws.exogenousSubject(a, b - 6, c);
          note();
          draws.childSubject(0, a, b, c);
          note();
          draws.clinicianSubject(a, b, c);
          note();
        }
      }
    }
    expect(seen.size).toBe(count);
  });

  it('subjects do not depend on seed or replication, so that a world can be shared by them', () => {
    const one = new KeyedDraws('one', 0, 1);
    const other = new KeyedDraws('other', 9, 1);
    one.childSubject(0xabcdef, -5, 2, 1);
    other.childSubject(0xabcdef, -5, 2, 1);
    expect([one.high, one.low]).toEqual([other.high, other.low]);
  });

  it('a draw for a day leaves the subject that was set', () => {
    const draws = new KeyedDraws('day', 0, 1);
    draws.exogenousSubject(1, 2, 3);
    const { high, low } = draws;
    draws.dayUniform(0, 7, 8, 0);
    expect([draws.high, draws.low]).toEqual([high, low]);
  });

  it('a 257th draw, an unknown purpose and a subject of too many bits are errors', () => {
    const draws = new KeyedDraws('errors', 0, 2);
    expect(() => draws.uniform(0, 0, 0, 256)).toThrow('draw (= 256) must be from 0 to 255');
    expect(() => draws.uniform(0, 0, 0, -1)).toThrow(RangeError);
    expect(() => draws.uniform(2, 0, 0, 0)).toThrow('purpose (= 2) must be from 0 to 1');
    expect(() => draws.uniform(0, 1 << 24, 0, 0)).toThrow('24 bits');
  });
});
