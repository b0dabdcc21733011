import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import { exponential } from '../../src/kernel/samplers.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import type { Simjs } from './simjs.d.ts';

interface Customer {
  arrival: number;
  service: number;
}

interface Served {
  start: number;
  end: number;
}

/** simjs has a name in a browser only: it puts itself on `window`. */
const page: { Sim?: Simjs } = {};
const FIRST_COME_FIRST_SERVED = 1;

beforeAll(() => {
  Reflect.set(globalThis, 'window', page);
  createRequire(import.meta.url)('simjs');
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

function drawCustomers(seed: string, count: number, meanInterarrival: number, meanService: number): Customer[] {
  const draws = new KeyedDraws(seed, 0, 2);
  let arrival = 0;
  return Array.from({ length: count }, (_, customer) => {
    arrival += 1 + Math.round(exponential(draws.uniform(0, 0, customer, 0), meanInterarrival));
    return { arrival, service: Math.round(exponential(draws.uniform(1, 0, customer, 0), meanService)) };
  });
}

function serveByReferee(customers: readonly Customer[], servers: number): Served[] {
  const simjs = page.Sim;
  if (simjs === undefined) throw new Error('simjs was not loaded');
  const facility = new simjs.Facility('desk', FIRST_COME_FIRST_SERVED, servers);
  const served: Served[] = customers.map(() => ({ start: NaN, end: NaN }));
  class Door extends simjs.Entity {
    start(): void {
      customers.forEach(({ arrival, service }, customer) => {
        this.setTimer(arrival).done(() => {
          this.useFacility(facility, service).done(() => {
            served[customer] = { start: this.time() - service, end: this.time() };
          });
        });
      });
    }
  }
  const simulation = new simjs.Sim();
  simulation.addEntity(Door);
  simulation.simulate(Infinity, Infinity);
  return served;
}

function serveByKernel(customers: readonly Customer[], servers: number): Served[] {
  const served: Served[] = customers.map(() => ({ start: NaN, end: NaN }));
  const simulation = new Simulation();
  const { store, events } = simulation;
  const kinds = { finish: 1, leave: 2, capacity: 3 };
  const resource: Resource = new Resource(
    store,
    events,
    { name: 'desk', servers, kinds },
    {
      finished: (request, end) => {
        served[resource.customerOf(request)] = { start: resource.startedAt(request), end };
      },
    },
  );
  customers.forEach(({ arrival }, customer) => {
    events.schedule(arrival, 8, 0, customer, 0);
  });
  simulation.runUntil(Infinity, (time, kind, a) => {
    if (!resource.handle(time, kind, a)) resource.request(time, a, 0, customers[a]?.service ?? 0);
  });
  return served;
}

describe('another simulator', () => {
  it.each([
    [1, 0.8],
    [3, 0.9],
    [7, 1.1],
  ])('with %i servers at load %f gives every customer the same start and end', (servers, load) => {
    const customers = drawCustomers(`referee ${servers}`, 2000, 10_000 / (servers * load), 10_000);
    const expected = serveByReferee(customers, servers);
    expect(
      expected.filter(({ start }, customer) => start > (customers[customer]?.arrival ?? 0)).length,
    ).toBeGreaterThan(500);
    expect(serveByKernel(customers, servers)).toEqual(expected);
  });
});
