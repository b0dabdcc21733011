import { exp, regularisedGammaAbove } from '../mathematics.ts';
import { erlangDelayed } from './erlang-formulas.ts';
import { ENDLESS } from './infinite-server-rows.ts';
import { logNormalStream, type PlaceIn, placeOfCustomer, placeOfNumber, type QueueOf } from './queue-measures.ts';
import { equalServers } from './queue-rows.ts';
import { type DistributionRow, SERVICE, SERVICE_RATE } from './theory-row.ts';

const LOAD = 0.7;

/** Probability that a Poisson number is at most `count`. */
function poissonUpTo(count: number, mean: number): number {
  return count < 0 ? 0 : regularisedGammaAbove(count + 1, mean);
}

/** A place in a distribution of whole numbers, spread evenly over the step at `value`. */
function placeOnStep(below: number, upTo: number, spread: number): number {
  return below + spread * (upTo - below);
}

const timeIsExponential: PlaceIn = (value) => 1 - exp(-value * (1 - LOAD) * SERVICE_RATE);

const SERVERS = 3;
const waitOfThree: PlaceIn = (value, spread) => {
  const delayed = erlangDelayed(SERVERS, SERVERS * LOAD);
  if (value === 0) return placeOnStep(0, 1 - delayed, spread);
  return 1 - delayed * exp(-value * SERVERS * (1 - LOAD) * SERVICE_RATE);
};

const VARIATION = 0.8;
const INSIDE = 30;
const endless: QueueOf = (factors) => ({
  servers: ENDLESS,
  streams: [logNormalStream(INSIDE, VARIATION, factors)],
});
const poissonNumber: PlaceIn = (value, spread) =>
  placeOnStep(poissonUpTo(value - 1, INSIDE), poissonUpTo(value, INSIDE), spread);

const LINES = 10;
const LINES_LOAD = 9;
const lines: QueueOf = (factors) => ({
  servers: LINES,
  streams: [{ ...logNormalStream(LINES_LOAD, VARIATION, factors), patience: () => 0 }],
});
const busyLines: PlaceIn = (value, spread) => {
  const all = poissonUpTo(LINES, LINES_LOAD);
  return placeOnStep(poissonUpTo(value - 1, LINES_LOAD) / all, poissonUpTo(value, LINES_LOAD) / all, spread);
};

/** Whole distributions: one customer, or one look, of each of many replications. */
export const distributionRows: readonly DistributionRow[] = [
  {
    kind: 'distribution',
    id: 'm-m-1.time-in-system.distribution',
    name: { sv: 'En betjänare, tidens fördelning', en: 'One server, distribution of the time' },
    formula: { sv: 'M/M/1', en: 'M/M/1' },
    source: 'Erlang 1917',
    law: { sv: 'exponentiell', en: 'exponential' },
    replications: 8000,
    simulate: placeOfCustomer(equalServers(1, LOAD), 'timeInSystem', 320, timeIsExponential),
  },
  {
    kind: 'distribution',
    id: 'm-m-3.wait.distribution',
    name: { sv: 'Tre betjänare, väntetidens fördelning', en: 'Three servers, distribution of the wait' },
    formula: { sv: 'M/M/c', en: 'M/M/c' },
    source: 'Erlang 1917',
    law: { sv: 'noll eller exponentiell', en: 'none or exponential' },
    replications: 8000,
    simulate: placeOfCustomer(equalServers(SERVERS, SERVERS * LOAD), 'wait', 320, waitOfThree),
  },
  {
    kind: 'distribution',
    id: 'm-g-infinity.number.distribution',
    name: {
      sv: 'Obegränsat många betjänare, antalets fördelning',
      en: 'A server for everyone, distribution of the number',
    },
    formula: { sv: 'M/G/∞', en: 'M/G/∞' },
    source: 'Palm 1943',
    law: { sv: 'Poisson', en: 'Poisson' },
    replications: 2000,
    simulate: placeOfNumber(endless, 15 * SERVICE, poissonNumber),
  },
  {
    kind: 'distribution',
    id: 'm-g-10-10.number.distribution',
    name: {
      sv: 'Tio linjer utan väntplats, antalets fördelning',
      en: 'Ten lines, nowhere to wait, distribution of the number',
    },
    formula: { sv: 'M/G/c/c, okänslig för betjäningstidens form', en: 'M/G/c/c, insensitive to the form of services' },
    source: 'Sevastyanov 1957',
    law: { sv: 'Poisson, avkortad', en: 'Poisson, cut off' },
    replications: 20_000,
    simulate: placeOfNumber(lines, 12 * SERVICE, busyLines),
  },
];
