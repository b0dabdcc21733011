import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhenCapacityFalls } from '../../src/kernel/resource-options.ts';
import { happens, ResourceModel, type ResourceModelOptions } from './resource-model.ts';

describe('Resource', () => {
  it('serves with several servers, first come first served', () => {
    const customers = [10, 11, 12, 13].map((at) => ({ at, service: 20 }));
    expect(happens(customers, { servers: 2 })).toEqual([
      '10 0 starts',
      '11 1 starts',
      '30 0 is done',
      '30 2 starts',
      '31 1 is done',
      '31 3 starts',
      '50 2 is done',
      '51 3 is done',
    ]);
  });

  it('serves an earlier class first but interrupts nobody for it', () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1 },
      { at: 1, service: 10, priorityClass: 1 },
      { at: 2, service: 10, priorityClass: 0 },
    ];
    expect(happens(customers, { classes: 2 }).filter((line) => line.endsWith('starts'))).toEqual([
      '0 0 starts',
      '10 2 starts',
      '20 1 starts',
    ]);
  });

  it('with pre-emption interrupts the last class, the one begun last, and takes it up where it stopped', () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1 },
      { at: 1, service: 10, priorityClass: 1 },
      { at: 4, service: 5, priorityClass: 0 },
    ];
    expect(happens(customers, { servers: 2, classes: 2, preemption: true })).toEqual([
      '0 0 starts',
      '1 1 starts',
      '4 1 is interrupted',
      '4 2 starts',
      '9 2 is done',
      '10 0 is done',
      '16 1 is done',
    ]);
  });

  it('puts interrupted requests back in their order of arrival', () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1 },
      { at: 1, service: 10, priorityClass: 1 },
      { at: 2, service: 10, priorityClass: 1 },
      { at: 4, service: 5, priorityClass: 0 },
      { at: 5, service: 5, priorityClass: 0 },
    ];
    const log = happens(customers, { servers: 2, classes: 2, preemption: true });
    expect(log.filter((line) => line.endsWith('is done'))).toEqual([
      '9 3 is done',
      '10 4 is done',
      '14 0 is done',
      '17 1 is done',
      '24 2 is done',
    ]);
  });

  it('lets go who has waited as long as patience lasts, but not who is served at that very second', () => {
    const customers = [
      { at: 0, service: 10 },
      { at: 1, service: 10, patience: 9 },
      { at: 2, service: 10, patience: 17 },
      { at: 3, service: 10, patience: 50 },
    ];
    expect(happens(customers, {})).toEqual([
      '0 0 starts',
      '10 0 is done',
      '10 1 starts',
      '19 2 leaves',
      '20 1 is done',
      '20 3 starts',
      '30 3 is done',
    ]);
  });

  it('does not let an interrupted customer leave', () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1, patience: 5 },
      { at: 2, service: 50, priorityClass: 0 },
    ];
    expect(happens(customers, { classes: 2, preemption: true }).at(-1)).toBe('60 0 is done');
  });

  const falling: readonly [WhenCapacityFalls, string[]][] = [
    ['finish', ['0 0 starts', '2 1 starts', '10 0 is done', '12 1 is done', '20 2 starts', '30 2 is done']],
    [
      'suspend',
      [
        '0 0 starts',
        '2 1 starts',
        '5 1 is interrupted',
        '5 0 is interrupted',
        '25 0 is done',
        '25 2 starts',
        '27 1 is done',
        '35 2 is done',
      ],
    ],
    [
      'restart',
      [
        '0 0 starts',
        '2 1 starts',
        '5 1 is interrupted',
        '5 0 is interrupted',
        '30 0 is done',
        '30 2 starts',
        '30 1 is done',
        '40 2 is done',
      ],
    ],
  ];
  it.each(falling)('when all servers go, services under way %s', (whenCapacityFalls, expected) => {
    const customers = [0, 2, 3].map((at) => ({ at, service: 10 }));
    const changes: [number, number][] = [
      [5, 0],
      [20, 2],
    ];
    const log = happens(customers, { servers: 2, whenCapacityFalls }, changes);
    expect(log).toEqual(expected);
  });

  it('follows its calendar over and over; who ends with the shift is done', () => {
    const calendar = {
      period: 100,
      steps: [
        { at: 0, capacity: 0 },
        { at: 40, capacity: 1 },
        { at: 60, capacity: 0 },
      ],
    };
    const customers = Array.from({ length: 4 }, () => ({ at: 1, service: 10 }));
    expect(happens(customers, { calendar, whenCapacityFalls: 'suspend' })).toEqual([
      '40 0 starts',
      '50 0 is done',
      '50 1 starts',
      '60 1 is done',
      '140 2 starts',
      '150 2 is done',
      '150 3 starts',
      '160 3 is done',
    ]);
  });

  it.each<WhenCapacityFalls>(['finish', 'suspend', 'restart'])('begins nothing as a shift ends (%s)', (policy) => {
    const customers = [
      { at: 0, service: 20 },
      { at: 0, service: 20 },
      { at: 1, service: 7 },
    ];
    const log = happens(customers, { servers: 2, whenCapacityFalls: policy }, [[20, 1]]);
    expect(log.slice(2)).toEqual(['20 0 is done', '20 1 is done', '20 2 starts', '27 2 is done']);
    expect(happens(customers, { servers: 2, whenCapacityFalls: policy }, [[20, 0]]).slice(2)).toEqual([
      '20 0 is done',
      '20 1 is done',
    ]);
  });

  it('tells who waits, so that waits not yet ended are not lost', () => {
    const { resource } = new ResourceModel(
      [0, 1, 2].map((at) => ({ at, service: 100 })),
      {},
    )
      .begin()
      .runUntil(50);
    expect([resource.capacity, resource.inService, resource.waiting]).toEqual([1, 1, 2]);
    const first = resource.firstWaiting(0);
    const second = resource.nextWaiting(first);
    expect([first, second].map((request) => resource.customerOf(request))).toEqual([1, 2]);
    expect([first, second].map((request) => resource.arrivedAt(request))).toEqual([1, 2]);
    expect(resource.nextWaiting(second)).toBe(-1);
  });

  const world = fc.record({
    customers: fc.array(
      fc.record({ at: fc.nat(300), service: fc.nat(40), priorityClass: fc.nat(2), patience: fc.nat(60) }),
      { maxLength: 40 },
    ),
    changes: fc.array(fc.tuple(fc.nat(300), fc.nat(3)), { maxLength: 8 }),
    preemption: fc.boolean(),
    whenCapacityFalls: fc.constantFrom<WhenCapacityFalls>('finish', 'suspend', 'restart'),
  });

  it('loses nobody: everyone is served once in full or leaves', () => {
    fc.assert(
      fc.property(world, ({ customers, changes, preemption, whenCapacityFalls }) => {
        const options: ResourceModelOptions = { servers: 2, classes: 3, preemption, whenCapacityFalls };
        const log = happens(customers, options, [...changes, [301, 2]]);
        customers.forEach(({ at, service, patience }, customer) => {
          const events = log.map((line) => line.split(' ')).filter(([, who]) => who === String(customer));
          const last = events.at(-1);
          const end = Number(last?.[0]);
          const starts = events.filter((event) => event[2] === 'starts');
          if (last?.[2] === 'leaves') {
            expect(end).toBe(at + patience);
            expect(starts).toEqual([]);
          } else {
            expect(last?.slice(2)).toEqual(['is', 'done']);
            expect(starts).toHaveLength(1);
            const start = Number(starts[0]?.[0]);
            const isInterrupted = events.some((event) => event[3] === 'interrupted');
            expect(start - at).toBeLessThanOrEqual(patience);
            if (isInterrupted) expect(end - start).toBeGreaterThanOrEqual(service);
            else expect(end - start).toBe(service);
          }
        });
      }),
    );
  });

  it('goes on after a snapshot in another world as it would have in its own', () => {
    fc.assert(
      fc.property(world, fc.nat(400), ({ customers, changes, preemption, whenCapacityFalls }, time) => {
        const options: ResourceModelOptions = { servers: 2, classes: 3, preemption, whenCapacityFalls };
        const straight = new ResourceModel(customers, options).begin(changes).runUntil(time);
        const other = new ResourceModel(customers, options, [...straight.log]);
        other.simulation.store.restore(straight.simulation.store.snapshot());
        expect(other.runUntil(10_000).log).toEqual(straight.runUntil(10_000).log);
      }),
    );
  });

  it('refuses what cannot be', () => {
    const model = new ResourceModel([], { classes: 2 });
    expect(() => model.resource.request(0, 0, 2, 5)).toThrow('priorityClass (= 2) must be from 0 to 1');
    expect(() => model.resource.request(0, 0, 0, -5)).toThrow('service (= -5)');
    expect(() => model.resource.setCapacity(0, -1)).toThrow(
      'capacity (= -1) must be a whole number from 0 to 2147483647',
    );
    expect(() => new ResourceModel([], { servers: 0.5 })).toThrow('capacity (= 0.5)');
    expect(() => new ResourceModel([], { servers: 2 ** 31 })).toThrow('capacity (= 2147483648)');
    expect(() => model.resource.request(0, 0, 0, 5, 1.5)).toThrow('patience (= 1.5) must be a whole number ≥ 0');
    expect([model.resource.waiting, model.resource.inService]).toEqual([0, 0]);
    expect(() => new ResourceModel([], { classes: 0 })).toThrow('classes (= 0)');
    expect(model.resource.handle(0, 99, 0)).toBe(false);
  });
});
