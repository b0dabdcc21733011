import { Resource } from '../../src/kernel/resource.ts';
import type { ResourceOptions } from '../../src/kernel/resource-options.ts';
import { Simulation } from '../../src/kernel/simulation.ts';

const ARRIVAL = 0;
const CHANGE = 4;
const kinds = { finish: 1, leave: 2, capacity: 3 };

/** A customer to come, times in seconds. */
export interface Customer {
  at: number;
  service: number;
  priorityClass?: number;
  patience?: number;
}

/** Options of a resource that a model leaves open. */
export type ResourceModelOptions = Partial<Omit<ResourceOptions, 'kinds' | 'name'>>;

/** A resource with customers to come, whose log tells what happened to whom when. */
export class ResourceModel {
  readonly simulation = new Simulation();
  readonly resource: Resource;
  readonly log: string[];
  readonly customers: readonly Customer[];

  constructor(customers: readonly Customer[], options: ResourceModelOptions, log: string[] = []) {
    this.customers = customers;
    this.log = log;
    const note = (what: string) => (request: number, time: number) => {
      log.push(`${time} ${this.resource.customerOf(request)} ${what}`);
    };
    const observer = {
      started: note('starts'),
      interrupted: note('is interrupted'),
      finished: note('is done'),
      left: note('leaves'),
    };
    const { store, events } = this.simulation;
    this.resource = new Resource(store, events, { name: 'desk', servers: 1, kinds, ...options }, observer);
  }

  begin(changes: readonly [time: number, capacity: number][] = []): this {
    this.resource.open(0);
    const { events } = this.simulation;
    this.customers.forEach(({ at }, customer) => {
      events.schedule(at, 8, ARRIVAL, customer, 0);
    });
    for (const [time, capacity] of changes) events.schedule(time, 0, CHANGE, capacity, 0);
    return this;
  }

  runUntil(time: number): this {
    this.simulation.runUntil(time, (now, kind, a) => {
      if (this.resource.handle(now, kind, a)) return;
      if (kind === CHANGE) this.resource.setCapacity(now, a);
      const customer = kind === ARRIVAL ? this.customers[a] : undefined;
      if (customer === undefined) return;
      this.resource.request(now, a, customer.priorityClass ?? 0, customer.service, customer.patience ?? Infinity);
    });
    return this;
  }
}

/** The log of a model run to its end. */
export function happens(
  customers: readonly Customer[],
  options: ResourceModelOptions,
  changes: readonly [number, number][] = [],
): string[] {
  return new ResourceModel(customers, options).begin(changes).runUntil(10_000).log;
}
