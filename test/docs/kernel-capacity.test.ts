import { expect } from 'vitest';
import type { WhenCapacityFalls } from '../../src/kernel/resource-options.ts';
import { happens, ResourceModel } from '../kernel/resource-model.ts';
import { statements } from './kernel-page.ts';

const policies: readonly WhenCapacityFalls[] = ['finish', 'suspend', 'restart'];

/** Open from second 40 to second 60 of every 100. */
const shifts = {
  period: 100,
  steps: [
    { at: 0, capacity: 0 },
    { at: 40, capacity: 1 },
    { at: 60, capacity: 0 },
  ],
};

statements('Capacity', {
  'A calendar repeats with its period; each step holds from its second on.': () => {
    const customers = [0, 55, 130].map((at) => ({ at, service: 5 }));
    const starts = happens(customers, { calendar: shifts }).filter((line) => line.endsWith('starts'));
    expect(starts).toEqual(['40 0 starts', '55 1 starts', '140 2 starts']);
  },
  'A capacity that is set by hand holds until the next step of the calendar.': () => {
    const model = new ResourceModel([], { calendar: shifts }).begin([[10, 7]]);
    const capacities = [10, 11, 40, 41, 61].map((time) => model.runUntil(time).resource.capacity);
    expect(capacities).toEqual([0, 7, 7, 1, 0]);
  },
  'Within one second capacity changes first, then services end, then patience ends; what has a higher priority comes after them.':
    () => {
      const customers = [
        { at: 0, service: 10 },
        { at: 1, service: 10, patience: 9 },
        { at: 2, service: 10, patience: 8 },
        { at: 10, service: 10 },
      ];
      expect(happens(customers, {}, [[10, 2]])).toEqual([
        '0 0 starts',
        '10 1 starts',
        '10 0 is done',
        '10 2 starts',
        '20 1 is done',
        '20 3 starts',
        '20 2 is done',
        '30 3 is done',
      ]);
    },
  'Who comes at the second at which a shift begins is served at that second; who comes at the second at which it ends waits.':
    () => {
      const customers = [40, 60].map((at) => ({ at, service: 5 }));
      const starts = happens(customers, { calendar: shifts }).filter((line) => line.endsWith('starts'));
      expect(starts).toEqual(['40 0 starts', '140 1 starts']);
    },
  'A service that ends at the second at which the shift ends is done, whatever becomes of services when capacity falls, and none begins at that second.':
    () => {
      const customers = [0, 1].map((at) => ({ at, service: 20 }));
      for (const whenCapacityFalls of policies) {
        const log = happens(customers, { calendar: shifts, whenCapacityFalls });
        expect(log, whenCapacityFalls).toEqual(['40 0 starts', '60 0 is done', '140 1 starts', '160 1 is done']);
      }
    },
  "When capacity falls below the services under way, these go on to their end ('finish', what happens unless something else is asked for).":
    () => {
      const customers = [{ at: 45, service: 30 }];
      expect(happens(customers, { calendar: shifts })).toEqual(['45 0 starts', '75 0 is done']);
    },
  "Or they stop and are taken up where they stopped ('suspend'): the parts add up to the length of the service.":
    () => {
      const customers = [{ at: 45, service: 30 }];
      expect(happens(customers, { calendar: shifts, whenCapacityFalls: 'suspend' })).toEqual([
        '45 0 starts',
        '60 0 is interrupted',
        '155 0 is done',
      ]);
    },
  "Or they stop and begin anew ('restart'): what was done is lost, and the length of the service is the same again.":
    () => {
      const customers = [{ at: 45, service: 18 }];
      expect(happens(customers, { calendar: shifts, whenCapacityFalls: 'restart' })).toEqual([
        '45 0 starts',
        '60 0 is interrupted',
        '158 0 is done',
      ]);
    },
  'Only as many services stop as there are servers too few: of the last class first, and within it the one begun last.':
    () => {
      const customers = [
        { at: 0, service: 50, priorityClass: 1 },
        { at: 1, service: 50, priorityClass: 1 },
        { at: 2, service: 50, priorityClass: 0 },
      ];
      const stopped = (capacity: number) =>
        happens(customers, { servers: 3, classes: 2, whenCapacityFalls: 'suspend' }, [[10, capacity]])
          .filter((line) => line.endsWith('interrupted'))
          .map((line) => line.split(' ')[1]);
      expect([2, 1, 0].map(stopped)).toEqual([['1'], ['1', '0'], ['1', '0', '2']]);
    },
  'A service that ends at the very second at which capacity falls counts as ended: nobody else stops for its server.':
    () => {
      const customers = [10, 20].map((service) => ({ at: 0, service }));
      for (const whenCapacityFalls of policies) {
        const log = happens(customers, { servers: 2, whenCapacityFalls }, [[10, 1]]);
        expect(log.slice(2), whenCapacityFalls).toEqual(['10 0 is done', '20 1 is done']);
      }
    },
  'While more services are under way than there are servers, none begins and none is interrupted for another.': () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1 },
      { at: 1, service: 20, priorityClass: 1 },
      { at: 6, service: 5, priorityClass: 0 },
    ];
    const log = happens(customers, { servers: 2, classes: 2, preemption: true }, [[5, 1]]);
    expect(log.slice(2)).toEqual([
      '10 0 is done',
      '10 1 is interrupted',
      '10 2 starts',
      '15 2 is done',
      '26 1 is done',
    ]);
  },
});
