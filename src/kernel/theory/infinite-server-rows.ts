import { KeyedDraws } from '../keyed-draws.ts';
import { exponential, logNormal } from '../samplers.ts';
import { rateAt, type SwingingNumber, type SwingingRate, swingingNumber } from './infinite-server-formulas.ts';
import { type Queue, queuePurposeCount, runQueue } from './queue-simulation.ts';
import {
  type MeanRow,
  type RateFactors,
  REPLICATIONS,
  SERVICE,
  SERVICE_RATE,
  type TheorySample,
  widest,
} from './theory-row.ts';

/** Servers that never run out. */
export const ENDLESS = 1_000_000_000;

const PHASES = 48;
const rate: SwingingRate = { mean: 40 * SERVICE_RATE, swing: 0.8, period: PHASES * 1300 };
const VARIATION = 0.8;
const WARM_UP_PERIODS = 4;
const PERIODS = 220;

let known: SwingingNumber | null = null;
/** Theory is asked by both rows and in the middle of the simulation. */
function theory(): SwingingNumber {
  known ??= swingingNumber(rate, (u) => logNormal(u, SERVICE, VARIATION));
  return known;
}

/** When, in each period, the number is highest; the rate is at a quarter. */
function peakTime(): number {
  return Math.round(rate.period / 4 + theory().lag);
}

/** A constant rate as high as the highest, of which as many are let in as the rate of the moment says. */
function swingingQueue(factors: RateFactors): Queue {
  const highest = rate.mean * (1 + rate.swing);
  return {
    servers: ENDLESS,
    streams: [
      {
        priorityClass: 0,
        interarrival: (u) => exponential(u, 1 / highest / factors.arrival),
        service: (u) => logNormal(u, SERVICE / factors.service, VARIATION),
        admits: (time, u) => u * highest < rateAt(rate, time),
      },
    ],
  };
}

/** Mean number at equally many seconds after `first` in each period, so many times a period. */
function meanNumbers(perPeriod: number, first: number) {
  return (seed: string, replication: number, factors: RateFactors): { means: number[]; littleGap: number } => {
    const sums = Array.from({ length: perPeriod }, () => 0);
    let count = 0;
    const littleGap = runQueue(swingingQueue(factors), new KeyedDraws(seed, replication, queuePurposeCount), {
      samples: { first: WARM_UP_PERIODS * rate.period + first, every: rate.period / perPeriod },
      sampled(inside) {
        sums[count % perPeriod] = (sums[count % perPeriod] ?? 0) + inside;
        count += 1;
      },
      isDone: () => count === perPeriod * PERIODS,
    });
    return { means: sums.map((sum) => sum / PERIODS), littleGap };
  };
}

function numberAtPeak(seed: string, replication: number, factors: RateFactors): TheorySample {
  const { means, littleGap } = meanNumbers(1, peakTime())(seed, replication, factors);
  return { value: means[0] ?? NaN, littleGap };
}

/**
 * How much later than the rate the number falls through its mean: by as much as every other phase, the peak too, but a
 * curve is steepest there, so that the moment can be told. The mean is theory's.
 */
function lagOfFall(seed: string, replication: number, factors: RateFactors): TheorySample {
  const { means, littleGap } = meanNumbers(PHASES, 0)(seed, replication, factors);
  const { mean, lag } = theory();
  const step = rate.period / PHASES;
  const expected = (rate.period / 2 + lag) / step;
  // A straight line through some phases round the expected one; a single pair of phases would be noisier.
  const around = 3;
  const first = Math.round(expected) - around;
  const count = 2 * around + 1;
  let phases = 0;
  let numbers = 0;
  let products = 0;
  let squares = 0;
  for (let phase = first; phase < first + count; phase += 1) {
    const number = means[phase] ?? NaN;
    phases += phase;
    numbers += number;
    products += phase * number;
    squares += phase * phase;
  }
  const slope = (products - (phases * numbers) / count) / (squares - (phases * phases) / count);
  const crossing = phases / count + (mean - numbers / count) / slope;
  return { value: crossing * step - rate.period / 2, littleGap };
}

const common = {
  kind: 'mean',
  replications: REPLICATIONS,
  widest: widest.mean,
  formula: { sv: 'M_t/G/∞, sinusformad intensitet', en: 'M_t/G/∞, sinusoidal rate' },
  source: 'Eick, Massey, Whitt 1993',
} as const;

/** A rate that swings like a sine, and servers that never run out. */
export const infiniteServerRows: readonly MeanRow[] = [
  {
    ...common,
    unit: 'customers',
    id: 'm-t-g-infinity.number-at-peak',
    name: { sv: 'Tillflöde som går i vågor, antal när det är som flest', en: 'Arrivals in waves, number at its peak' },
    theory: () => theory().mean * (1 + theory().swing),
    simulate: numberAtPeak,
  },
  {
    ...common,
    unit: 'seconds',
    id: 'm-t-g-infinity.lag',
    name: {
      sv: 'Tillflöde som går i vågor, hur mycket senare antalet svänger',
      en: 'Arrivals in waves, how much later the number swings',
    },
    theory: () => theory().lag,
    simulate: lagOfFall,
  },
];
