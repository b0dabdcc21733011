import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import { exponential } from '../../src/kernel/samplers.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { Tally } from '../../src/kernel/tally.ts';
import { type Answers, ticksPerService, type WorkloadResult } from './workload.ts';

const classes = 3;
const kinds = { arrival: 0, finish: 1, leave: 2, capacity: 3 };
const purposes = { interarrival: 0, class: 1, service: 2 };
const arrivalPriority = 8;

/** A server at twice its capacity with three classes, on the kernel: the queue grows to half of the customers. */
export function backlog(customers: number, seed: number): WorkloadResult {
  const simulation = new Simulation();
  const { events, store } = simulation;
  const draws = new KeyedDraws(`backlog ${seed}`, 1, 3);
  const waits = new Tally(store, 'waits', classes);
  let longestQueue = 0;
  const server = new Resource(
    store,
    events,
    { name: 'server', servers: 1, classes, kinds },
    {
      started: (request, time) => waits.add(server.classOf(request), time - server.arrivedAt(request)),
    },
  );
  const arriveAfter = (time: number, customer: number): void => {
    const wait = exponential(draws.uniform(purposes.interarrival, 0, customer, 0), ticksPerService / 2);
    events.schedule(time + Math.round(wait), arrivalPriority, kinds.arrival, customer, 0);
  };
  arriveAfter(0, 0);
  const happened = simulation.runUntil(Infinity, (time, kind, a) => {
    if (kind !== kinds.arrival) {
      server.handle(time, kind, a);
      return;
    }
    const priorityClass = Math.floor(draws.uniform(purposes.class, 0, a, 0) * classes);
    const service = exponential(draws.uniform(purposes.service, 0, a, 0), ticksPerService);
    server.request(time, a, priorityClass, Math.round(service));
    longestQueue = Math.max(longestQueue, server.waiting);
    if (a + 1 < customers) arriveAfter(time, a + 1);
  });
  const answers: Answers = { customers: 0, longestQueue, end: events.time / ticksPerService };
  for (let c = 0; c < classes; c += 1) {
    answers.customers += waits.count(c);
    answers[`wait${c}`] = waits.mean(c) / ticksPerService;
  }
  return { events: happened, answers };
}
