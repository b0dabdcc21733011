/** A text in both languages of the product. */
export interface TheoryText {
  sv: string;
  en: string;
}

/** Rates by which a row's simulation is put wrong on purpose; 1 leaves them as they are. */
export interface RateFactors {
  arrival: number;
  service: number;
}

/** What one replication found. */
export interface TheorySample {
  value: number;
  /** By how many customer-seconds Little's law was missed in it; must be 0. */
  littleGap: number;
}

/** What the number of a row counts. */
export type TheoryUnit = 'seconds' | 'share' | 'customers' | 'roundsPerDay';

interface RowAbout {
  /** Also the seed. */
  id: string;
  name: TheoryText;
  formula: TheoryText;
  /** Who found the formula, and when. */
  source: string;
  replications: number;
}

/** A number that theory gives, and one replication of a queue made of the kernel's public pieces. */
export interface MeanRow extends RowAbout {
  kind: 'mean';
  unit: TheoryUnit;
  /** How wide half the interval may be, as a share of the number: 0 where nothing is left to chance. */
  widest: number;
  theory(): number;
  simulate(seed: string, replication: number, factors: RateFactors): TheorySample;
}

/** A whole distribution that theory gives. A replication's value is where it lies in it, from 0 to 1: uniform if theory holds. */
export interface DistributionRow extends RowAbout {
  kind: 'distribution';
  law: TheoryText;
  simulate(seed: string, replication: number, factors: RateFactors): TheorySample;
}

/** A queue and what theory says of it. Times in seconds. */
export type TheoryRow = MeanRow | DistributionRow;

/** Mean service of every row: long beside the second that times are rounded to. */
export const SERVICE = 10_000;
export const SERVICE_RATE = 1 / SERVICE;

/** How wide half an interval may be: 2 % of the number, 5 % for the share in a tail. */
export const widest = { mean: 0.02, tail: 0.05, exact: 0 } as const;
/** Replications of a mean; each leaves out what comes first. */
export const REPLICATIONS = 40;
