import {
  cobhamWait,
  erlangWait,
  pollaczekKhinchineWait,
  preemptiveTimeInSystem,
  shiftTimeInSystem,
} from './formulas.ts';
import type { Queue, QueueMeasure } from './queue-simulation.ts';
import { simulateQueue } from './queue-simulation.ts';

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

/** A queue, what theory says of it, and how to simulate it with the kernel's public pieces. Times in seconds. */
export interface TheoryRow {
  id: string;
  name: TheoryText;
  formula: TheoryText;
  /** The mean that theory gives, in seconds. */
  theory(): number;
  /** Means of independent replications, in seconds. */
  simulate(seed: string, replications: number, factors: RateFactors): number[];
}

/** Mean service of every row: long beside the second that times are rounded to. */
const SERVICE = 10_000;
const SERVICE_RATE = 1 / SERVICE;
const WARM_UP = 1000;

function row(
  texts: { id: string; name: TheoryText; formula: TheoryText },
  queue: Queue,
  measure: QueueMeasure,
  customers: number,
  theory: () => number,
): TheoryRow {
  return {
    ...texts,
    theory,
    simulate(seed, replications, factors) {
      const classes = queue.classes.map((each) => ({
        ...each,
        meanInterarrival: each.meanInterarrival / factors.arrival,
        meanService: each.meanService / factors.service,
      }));
      const means: number[] = [];
      for (let replication = 0; replication < replications; replication += 1) {
        means.push(simulateQueue({ ...queue, classes }, measure, seed, replication, WARM_UP, customers));
      }
      return means;
    },
  };
}

function exponentialClass(load: number): { meanInterarrival: number; meanService: number } {
  return { meanInterarrival: SERVICE / load, meanService: SERVICE };
}

const severalServers = row(
  {
    id: 'm-m-3.wait',
    name: { sv: 'Tre betjänare, väntetid', en: 'Three servers, wait' },
    formula: { sv: 'M/M/c, Erlang C', en: 'M/M/c, Erlang C' },
  },
  { servers: 3, classes: [exponentialClass(3 * 0.7)] },
  { what: 'wait', ofClass: 0 },
  100_000,
  () => erlangWait(3, 3 * 0.7 * SERVICE_RATE, SERVICE_RATE),
);

const cobhamClasses = [
  { load: 0.25, name: { sv: 'Två prioritetsklasser, den första', en: 'Two priority classes, the first' } },
  { load: 0.4, name: { sv: 'Två prioritetsklasser, den andra', en: 'Two priority classes, the second' } },
];
const priorityRows = cobhamClasses.map(({ name }, ofClass) =>
  row(
    {
      id: `priorities.class-${ofClass + 1}.wait`,
      name,
      formula: { sv: 'M/M/1 utan avbrott, Cobham', en: 'M/M/1 without interruption, Cobham' },
    },
    { servers: 1, classes: cobhamClasses.map(({ load }) => exponentialClass(load)) },
    { what: 'wait', ofClass },
    ofClass === 0 ? 15_000 : 50_000,
    () =>
      cobhamWait(
        cobhamClasses.map(({ load }) => ({
          arrivalRate: load * SERVICE_RATE,
          meanService: SERVICE,
          serviceVariation: 1,
        })),
        ofClass,
      ),
  ),
);

const preemptive = row(
  {
    id: 'preemption.class-2.time-in-system',
    name: {
      sv: 'Avbrytande prioritet, tid i systemet för den andra klassen',
      en: 'Pre-emptive priority, time in system of the second class',
    },
    formula: { sv: 'M/M/1 med avbrott och återupptagande', en: 'M/M/1 pre-emptive resume' },
  },
  { servers: 1, classes: [exponentialClass(0.3), exponentialClass(0.35)], preemption: true },
  { what: 'timeInSystem', ofClass: 1 },
  40_000,
  () => preemptiveTimeInSystem(0.3 * SERVICE_RATE, 0.35 * SERVICE_RATE, SERVICE_RATE),
);

const logNormalService = row(
  {
    id: 'm-g-1.wait',
    name: { sv: 'Log-normal betjäningstid, väntetid', en: 'Log-normal service, wait' },
    formula: { sv: 'M/G/1, Pollaczek–Khinchine', en: 'M/G/1, Pollaczek–Khinchine' },
  },
  { servers: 1, classes: [{ ...exponentialClass(0.65), serviceVariation: 0.8 }] },
  { what: 'wait', ofClass: 0 },
  55_000,
  () => pollaczekKhinchineWait(0.65 * SERVICE_RATE, SERVICE, 0.8),
);

const SHIFT = 12 * SERVICE;
const SHIFT_LOAD = 0.36;
const shiftPolicies = [
  { policy: 'finish', name: { sv: 'Arbetspass, påbörjat görs färdigt', en: 'Shifts, begun work is finished' } },
  { policy: 'suspend', name: { sv: 'Arbetspass, påbörjat läggs undan', en: 'Shifts, begun work is suspended' } },
] as const;
const shiftRows = shiftPolicies.map(({ policy, name }) =>
  row(
    {
      id: `shifts.${policy}.time-in-system`,
      name,
      formula: { sv: 'M/M/1 med arbetspass, Kolmogorovs ekvationer', en: 'M/M/1 with shifts, Kolmogorov equations' },
    },
    {
      servers: 1,
      classes: [exponentialClass(SHIFT_LOAD)],
      calendar: {
        period: 2 * SHIFT,
        steps: [
          { at: 0, capacity: 1 },
          { at: SHIFT, capacity: 0 },
        ],
      },
      whenCapacityFalls: policy,
    },
    { what: 'timeInSystem', ofClass: 0 },
    25_000,
    () => shiftTimeInSystem(SHIFT_LOAD * SERVICE_RATE, SERVICE_RATE, SHIFT, SHIFT, policy),
  ),
);

/** The queues that the kernel is held against. */
export const theoryRows: readonly TheoryRow[] = [
  severalServers,
  ...priorityRows,
  preemptive,
  logNormalService,
  ...shiftRows,
];
