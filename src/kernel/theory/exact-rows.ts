import { KeyedDraws } from '../keyed-draws.ts';
import { type CustomerStream, type Queue, queuePurposeCount, runQueue } from './queue-simulation.ts';
import { busyServerEnds, type DeterministicShifts } from './shift-formulas.ts';
import { shifts } from './shift-rows.ts';
import { type MeanRow, type RateFactors, SERVICE, type TheorySample, widest } from './theory-row.ts';

const exact = { kind: 'mean', replications: 1, unit: 'seconds', widest: widest.exact, source: 'counted out' } as const;
const CUSTOMERS = 60;

/** Customers at a steady pace from second 0 on, all services of one length: nothing is left to chance. */
function steadyStream(between: number, length: number, factors: RateFactors): CustomerStream {
  return {
    priorityClass: 0,
    first: 0,
    interarrival: () => between / factors.arrival,
    service: () => length / factors.service,
  };
}

/** Mean time in the system of the first customers, from whole numbers, so that it is the same to the last bit. */
function meanTime(queueOf: (factors: RateFactors) => Queue) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    let sum = 0;
    let count = 0;
    const littleGap = runQueue(queueOf(factors), new KeyedDraws(seed, replication, queuePurposeCount), {
      finished(_, __, timeInSystem) {
        sum += timeInSystem;
        count += 1;
      },
      isDone: () => count === CUSTOMERS,
    });
    return { value: sum / count, littleGap };
  };
}

/** So that the queue is never empty. */
const BETWEEN = 0.8 * SERVICE;
/**
 * A shift one second longer than four services: finishing, a fifth begins in that second. When four services fit to the
 * second, the fourth must not be lost where they begin anew. So each policy sees a shift that is a second short. The last one
 * sees whether the shift changes before the service that ends with it lets the next one begin.
 */
const policies = [
  {
    id: 'finish',
    policy: 'finish',
    open: 4 * SERVICE + 1,
    sv: 'påbörjat arbete slutförs',
    en: 'begun work is finished',
  },
  {
    id: 'suspend',
    policy: 'suspend',
    open: 4 * SERVICE - 3,
    sv: 'påbörjat läggs undan',
    en: 'begun work is suspended',
  },
  { id: 'restart', policy: 'restart', open: 4 * SERVICE, sv: 'påbörjat görs om', en: 'begun work begins anew' },
  {
    id: 'restart-lost',
    policy: 'restart',
    open: 4 * SERVICE - 3,
    sv: 'påbörjat görs om, den fjärde ryms aldrig',
    en: 'begun work begins anew, the fourth never fits in',
  },
  {
    id: 'finish-together',
    policy: 'finish',
    open: 4 * SERVICE,
    sv: 'betjäning och arbetspass slutar samtidigt',
    en: 'service and shift end at the same second',
  },
] as const;
const CLOSED = 3 * SERVICE;

const shiftRows = policies.map(({ id, policy, open, sv, en }): MeanRow => {
  const pattern: DeterministicShifts = { open, closed: CLOSED, policy };
  return {
    ...exact,
    id: `schedule.${id}`,
    name: { sv: `Arbetspass utan slump, ${sv}, tid i systemet`, en: `Shifts without chance, ${en}, time in system` },
    formula: { sv: 'D/D/1 med arbetspass, för hand', en: 'D/D/1 with shifts, by hand' },
    theory: () =>
      busyServerEnds(pattern, SERVICE, CUSTOMERS).reduce((sum, end, customer) => sum + end - customer * BETWEEN, 0) /
      CUSTOMERS,
    simulate: meanTime((factors) => ({
      servers: 1,
      whenCapacityFalls: policy,
      ...shifts(open, CLOSED),
      streams: [steadyStream(BETWEEN, SERVICE, factors)],
    })),
  };
});

/** Who comes together is served in this order. */
const batch = [SERVICE, 2 * SERVICE, 3 * SERVICE];
const BATCH_BETWEEN = 5.5 * SERVICE;

function batchTheory(): number {
  const ofBatch = batch.reduce((sum, length) => sum + length, 0);
  let sum = 0;
  for (let number = 0; number < CUSTOMERS / batch.length; number += 1) {
    let end = number * ofBatch;
    for (const length of batch) {
      end += length;
      sum += end - number * BATCH_BETWEEN;
    }
  }
  return sum / CUSTOMERS;
}

const batchRow: MeanRow = {
  ...exact,
  id: 'schedule.batches',
  name: { sv: 'Tre kunder i samma sekund, tid i systemet', en: 'Three customers at one second, time in system' },
  formula: { sv: 'D/D/1 med grupper, för hand', en: 'D/D/1 with batches, by hand' },
  theory: batchTheory,
  simulate: meanTime((factors) => ({
    servers: 1,
    streams: batch.map((length) => steadyStream(BATCH_BETWEEN, length, factors)),
  })),
};

/** Queues without chance, which must come out to the second. */
export const exactRows: readonly MeanRow[] = [...shiftRows, batchRow];
