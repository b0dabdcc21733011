import type { CapacityCalendar } from '../capacity-calendar.ts';
import { KeyedDraws } from '../keyed-draws.ts';
import { Resource } from '../resource.ts';
import type { ResourceObserver, WhenCapacityFalls } from '../resource-options.ts';
import { exponential, logNormal } from '../samplers.ts';
import { Simulation } from '../simulation.ts';
import { Tally } from '../statistics.ts';

/** Customers of one priority class; times in seconds. */
export interface CustomerClass {
  meanInterarrival: number;
  meanService: number;
  /** Coefficient of variation of a log-normal service time; exponential if left out. */
  serviceVariation?: number;
}

/** A queue whose theory is known: Poisson arrivals to equal servers. */
export interface Queue {
  servers: number;
  classes: readonly CustomerClass[];
  preemption?: boolean;
  calendar?: CapacityCalendar;
  whenCapacityFalls?: WhenCapacityFalls;
}

/** What is measured: the mean wait until service begins, or the mean time until it ends, of one class. */
export interface QueueMeasure {
  what: 'wait' | 'timeInSystem';
  ofClass: number;
}

const ARRIVAL = 0;
const FINISH = 1;
const LEAVE = 2;
const CAPACITY = 3;
const ARRIVAL_PRIORITY = 8;
const PURPOSES = { interarrival: 0, service: 1 } as const;

/**
 * One replication of a queue that starts empty: the mean, in seconds, of the measure over `customers` customers of the class,
 * after as many as `warmUp` have been left out. It ends when the last of them has been measured, so that none is dropped.
 */
export function simulateQueue(
  queue: Queue,
  measure: QueueMeasure,
  seed: string,
  replication: number,
  warmUp: number,
  customers: number,
): number {
  const simulation = new Simulation();
  const draws = new KeyedDraws(seed, replication, 2);
  const tally = new Tally(simulation.store, 'measured');
  const last = warmUp + customers;

  const record = (request: number, time: number): void => {
    const customer = resource.customerOf(request);
    if (resource.classOf(request) === measure.ofClass && customer >= warmUp && customer < last) {
      tally.add(0, time - resource.arrivedAt(request));
    }
  };
  const observer: ResourceObserver = measure.what === 'wait' ? { started: record } : { finished: record };
  const resource = new Resource(
    simulation.store,
    simulation.events,
    {
      name: 'servers',
      servers: queue.servers,
      classes: queue.classes.length,
      preemption: queue.preemption ?? false,
      whenCapacityFalls: queue.whenCapacityFalls ?? 'finish',
      ...(queue.calendar === undefined ? {} : { calendar: queue.calendar }),
      kinds: { finish: FINISH, leave: LEAVE, capacity: CAPACITY },
    },
    observer,
  );
  const arriveNext = (time: number, ofClass: number, customer: number): void => {
    const customers = queue.classes[ofClass];
    if (customers === undefined) return;
    const wait = exponential(draws.uniform(PURPOSES.interarrival, ofClass, customer, 0), customers.meanInterarrival);
    simulation.events.schedule(time + Math.round(wait), ARRIVAL_PRIORITY, ARRIVAL, ofClass, customer);
  };
  const serviceOf = (ofClass: number, customer: number): number => {
    const customers = queue.classes[ofClass];
    if (customers === undefined) return 0;
    const u = draws.uniform(PURPOSES.service, ofClass, customer, 0);
    const { meanService, serviceVariation } = customers;
    return Math.round(
      serviceVariation === undefined ? exponential(u, meanService) : logNormal(u, meanService, serviceVariation),
    );
  };

  resource.open(0);
  queue.classes.forEach((_, ofClass) => {
    arriveNext(0, ofClass, 0);
  });
  simulation.runWhile(
    () => tally.count(0) < customers,
    (time, kind, a, b) => {
      if (resource.handle(time, kind, a)) return;
      resource.request(time, b, a, serviceOf(a, b));
      arriveNext(time, a, b + 1);
    },
  );
  return tally.mean(0);
}
