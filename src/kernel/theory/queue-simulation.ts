import type { CapacityCalendar } from '../capacity-calendar.ts';
import type { KeyedDraws } from '../keyed-draws.ts';
import { Resource } from '../resource.ts';
import type { WhenCapacityFalls } from '../resource-options.ts';
import { Simulation } from '../simulation.ts';
import { LittleCount } from './little-count.ts';

/** Customers who come one after another to one priority class. Durations, in seconds, are functions of a uniform number. */
export interface CustomerStream {
  priorityClass: number;
  /** When the first comes; drawn like the others if left out. */
  first?: number;
  interarrival(u: number): number;
  service(u: number): number;
  /** How long they wait before they leave; for ever if left out. */
  patience?(u: number): number;
  /** Whether who comes at this time really comes: a rate that changes is a thinned constant one. */
  admits?(time: number, u: number): boolean;
}

/** A queue whose theory is known. */
export interface Queue {
  servers: number;
  streams: readonly CustomerStream[];
  preemption?: boolean;
  calendar?: CapacityCalendar;
  whenCapacityFalls?: WhenCapacityFalls;
}

/** Who is told what happens to which customer of which stream, and says when it is enough. */
export interface QueueWatcher {
  started?(stream: number, customer: number, wait: number): void;
  finished?(stream: number, customer: number, timeInSystem: number): void;
  left?(stream: number, customer: number, wait: number): void;
  /** Times at which the number in the system is told. */
  samples?: { first: number; every: number };
  sampled?(inside: number): void;
  isDone(): boolean;
}

/** What the random numbers of a queue are for. */
export const queuePurposes = { interarrival: 0, service: 1, patience: 2, admission: 3, spread: 4 } as const;
export const queuePurposeCount = 5;

const ARRIVAL = 0;
const FINISH = 1;
const LEAVE = 2;
const CAPACITY = 3;
const SAMPLE = 4;
const ARRIVAL_PRIORITY = 8;
const SAMPLE_PRIORITY = 15;

/**
 * Lets a queue run from empty until its watcher has enough. Returns by how many customer-seconds Little's law is missed,
 * which must be 0.
 */
export function runQueue(queue: Queue, draws: KeyedDraws, watcher: QueueWatcher): number {
  const { streams } = queue;
  const simulation = new Simulation();
  const { store, events } = simulation;
  const little = new LittleCount(store, 'inside');
  const count = streams.length;
  const streamOf = (request: number): number => resource.customerOf(request) % count;
  const ordinalOf = (request: number): number => Math.floor(resource.customerOf(request) / count);
  const resource: Resource = new Resource(
    store,
    events,
    {
      name: 'servers',
      servers: queue.servers,
      classes: 1 + Math.max(...streams.map(({ priorityClass }) => priorityClass)),
      preemption: queue.preemption ?? false,
      whenCapacityFalls: queue.whenCapacityFalls ?? 'finish',
      ...(queue.calendar === undefined ? {} : { calendar: queue.calendar }),
      kinds: { finish: FINISH, leave: LEAVE, capacity: CAPACITY },
    },
    {
      started(request, time) {
        watcher.started?.(streamOf(request), ordinalOf(request), time - resource.arrivedAt(request));
      },
      finished(request, time) {
        little.departed(time, resource.arrivedAt(request));
        watcher.finished?.(streamOf(request), ordinalOf(request), time - resource.arrivedAt(request));
      },
      left(request, time) {
        little.departed(time, resource.arrivedAt(request));
        watcher.left?.(streamOf(request), ordinalOf(request), time - resource.arrivedAt(request));
      },
    },
  );
  const arriveNext = (time: number, stream: number, customer: number): void => {
    const wait = streams[stream]?.interarrival(draws.uniform(queuePurposes.interarrival, stream, customer, 0)) ?? 0;
    events.schedule(time + Math.round(wait), ARRIVAL_PRIORITY, ARRIVAL, stream, customer);
  };
  const arrive = (time: number, index: number, customer: number): void => {
    const stream = streams[index];
    if (stream === undefined) return;
    const { admits, patience } = stream;
    if (admits === undefined || admits(time, draws.uniform(queuePurposes.admission, index, customer, 0))) {
      const service = stream.service(draws.uniform(queuePurposes.service, index, customer, 0));
      const until = patience?.(draws.uniform(queuePurposes.patience, index, customer, 0)) ?? Infinity;
      little.arrived(time);
      resource.request(time, customer * count + index, stream.priorityClass, Math.round(service), Math.round(until));
    }
    arriveNext(time, index, customer + 1);
  };

  resource.open(0);
  streams.forEach(({ first }, stream) => {
    if (first === undefined) arriveNext(0, stream, 0);
    else events.schedule(first, ARRIVAL_PRIORITY, ARRIVAL, stream, 0);
  });
  const { samples } = watcher;
  if (samples !== undefined) events.schedule(samples.first, SAMPLE_PRIORITY, SAMPLE, 0, 0);
  simulation.runWhile(
    () => !watcher.isDone(),
    (time, kind, a, b) => {
      if (!resource.handle(time, kind, a)) {
        if (kind === ARRIVAL) arrive(time, a, b);
        else if (samples !== undefined) {
          watcher.sampled?.(resource.waiting + resource.inService);
          events.schedule(time + samples.every, SAMPLE_PRIORITY, SAMPLE, 0, 0);
        }
      }
      little.count(time, resource.waiting + resource.inService);
    },
  );
  return little.gap(events.time);
}
