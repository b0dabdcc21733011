import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cos,
  exp,
  inverseNormal,
  log,
  logGamma,
  pow,
  regularisedBeta,
  regularisedGamma,
  regularisedGammaAbove,
  sin,
} from '../../src/kernel/mathematics.ts';

const EPSILON = 2.220446049250313e-16;

/** Two units in the last place: one for each of the two implementations. */
function expectSame(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2 * EPSILON * Math.abs(expected) + Number.MIN_VALUE);
}

function real(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}

describe('elementary functions', () => {
  it('exp, log and pow agree with the built-in ones to the last places', () => {
    fc.assert(
      fc.property(real(-745, 709), (x) => expectSame(exp(x), Math.exp(x))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(real(Number.MIN_VALUE, 1e308), (x) => expectSame(log(x), Math.log(x))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(real(0.5, 2), (x) => expectSame(log(x), Math.log(x))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(real(1e-8, 1e8), real(-38, 38), (x, y) => expectSame(pow(x, y), x ** y)),
      { numRuns: 2000 },
    );
  });

  it('sin and cos agree with the built-in ones for arguments up to a million', () => {
    fc.assert(
      fc.property(real(-999_999, 999_999), (x) => {
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThanOrEqual(2 * EPSILON);
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThanOrEqual(2 * EPSILON);
      }),
      { numRuns: 3000 },
    );
    expectSame(sin(Math.PI), Math.sin(Math.PI));
    expect(sin(1e7)).toBeNaN();
  });

  it('the limits are those of the built-in functions', () => {
    expect([exp(-Infinity), exp(Infinity), exp(0), exp(710), exp(-746)]).toEqual([0, Infinity, 1, Infinity, 0]);
    expect([log(0), log(-1), log(Infinity), log(1)]).toEqual([-Infinity, NaN, Infinity, 0]);
    expect([pow(0, 2), pow(0, -2), pow(3, 0), pow(2, 1024), pow(2, -1100)]).toEqual([0, Infinity, 1, Infinity, 0]);
    expect([pow(2, Infinity), pow(0.5, Infinity), pow(2, -Infinity), pow(Infinity, -1)]).toEqual([Infinity, 0, 0, 0]);
    expectSame(exp(-740), Math.exp(-740));
    expectSame(pow(5e-324, 0.5), Math.sqrt(5e-324));
  });

  it('their bits never change', () => {
    const float = new Float64Array(5);
    float.set([exp(1.7), log(1.7), pow(1.7, 2.3), sin(1.7), cos(1.7)]);
    expect([...new BigUint64Array(float.buffer)].map((bits) => bits.toString(16))).toEqual([
      '4015e552770df8a6',
      '3fe0fae81914a991',
      '400b1c0c46dcb4ea',
      '3fefbbb7d72f98b6',
      'bfc07df9f4a26c86',
    ]);
  });
});

describe('special functions', () => {
  it('inverseNormal gives the tabulated quantiles of the standard normal', () => {
    expect(inverseNormal(0.5)).toBe(0);
    expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(inverseNormal(1e-15)).toBeCloseTo(-7.941345326170997, 12);
    expect([inverseNormal(0), inverseNormal(1), inverseNormal(-1)]).toEqual([-Infinity, Infinity, NaN]);
  });

  it('logGamma is the logarithm of the factorial at whole numbers and of √π at a half', () => {
    let factorial = 1;
    for (let n = 1; n < 30; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('regularisedGamma of a whole shape is what a Poisson sum leaves, on both sides of the mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), real(0.01, 90), (shape, x) => {
        let sum = 0;
        let term = Math.exp(-x);
        for (let k = 0; k < shape; k += 1) {
          sum += term;
          term *= x / (k + 1);
        }
        expect(regularisedGammaAbove(shape, x)).toBeCloseTo(sum, 12);
        expect(regularisedGamma(shape, x)).toBeCloseTo(1 - sum, 12);
      }),
    );
    expect(regularisedGamma(2, 0)).toBe(0);
  });

  it('regularisedBeta agrees with its polynomials and is symmetrical', () => {
    fc.assert(
      fc.property(real(0, 1), (x) => {
        expect(regularisedBeta(1, 1, x)).toBeCloseTo(x, 14);
        expect(regularisedBeta(2, 3, x)).toBeCloseTo(x * x * (6 - 8 * x + 3 * x * x), 13);
        expect(regularisedBeta(2.5, 0.7, x)).toBeCloseTo(1 - regularisedBeta(0.7, 2.5, 1 - x), 13);
      }),
    );
  });
});
