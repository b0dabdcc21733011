import { KeyedDraws } from '../keyed-draws.ts';
import { exponential } from '../samplers.ts';
import { jacksonNumbers, jacksonTime, meanValueAnalysis, type OpenStation } from './network-formulas.ts';
import { type Network, networkPurposeCount, OUTSIDE, runNetwork } from './network-simulation.ts';
import {
  type MeanRow,
  type RateFactors,
  REPLICATIONS,
  SERVICE,
  SERVICE_RATE,
  type TheorySample,
  widest,
} from './theory-row.ts';

const common = { kind: 'mean', replications: REPLICATIONS, widest: widest.mean } as const;
const WARM_UP = 1000;
const DAY = 86_400;

/** Reception, two examiners, a laboratory: most return to the examiners from the laboratory, some to the reception. */
const open: readonly OpenStation[] = [
  { servers: 1, arrivalRate: 0.4 * SERVICE_RATE, serviceRate: SERVICE_RATE, next: [0, 0.8, 0.2] },
  { servers: 2, arrivalRate: 0.2 * SERVICE_RATE, serviceRate: SERVICE_RATE / 1.5, next: [0, 0, 0.4] },
  { servers: 1, arrivalRate: 0, serviceRate: SERVICE_RATE / 1.2, next: [0.2, 0.5, 0] },
];
const BUSIEST = 1;

function openNetwork(factors: RateFactors): Network {
  return {
    atFirst: 0,
    stations: open.map(({ servers, arrivalRate, serviceRate, next }) => ({
      servers,
      service: (u) => exponential(u, 1 / serviceRate / factors.service),
      ...(arrivalRate === 0 ? {} : { interarrival: (u) => exponential(u, 1 / arrivalRate / factors.arrival) }),
      nextUpTo: runningSums(next),
    })),
  };
}

function runningSums(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum;
  });
}

/** Mean time in the network of so many customers after the first thousand. */
function timeInNetwork(customers: number) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    const entered: number[] = [];
    let sum = 0;
    let count = 0;
    const littleGap = runNetwork(openNetwork(factors), new KeyedDraws(seed, replication, networkPurposeCount), {
      moved(customer, from, to, time) {
        if (from === OUTSIDE) entered[customer] = time;
        if (to !== OUTSIDE || customer < WARM_UP || customer >= WARM_UP + customers) return;
        sum += time - (entered[customer] ?? NaN);
        count += 1;
      },
      isDone: () => count === customers,
    });
    return { value: sum / count, littleGap };
  };
}

/** Mean number at a station while so many customers enter after the first thousand. */
function numberAtStation(station: number, customers: number) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    let entered = 0;
    let begin = { time: 0, area: 0 };
    let end = { time: 0, area: 0 };
    const littleGap = runNetwork(openNetwork(factors), new KeyedDraws(seed, replication, networkPurposeCount), {
      moved(_, from, __, time, areaOf) {
        if (from !== OUTSIDE) return;
        entered += 1;
        if (entered === WARM_UP) begin = { time, area: areaOf(station) };
        if (entered === WARM_UP + customers) end = { time, area: areaOf(station) };
      },
      isDone: () => entered === WARM_UP + customers,
    });
    return { value: (end.area - begin.area) / (end.time - begin.time), littleGap };
  };
}

const CUSTOMERS = 8;
const THINK = 9 * SERVICE;
const stations = [SERVICE, 1.2 * SERVICE] as const;

function closedNetwork(factors: RateFactors): Network {
  const [first, second] = stations;
  return {
    atFirst: CUSTOMERS,
    stations: [
      { servers: CUSTOMERS, service: (u) => exponential(u, THINK / factors.arrival), nextUpTo: [0, 1, 1] },
      { servers: 1, service: (u) => exponential(u, first / factors.service), nextUpTo: [0, 0, 1] },
      { servers: 1, service: (u) => exponential(u, second / factors.service), nextUpTo: [1, 1, 1] },
    ],
  };
}

/** Rounds a day, or mean time of a round without thinking, over so many rounds after the first thousand. */
function closedRounds(what: 'throughput' | 'response', rounds: number) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    const thoughtUntil: number[] = [];
    let done = 0;
    let sum = 0;
    let begin = 0;
    let end = 0;
    const littleGap = runNetwork(closedNetwork(factors), new KeyedDraws(seed, replication, networkPurposeCount), {
      moved(customer, from, to, time) {
        if (from === 0) thoughtUntil[customer] = time;
        if (from === OUTSIDE || to !== 0) return;
        done += 1;
        if (done === WARM_UP) begin = time;
        if (done > WARM_UP) sum += time - (thoughtUntil[customer] ?? NaN);
        end = time;
      },
      isDone: () => done === WARM_UP + rounds,
    });
    return { value: what === 'response' ? sum / rounds : (rounds / (end - begin)) * DAY, littleGap };
  };
}

const jackson = {
  formula: { sv: 'Jacksons nätverk med återkoppling', en: 'Jackson network with feedback' },
  source: 'Jackson 1957',
};
const closed = {
  formula: { sv: 'slutet nätverk, medelvärdesanalys', en: 'closed network, mean value analysis' },
  source: 'Reiser, Lavenberg 1980',
};

/** Networks of queues. In the closed one, the rate at which thinking ends stands for the rate of arrivals. */
export const networkRows: readonly MeanRow[] = [
  {
    ...common,
    ...jackson,
    unit: 'seconds',
    id: 'jackson.time-in-network',
    name: {
      sv: 'Tre stationer med återbesök, tid i nätverket',
      en: 'Three stations with returns, time in the network',
    },
    theory: () => jacksonTime(open),
    simulate: timeInNetwork(30_000),
  },
  {
    ...common,
    ...jackson,
    unit: 'customers',
    id: 'jackson.number-at-busiest',
    name: {
      sv: 'Tre stationer med återbesök, antal vid den mest belastade',
      en: 'Three stations with returns, number at the busiest',
    },
    theory: () => jacksonNumbers(open)[BUSIEST] ?? NaN,
    simulate: numberAtStation(BUSIEST, 60_000),
  },
  {
    ...common,
    ...closed,
    unit: 'roundsPerDay',
    id: 'closed.throughput',
    name: { sv: 'Slutet nät med åtta kunder, varv per dygn', en: 'Closed network of eight customers, rounds a day' },
    theory: () => meanValueAnalysis(CUSTOMERS, THINK, stations).throughput * DAY,
    simulate: closedRounds('throughput', 40_000),
  },
  {
    ...common,
    ...closed,
    unit: 'seconds',
    id: 'closed.response',
    name: { sv: 'Slutet nät med åtta kunder, svarstid', en: 'Closed network of eight customers, response' },
    theory: () => meanValueAnalysis(CUSTOMERS, THINK, stations).response,
    simulate: closedRounds('response', 40_000),
  },
];
