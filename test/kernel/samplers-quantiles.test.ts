import { describe, expect, it } from 'vitest';
import * as samplers from '../../src/kernel/samplers.ts';

/** The smallest and the largest number that a keyed draw can be. */
const SMALLEST = 2 ** -53;
const LARGEST = 1 - 2 ** -53;
/** Draws near these levels: odd multiples of 2⁻⁵³, as all draws are. */
const levels = [0, 1e-10, 1e-4, 0.1, 0.5, 0.9, 0.9999, 1 - 1e-10, LARGEST].map(
  (level) => (Math.floor(level * 2 ** 52) + 0.5) / 2 ** 52,
);

/**
 * Quantiles at those levels from SciPy 1.17.1: gammaincinv, betaincinv and ndtri, above one half their complements, so that no
 * digits are lost; log-normal and exponential from those by their closed forms.
 */
const known: readonly (readonly [string, (u: number) => number, readonly number[]])[] = [
  [
    'gamma of variation 0.6',
    (u) => samplers.gamma(u, 25, 0.6),
    [
      2.8067407499499924e-5, 0.003907545197228582, 0.5743513482818375, 8.708789755014562, 22.072487769947877,
      45.10701024333116, 121.18729533335924, 256.9328977043288, 386.6855672714984,
    ],
  ],
  [
    'gamma of variation 1.5',
    (u) => samplers.gamma(u, 10, 1.5),
    [
      2.1666266691578253e-35, 5.415144668363792e-22, 1.712423060879487e-8, 0.09658304948689542, 4.066938217224157,
      27.700911318136768, 165.3127151607317, 464.159714007336, 766.602586729699,
    ],
  ],
  [
    'gamma of variation 0.05',
    (u) => samplers.gamma(u, 40, 0.05),
    [
      25.720790052368116, 28.561657048593204, 32.985933435570075, 37.45926185605984, 39.96667160944644,
      42.58356088567496, 47.86906783613593, 54.06625841353048, 58.69696497603553,
    ],
  ],
  [
    'gamma of variation 3',
    (u) => samplers.gamma(u, 5, 3),
    [
      7.06173426676343e-143, 2.7555943566884983e-89, 2.7556198387728864e-35, 2.7556198402667537e-8, 0.05387871221996392,
      13.83993832351958, 244.34894981667128, 821.5209242502975, 1417.5169111496548,
    ],
  ],
  [
    'normal',
    samplers.normal,
    [
      -8.209536151601387, -6.3613410601970815, -3.719016485455428, -1.2815515655446004, 2.782916424671767e-16,
      1.2815515655446004, 3.7190164854559886, 6.3613410601970815, 8.209536151601387,
    ],
  ],
  [
    'logNormal of variation 0.6',
    (u) => samplers.logNormal(u, 25, 0.6),
    [
      0.22601333292568168, 0.6298251566821609, 2.726150054264566, 10.532823555062135, 21.437323142813607,
      43.63111383448033, 168.57429502483126, 729.660952176489, 2033.3261652334681,
    ],
  ],
  [
    'logNormal of variation 2',
    (u) => samplers.logNormal(u, 3, 2),
    [
      4.022500451895416e-5, 0.00041954721865698964, 0.011983965122602006, 0.26396746329147547, 1.3416407864998743,
      6.8190222293132505, 150.20070415646018, 4290.339489705048, 44748.285836781826,
    ],
  ],
  [
    'exponential',
    (u) => samplers.exponential(u, 30),
    [
      3.3306690738754696e-15, 2.999996917702039e-9, 0.003000150010003751, 3.1608154697347883, 20.794415416798365,
      69.07755278982138, 276.31021115932214, 690.7755587227091, 1102.104017090313,
    ],
  ],
];

/** PERT is solved from below only, so that its upper tail has fewer digits; the least and the greatest possible value too. */
const knownPert: readonly (readonly [low: number, mode: number, high: number, readonly number[]])[] = [
  [
    2,
    3,
    10,
    [
      2.0000000000471445, 2.0000004396993876, 2.0044003841274396, 2.47846925484198, 3.7689591593818186,
      5.871225588555368, 9.155037806313736, 9.961155371510841, 9.998155384253891,
    ],
  ],
  [
    0,
    0,
    1,
    [
      2.2204460492503132e-17, 1.9999979451146923e-11, 2.0000800048023363e-5, 0.02085163763902321, 0.12944943670387588,
      0.36904265551980675, 0.8415106807539273, 0.9900000020549662, 0.9993557090279429,
    ],
  ],
  [
    5,
    20,
    20,
    [
      5.009664364580856, 5.149999969175508, 7.3773397886921455, 14.464360167202898, 18.058258449441862,
      19.687225435414653, 19.99969998799928, 19.9999999997, 20.0,
    ],
  ],
];

/** Counts at those levels, from the incomplete gamma function with 40 digits (mpmath 1.3.0). */
const knownPoisson: readonly (readonly [mean: number, readonly number[]])[] = [
  [0.3, [0, 0, 0, 0, 0, 1, 4, 8, 12]],
  [3, [0, 0, 0, 1, 3, 5, 11, 19, 26]],
  [42, [2, 8, 20, 34, 42, 50, 68, 89, 105]],
  [499, [327, 364, 418, 470, 499, 528, 584, 648, 693]],
  [501, [329, 365, 420, 472, 501, 530, 586, 650, 695]],
  [4000, [3492, 3604, 3767, 3919, 4000, 4081, 4237, 4409, 4530]],
];

/** The 500 possible numbers next to a level, ascending. */
function neighbours(from: number): number[] {
  return Array.from({ length: 500 }, (_, i) => from + 2 * i * SMALLEST);
}

describe('quantiles of the samplers', () => {
  it.each(known)('%s has 13 digits, from the smallest draw to the largest', (_, sample, expected) => {
    levels.forEach((u, i) => {
      const quantile = expected[i] ?? NaN;
      expect(Math.abs(sample(u) - quantile), `at ${u}`).toBeLessThanOrEqual(1e-13 * Math.abs(quantile));
    });
  });

  it.each(knownPert)(
    'pert(%d, %d, %d) has 13 digits of its width up to 0.9999, then 9, and 4 at the largest draw',
    (...row) => {
      const [low, mode, high, expected] = row;
      levels.forEach((u, i) => {
        const digits = u < 0.99991 ? 1e-13 : u < LARGEST ? 2e-9 : 1e-4;
        const error = Math.abs(samplers.pert(u, low, mode, high) - (expected[i] ?? NaN));
        expect(error, `at ${u}`).toBeLessThanOrEqual(digits * (high - low));
      });
    },
  );

  it.each(knownPoisson)(
    'poisson of mean %d has the exact counts, from the smallest draw to the largest',
    (mean, expected) => {
      expect(levels.map((u) => samplers.poisson(u, mean))).toEqual(expected);
    },
  );

  it('empirical is the inverse of the observed shares', () => {
    const observed = [1, 4, 4, 7, 11, 30, 31];
    for (let i = 0; i < 1000; i += 1) {
      const u = (i + 0.5) / 1000;
      const share = (value: number) => observed.filter((other) => other <= value).length / observed.length;
      expect(samplers.empirical(u, observed)).toBe(observed.find((value) => share(value) >= u));
    }
    expect([SMALLEST, LARGEST].map((u) => samplers.empirical(u, observed))).toEqual([1, 31]);
  });

  it('categorical finds the same index as counting from the first share', () => {
    const shares = [0.05, 0, 0.2, 0.35, 0.1, 0.25];
    const cumulative = shares.map((_, i) => shares.slice(0, i + 1).reduce((sum, share) => sum + share, 0));
    for (let i = 0; i < 2000; i += 1) {
      const u = (i + 0.5) / 2000;
      expect(samplers.categorical(u, cumulative)).toBe(cumulative.findIndex((sum) => u < sum));
    }
    expect([SMALLEST, LARGEST].map((u) => samplers.categorical(u, cumulative))).toEqual([0, -1]);
  });

  it('bernoulli knows probabilities in steps of 2⁻⁵²; one up to 2⁻⁵³ is never', () => {
    expect(samplers.bernoulli(SMALLEST, SMALLEST)).toBe(false);
    expect(samplers.bernoulli(SMALLEST, 1.5 * SMALLEST)).toBe(true);
    expect(samplers.bernoulli(3 * SMALLEST, 1.5 * SMALLEST)).toBe(false);
    expect([0, 1].map((probability) => samplers.bernoulli(LARGEST, probability))).toEqual([false, true]);
  });

  const rising: [string, (u: number) => number][] = known.map(([name, sample]) => [name, sample]);
  rising.push(['poisson', (u) => samplers.poisson(u, 42)]);
  it.each(rising)('%s is finite and never falls, draw by draw, in both tails', (_, sample) => {
    for (const tail of [neighbours(SMALLEST), neighbours(1 - 999 * SMALLEST)]) {
      const values = tail.map((u) => sample(u));
      expect(tail.every((u) => u > 0 && u < 1)).toBe(true);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });

  it.each([0.0002, 0.37, 0.5, 0.93])(
    'gamma and pert fall by less than their last 13 digits between draws near %d',
    (level) => {
      const draws = neighbours(level + SMALLEST);
      for (const sample of [...known.map(([, each]) => each), (u: number) => samplers.pert(u, 0, 1, 9)]) {
        const values = draws.map(sample);
        for (let i = 1; i < values.length; i += 1) {
          const [before = NaN, after = NaN] = values.slice(i - 1, i + 1);
          expect(after - before).toBeGreaterThanOrEqual(-1e-13 * Math.abs(before));
        }
      }
    },
  );
});
