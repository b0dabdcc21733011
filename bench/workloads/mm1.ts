import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import { exponential } from '../../src/kernel/samplers.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { Tally } from '../../src/kernel/tally.ts';
import { ticksPerService, type WorkloadResult } from './workload.ts';

const kinds = { arrival: 0, finish: 1, leave: 2, capacity: 3 };
const purposes = { interarrival: 0, service: 1 };
const arrivalPriority = 8;
const meanInterarrival = ticksPerService / 0.9;

/** M/M/1 at ρ = 0.9 on the kernel: mean time in system. */
export function mm1(customers: number, seed: number): WorkloadResult {
  const simulation = new Simulation();
  const { events, store } = simulation;
  const draws = new KeyedDraws(`mm1 ${seed}`, 1, 2);
  const stay = new Tally(store, 'stay');
  const server = new Resource(
    store,
    events,
    { name: 'server', servers: 1, kinds },
    {
      finished: (request, time) => stay.add(0, time - server.arrivedAt(request)),
    },
  );
  const arriveAfter = (time: number, customer: number): void => {
    const wait = exponential(draws.uniform(purposes.interarrival, 0, customer, 0), meanInterarrival);
    events.schedule(time + Math.round(wait), arrivalPriority, kinds.arrival, customer, 0);
  };
  arriveAfter(0, 0);
  const happened = simulation.runUntil(Infinity, (time, kind, a) => {
    if (kind !== kinds.arrival) {
      server.handle(time, kind, a);
      return;
    }
    const service = exponential(draws.uniform(purposes.service, 0, a, 0), ticksPerService);
    server.request(time, a, 0, Math.round(service));
    if (a + 1 < customers) arriveAfter(time, a + 1);
  });
  return {
    events: happened,
    answers: { customers: stay.count(0), timeInSystem: stay.mean(0) / ticksPerService },
  };
}

/** Mean time in system of the same customers by Lindley's recursion, without any simulation: equal to the last bits. */
export function lindley(customers: number, seed: number): number {
  const draws = new KeyedDraws(`mm1 ${seed}`, 1, 2);
  let arrival = 0;
  let freeAt = 0;
  let sum = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    arrival += Math.round(exponential(draws.uniform(purposes.interarrival, 0, customer, 0), meanInterarrival));
    const service = Math.round(exponential(draws.uniform(purposes.service, 0, customer, 0), ticksPerService));
    freeAt = Math.max(arrival, freeAt) + service;
    sum += freeAt - arrival;
  }
  return sum / customers / ticksPerService;
}
