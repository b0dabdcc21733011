import { exponential } from '../samplers.ts';
import { erlangBlocked, erlangWait, erlangWaitsLonger, impatientQueue, singleServerTime } from './erlang-formulas.ts';
import { pollaczekKhinchineWait } from './priority-formulas.ts';
import { logNormalStream, meanOfCustomers, poissonStream, type QueueOf } from './queue-measures.ts';
import type { Queue } from './queue-simulation.ts';
import { type MeanRow, type RateFactors, REPLICATIONS, SERVICE, SERVICE_RATE, widest } from './theory-row.ts';

const common = { kind: 'mean', replications: REPLICATIONS } as const;
const times = { ...common, unit: 'seconds', widest: widest.mean } as const;
const tails = { ...common, unit: 'share', widest: widest.tail } as const;
const shares = { ...common, unit: 'share', widest: widest.mean } as const;

const LOAD = 0.7;

/** M/M/c: Poisson arrivals to equal servers. */
export function equalServers(servers: number, load: number): QueueOf {
  return (factors) => ({ servers, streams: [poissonStream(load, factors)] });
}

const single = equalServers(1, LOAD);
const three = equalServers(3, 3 * LOAD);
const THREE_RATE = 3 * LOAD * SERVICE_RATE;
const LONG = 3 * singleServerTime(LOAD * SERVICE_RATE, SERVICE_RATE);

const LINES = 5;
const LINES_LOAD = 4;
const LEAVING_RATE = SERVICE_RATE / 2;

/** M/M/c with patience: 0 for a queue without places to wait, else exponential. */
function impatient(servers: number, load: number, meanPatience: number): (factors: RateFactors) => Queue {
  return (factors) => ({
    servers,
    streams: [{ ...poissonStream(load, factors), patience: (u) => exponential(u, meanPatience) }],
  });
}

const GENERAL_LOAD = 0.65;
const VARIATION = 0.8;

/** Queues with one kind of customer. */
export const queueRows: readonly MeanRow[] = [
  {
    ...times,
    id: 'm-m-1.time-in-system',
    name: { sv: 'En betjänare, tid i systemet', en: 'One server, time in system' },
    formula: { sv: 'M/M/1, 1/(μ − λ)', en: 'M/M/1, 1/(μ − λ)' },
    source: 'Erlang 1917',
    theory: () => singleServerTime(LOAD * SERVICE_RATE, SERVICE_RATE),
    simulate: meanOfCustomers(single, { what: 'timeInSystem', ofStream: 0, customers: 60_000 }),
  },
  {
    ...tails,
    id: 'm-m-1.long-times',
    name: { sv: 'En betjänare, andel längre än tre medeltider', en: 'One server, share above three times the mean' },
    formula: { sv: 'M/M/1, e^−(μ − λ)t', en: 'M/M/1, e^−(μ − λ)t' },
    source: 'Erlang 1917',
    theory: () => erlangWaitsLonger(1, LOAD * SERVICE_RATE, SERVICE_RATE, LONG) / LOAD,
    simulate: meanOfCustomers(single, { what: 'timeInSystem', ofStream: 0, customers: 80_000, longerThan: LONG }),
  },
  {
    ...times,
    id: 'm-m-3.wait',
    name: { sv: 'Tre betjänare, väntetid', en: 'Three servers, wait' },
    formula: { sv: 'M/M/c, Erlang C', en: 'M/M/c, Erlang C' },
    source: 'Erlang 1917',
    theory: () => erlangWait(3, THREE_RATE, SERVICE_RATE),
    simulate: meanOfCustomers(three, { what: 'wait', ofStream: 0, customers: 150_000 }),
  },
  {
    ...tails,
    id: 'm-m-3.long-waits',
    name: {
      sv: 'Tre betjänare, andel som väntar längre än 20 000 s',
      en: 'Three servers, share that waits over 20,000 s',
    },
    formula: { sv: 'M/M/c, C·e^−(cμ − λ)t', en: 'M/M/c, C·e^−(cμ − λ)t' },
    source: 'Erlang 1917',
    theory: () => erlangWaitsLonger(3, THREE_RATE, SERVICE_RATE, 2 * SERVICE),
    simulate: meanOfCustomers(three, { what: 'wait', ofStream: 0, customers: 80_000, longerThan: 2 * SERVICE }),
  },
  {
    ...shares,
    id: 'm-m-5-5.turned-away',
    name: { sv: 'Fem linjer utan väntplats, andel avvisade', en: 'Five lines, nowhere to wait, share turned away' },
    formula: { sv: 'M/M/c/c, Erlang B', en: 'M/M/c/c, Erlang B' },
    source: 'Erlang 1917',
    theory: () => erlangBlocked(LINES, LINES_LOAD),
    simulate: meanOfCustomers(impatient(LINES, LINES_LOAD, 0), { what: 'leaves', ofStream: 0, customers: 30_000 }),
  },
  {
    ...times,
    id: 'm-m-5+m.wait',
    name: { sv: 'Fem betjänare, otåliga kunder, väntetid', en: 'Five servers, impatient customers, wait' },
    formula: { sv: 'M/M/c+M, Erlang A', en: 'M/M/c+M, Erlang A' },
    source: 'Palm 1957; Garnett, Mandelbaum, Reiman 2002',
    theory: () => impatientQueue(LINES, LINES * SERVICE_RATE, SERVICE_RATE, LEAVING_RATE).wait,
    simulate: meanOfCustomers(impatient(LINES, LINES, 1 / LEAVING_RATE), {
      what: 'wait',
      ofStream: 0,
      customers: 50_000,
    }),
  },
  {
    ...shares,
    id: 'm-m-5+m.leaving',
    name: {
      sv: 'Fem betjänare, otåliga kunder, andel som går',
      en: 'Five servers, impatient customers, share that leaves',
    },
    formula: { sv: 'M/M/c+M, Erlang A', en: 'M/M/c+M, Erlang A' },
    source: 'Palm 1957; Garnett, Mandelbaum, Reiman 2002',
    theory: () => impatientQueue(LINES, LINES * SERVICE_RATE, SERVICE_RATE, LEAVING_RATE).leaving,
    simulate: meanOfCustomers(impatient(LINES, LINES, 1 / LEAVING_RATE), {
      what: 'leaves',
      ofStream: 0,
      customers: 50_000,
    }),
  },
  {
    ...times,
    id: 'm-g-1.wait',
    name: { sv: 'Log-normal betjäningstid, väntetid', en: 'Log-normal service, wait' },
    formula: { sv: 'M/G/1, Pollaczek–Chintjin', en: 'M/G/1, Pollaczek–Khinchine' },
    source: 'Pollaczek 1930, Khinchine 1932',
    theory: () => pollaczekKhinchineWait(GENERAL_LOAD * SERVICE_RATE, SERVICE, VARIATION),
    simulate: meanOfCustomers(
      (factors) => ({ servers: 1, streams: [logNormalStream(GENERAL_LOAD, VARIATION, factors)] }),
      { what: 'wait', ofStream: 0, customers: 60_000 },
    ),
  },
  {
    ...times,
    id: 'm-d-1.wait',
    name: { sv: 'Lika lång betjäningstid för alla, väntetid', en: 'Service of one length, wait' },
    formula: { sv: 'M/D/1, Pollaczek–Chintjin', en: 'M/D/1, Pollaczek–Khinchine' },
    source: 'Pollaczek 1930, Khinchine 1932',
    theory: () => pollaczekKhinchineWait(LOAD * SERVICE_RATE, SERVICE, 0),
    simulate: meanOfCustomers((factors) => ({ servers: 1, streams: [logNormalStream(LOAD, 0, factors)] }), {
      what: 'wait',
      ofStream: 0,
      customers: 50_000,
    }),
  },
];
