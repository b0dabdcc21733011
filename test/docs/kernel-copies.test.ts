import { expect } from 'vitest';
import type { CapacityCalendar } from '../../src/kernel/capacity-calendar.ts';
import { EventList } from '../../src/kernel/event-list.ts';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import { exponential } from '../../src/kernel/samplers.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { TimeWeighted } from '../../src/kernel/statistics.ts';
import { type Snapshot, Store } from '../../src/kernel/store.ts';
import { ResourceModel } from '../kernel/resource-model.ts';
import { statements } from './kernel-page.ts';

const ARRIVAL = 0;
const kinds = { finish: 1, leave: 2, capacity: 3 };
const day = {
  period: 1000,
  steps: [
    { at: 0, capacity: 1 },
    { at: 700, capacity: 3 },
  ],
};

/** A queue whose customers come from keyed draws, with patience, pre-emption, a calendar and statistics. */
class World {
  readonly simulation: Simulation;
  readonly draws = new KeyedDraws('copies', 1, 3);
  readonly resource: Resource;
  readonly queue: TimeWeighted;
  finished = 0;

  constructor(store: Store, calendar: CapacityCalendar = day) {
    this.simulation = new Simulation(store, new EventList(store));
    this.queue = new TimeWeighted(store, 'queue');
    const options = {
      name: 'desk',
      servers: 0,
      classes: 2,
      preemption: true,
      whenCapacityFalls: 'suspend',
      kinds,
    } as const;
    const finished = (): void => {
      this.finished += 1;
    };
    this.resource = new Resource(store, this.simulation.events, { ...options, calendar }, { finished });
  }

  begin(): this {
    this.resource.open(0);
    this.simulation.events.schedule(0, 8, ARRIVAL, 0, 0);
    return this;
  }

  runUntil(until: number): this {
    this.simulation.runUntil(until, (time, kind, a) => {
      if (!this.resource.handle(time, kind, a)) this.#arrive(time, a);
      this.queue.set(0, time, this.resource.waiting);
    });
    return this;
  }

  #arrive(time: number, customer: number): void {
    const length = (purpose: number, mean: number): number =>
      Math.round(exponential(this.draws.uniform(purpose, 0, customer, 0), mean));
    this.resource.request(time, customer, customer & 1, length(0, 90), length(1, 300));
    this.simulation.events.schedule(time + length(2, 60), 8, ARRIVAL, customer + 1, 0);
  }

  get snapshot(): Snapshot {
    return this.simulation.store.snapshot();
  }
}

function restored(snapshot: Snapshot, calendar = day): World {
  const world = new World(new Store(), calendar);
  world.simulation.store.restore(snapshot);
  return world;
}

statements('What is copied and what is not', {
  'A snapshot holds every table of the store: the events to come, requests, queues, capacity, statistics and what a model adds.':
    () => {
      const world = new World(new Store()).begin().runUntil(5000);
      const copy = restored(world.snapshot);
      expect([copy.resource.capacity, copy.resource.inService, copy.resource.waiting]).toEqual([
        world.resource.capacity,
        world.resource.inService,
        world.resource.waiting,
      ]);
      expect(copy.simulation.events.size).toBe(world.simulation.events.size);
      expect(copy.queue.area(0, 5000)).toBe(world.queue.area(0, 5000));
      expect(copy.resource.waiting).toBeGreaterThan(0);
    },
  'A branch that goes on from a snapshot is the straight run, to the bit.': () => {
    for (const time of [0, 1, 699, 700, 5000]) {
      const straight = new World(new Store()).begin().runUntil(time);
      const branch = restored(straight.snapshot).runUntil(20_000).snapshot;
      expect(branch).toEqual(straight.runUntil(20_000).snapshot);
    }
  },
  'Branches of one world touch neither each other nor the world that they come from.': () => {
    const world = new World(new Store()).begin().runUntil(5000);
    const before = world.snapshot;
    const [one, other] = [restored(before), restored(before)];
    one.resource.setCapacity(5000, 9);
    one.runUntil(20_000);
    expect(other.snapshot).toEqual(before);
    expect(world.snapshot).toEqual(before);
  },
  'A snapshot is plain data: it can be sent to another thread, and does not change when the world goes on.': () => {
    const world = new World(new Store()).begin().runUntil(5000);
    const taken = world.snapshot;
    const sent = structuredClone(taken);
    world.runUntil(20_000);
    expect(taken).toEqual(sent);
    expect(restored(sent).runUntil(20_000).snapshot).toEqual(world.snapshot);
  },
  'It does not hold configuration: a restored world has the capacity of the snapshot, and from the next step on the calendar that it was made with.':
    () => {
      const taken = new World(new Store()).begin().runUntil(5000).snapshot;
      const copy = restored(taken, {
        period: 1000,
        steps: [
          { at: 0, capacity: 1 },
          { at: 700, capacity: 8 },
        ],
      });
      const capacities = [5000, 5001, 5701].map((time) => copy.runUntil(time).resource.capacity);
      expect(capacities).toEqual([3, 1, 8]);
    },
  'It does not hold code: what happens after is told to the observers that the restored world was made with, not to those of before.':
    () => {
      const world = new World(new Store()).begin().runUntil(5000);
      const before = world.finished;
      const copy = restored(world.snapshot).runUntil(20_000);
      expect(world.finished).toBe(before);
      expect(copy.finished).toBeGreaterThan(0);
      expect(before + copy.finished).toBe(world.runUntil(20_000).finished);
    },
  'It does not hold what the event list says of the event that came last, but its second: before that nothing can be scheduled.':
    () => {
      const { snapshot } = new World(new Store()).begin().runUntil(5000);
      const { events } = restored(snapshot).simulation;
      expect([events.time, events.priority, events.kind, events.a, events.b]).toEqual([0, 0, 0, 0, 0]);
      expect(() => events.schedule(4000, 0, 0, 0, 0)).toThrow('the time of the last event');
    },
  'A calendar is opened when a world is made, not when it is restored: its next step is among the events.': () => {
    const customers = [{ at: 45, service: 5 }];
    const calendar = {
      period: 100,
      steps: [
        { at: 0, capacity: 0 },
        { at: 40, capacity: 1 },
      ],
    };
    const first = new ResourceModel(customers, { calendar }).begin().runUntil(10);
    const other = new ResourceModel(customers, { calendar });
    other.simulation.store.restore(first.simulation.store.snapshot());
    expect(other.runUntil(60).log).toEqual(['45 0 starts', '50 0 is done']);
  },
  'Rows that were added after the snapshot are gone when it is restored; a row that is added then holds zeros.': () => {
    const store = new Store();
    const people = store.addTable('people', { int32: ['age'], float64: ['weight'] }, 1);
    const taken = store.snapshot();
    const row = store.addRow(people);
    store.int32[people.at.age + row] = 70;
    store.float64[people.at.weight + row] = 65;
    store.restore(taken);
    expect(people.rows).toBe(1);
    const again = store.addRow(people);
    expect([store.int32[people.at.age + again], store.float64[people.at.weight + again]]).toEqual([0, 0]);
  },
  'Tables that the snapshot does not know keep what they hold, so that an arm may have tables of its own.': () => {
    const store = new Store();
    store.addTable('people', { int32: ['age'] }, 2);
    const branch = store.branch((other) => {
      other.addTable('people', { int32: ['age'] }, 2);
      const learned = other.addTable('learned', { int32: ['contacts'] }, 1);
      other.int32[learned.at.contacts] = 5;
      return learned;
    });
    expect(branch.store.int32[branch.tables.at.contacts]).toBe(5);
  },
  'A snapshot with a table that the store lacks or has with other columns, of another version, or damaged, is refused before anything is changed.':
    () => {
      const layout = (store: Store, column: string) => store.addTable('people', { int32: [column] }, 1);
      const store = new Store();
      const people = layout(store, 'age');
      store.int32[people.at.age ?? 0] = 40;
      const other = new Store();
      layout(other, 'height');
      const foreign = new Store();
      foreign.addTable('wards', { int32: ['beds'] }, 1);
      const old = store.snapshot();
      old.header[0] = 0;
      const damaged = { ...store.snapshot(), int32: new Int32Array(5) };
      const refused = [other.snapshot(), foreign.snapshot(), old, damaged];
      const messages = ['other columns', 'lacks', 'version', 'damaged'];
      refused.forEach((snapshot, i) => {
        expect(() => store.restore(snapshot)).toThrow(messages[i]);
      });
      expect(store.int32[people.at.age ?? 0]).toBe(40);
    },
});
