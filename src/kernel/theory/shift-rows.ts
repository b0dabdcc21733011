import { log } from '../mathematics.ts';
import { categorical, exponential } from '../samplers.ts';
import { type LatticeShifts, latticeShiftTime } from './lattice-shift-formula.ts';
import { meanOfCustomers, poissonStream } from './queue-measures.ts';
import type { Queue } from './queue-simulation.ts';
import { shiftTimeInSystem } from './shift-formulas.ts';
import { type MeanRow, type RateFactors, REPLICATIONS, SERVICE, SERVICE_RATE, widest } from './theory-row.ts';

const times = { kind: 'mean', replications: REPLICATIONS, unit: 'seconds', widest: widest.mean } as const;

/** A server that is there for `open` seconds and away for `closed`, in turn. */
export function shifts(open: number, closed: number): Required<Pick<Queue, 'calendar'>> {
  return {
    calendar: {
      period: open + closed,
      steps: [
        { at: 0, capacity: 1 },
        { at: open, capacity: 0 },
      ],
    },
  };
}

const SHIFT = 12 * SERVICE;
const SHIFT_LOAD = 0.36;
const randomPolicies = [
  { policy: 'finish', name: { sv: 'Arbetspass, påbörjat arbete slutförs', en: 'Shifts, begun work is finished' } },
  { policy: 'suspend', name: { sv: 'Arbetspass, påbörjat läggs undan', en: 'Shifts, begun work is suspended' } },
] as const;
const randomRows = randomPolicies.map(
  ({ policy, name }): MeanRow => ({
    ...times,
    id: `shifts.${policy}.time-in-system`,
    name: { sv: `${name.sv}, tid i systemet`, en: `${name.en}, time in system` },
    formula: { sv: 'M/M/1 med arbetspass, Kolmogorovs ekvationer', en: 'M/M/1 with shifts, Kolmogorov equations' },
    source: 'Kolmogorov 1931, solved as Jensen 1953',
    theory: () => shiftTimeInSystem(SHIFT_LOAD * SERVICE_RATE, SERVICE_RATE, SHIFT, SHIFT, policy),
    simulate: meanOfCustomers(
      (factors) => ({
        servers: 1,
        streams: [poissonStream(SHIFT_LOAD, factors)],
        ...shifts(SHIFT, SHIFT),
        whenCapacityFalls: policy,
      }),
      { what: 'timeInSystem', ofStream: 0, customers: 40_000 },
    ),
  }),
);

/** Everything happens at whole multiples of this, so that a restart can be followed exactly; a mean service is two steps. */
const STEP = SERVICE / 2;
const lattice: LatticeShifts = { open: 8, closed: 8, policy: 'restart', arrival: 0.15, lengths: [0.25, 0.5, 0.25] };
const upTo = lattice.lengths.map((_, index) =>
  lattice.lengths.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
);

function latticeQueue(factors: RateFactors): Queue {
  const chance = lattice.arrival * factors.arrival;
  // Steps until a coin falls: the whole part of an exponential with the same chance to last a step.
  const meanSteps = -1 / log(1 - chance);
  return {
    servers: 1,
    whenCapacityFalls: lattice.policy,
    ...shifts(lattice.open * STEP, lattice.closed * STEP),
    streams: [
      {
        priorityClass: 0,
        interarrival: (u) => STEP * (1 + Math.floor(exponential(u, meanSteps))),
        service: (u) => (STEP * (1 + categorical(u, upTo))) / factors.service,
      },
    ],
  };
}

const restartRow: MeanRow = {
  ...times,
  id: 'shifts.restart.time-in-system',
  name: { sv: 'Arbetspass, påbörjat görs om, tid i systemet', en: 'Shifts, begun work begins anew, time in system' },
  formula: { sv: 'Geo/G/1 med arbetspass, Markovkedja', en: 'Geo/G/1 with shifts, Markov chain' },
  source: 'Hunter 1983, with shifts added',
  theory: () => latticeShiftTime(lattice) * STEP,
  simulate: meanOfCustomers(latticeQueue, { what: 'timeInSystem', ofStream: 0, customers: 60_000 }),
};

/** Queues whose server comes and goes. */
export const shiftRows: readonly MeanRow[] = [...randomRows, restartRow];
