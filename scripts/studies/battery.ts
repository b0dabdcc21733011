import type { BatteryTest } from './dieharder.ts';

/**
 * dieharder's tests that it calls good, with the samples that all streams can be put through within an hour; where they are
 * fewer than usual, the usual number stands beside. What is done several times is done 100 times at least: dieharder compares
 * the i-th of n probabilities with i / (n + 1), so that with few of them it calls too many weak (5: every fourth).
 * Left out: 5 OPSO, 6 OQSO and 7 DNA, which dieharder itself marks as suspect, and 14 sums, which it marks "do not use".
 */
export const battery: readonly BatteryTest[] = [
  { number: 0, tsamples: 100, psamples: 100 },
  { number: 1, tsamples: 200_000, psamples: 100, usual: { tsamples: 1_000_000 } },
  { number: 2, tsamples: 2_000, psamples: 100, usual: { tsamples: 40_000 } },
  { number: 3, tsamples: 25_000, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 4, tsamples: 2_097_152, psamples: 100 },
  { number: 8, tsamples: 256_000, psamples: 100 },
  { number: 9, tsamples: 128_000, psamples: 100, usual: { tsamples: 256_000 } },
  { number: 10, tsamples: 12_000, psamples: 100 },
  { number: 11, tsamples: 8_000, psamples: 100 },
  { number: 12, tsamples: 4_000, psamples: 100 },
  { number: 13, tsamples: 12_500, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 15, tsamples: 100_000, psamples: 100 },
  { number: 16, tsamples: 25_000, psamples: 100, usual: { tsamples: 200_000 } },
  { number: 17, tsamples: 50_000, psamples: 100, usual: { tsamples: 10_000_000 } },
  { number: 100, tsamples: 100_000, psamples: 100 },
  { number: 101, tsamples: 12_500, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 102, tsamples: 12_500, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 200, ntuple: 4, tsamples: 10_000, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 201, ntuple: 3, tsamples: 10_000, psamples: 100, usual: { psamples: 1000 } },
  { number: 202, ntuple: 5, tsamples: 12_500, psamples: 100, usual: { tsamples: 100_000 } },
  { number: 203, ntuple: 0, tsamples: 100_000, psamples: 100, usual: { tsamples: 1_000_000 } },
  { number: 203, ntuple: 7, tsamples: 10_000, psamples: 100, usual: { tsamples: 1_000_000 } },
  { number: 203, ntuple: 31, tsamples: 5_000, psamples: 100, usual: { tsamples: 1_000_000 } },
  { number: 204, tsamples: 10_000, psamples: 1000 },
  { number: 205, tsamples: 3_200_000, psamples: 1, usual: { tsamples: 51_200_000 } },
  { number: 206, tsamples: 50_000, psamples: 1 },
  { number: 207, tsamples: 1_875_000, psamples: 1, usual: { tsamples: 15_000_000 } },
  { number: 208, tsamples: 625_000, psamples: 1, usual: { tsamples: 5_000_000 } },
  { number: 209, tsamples: 8_125_000, psamples: 1, usual: { tsamples: 65_000_000 } },
];

/** What is left out of dieharder's list, and why. */
export const leftOut = [
  { tests: 'diehard_opso, diehard_oqso, diehard_dna (5, 6, 7)', why: 'dieharder marks them "Suspect"' },
  { tests: 'diehard_sums (14)', why: 'dieharder marks it "Do Not Use"' },
] as const;
