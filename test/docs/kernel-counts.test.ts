import { expect } from 'vitest';
import { Histogram, Tally, TimeWeighted } from '../../src/kernel/statistics.ts';
import { Store } from '../../src/kernel/store.ts';
import { ResourceModel } from '../kernel/resource-model.ts';
import { statements } from './kernel-page.ts';

/** Three customers of 100 seconds and an urgent one, of whom two have ended at second 250. */
function atSecond(time: number): ResourceModel {
  const customers = [
    { at: 0, service: 100, priorityClass: 1 },
    { at: 10, service: 100, priorityClass: 1 },
    { at: 20, service: 100, priorityClass: 1 },
    { at: 30, service: 100, priorityClass: 1, patience: 40 },
    { at: 120, service: 50, priorityClass: 0 },
  ];
  return new ResourceModel(customers, { classes: 2, preemption: true }).begin().runUntil(time);
}

function waitsSoFar({ resource }: ResourceModel, time: number): [customer: number, seconds: number][] {
  const waits: [number, number][] = [];
  for (const priorityClass of [0, 1]) {
    let request = resource.firstWaiting(priorityClass);
    for (; request !== -1; request = resource.nextWaiting(request)) {
      waits.push([resource.customerOf(request), time - resource.arrivedAt(request)]);
    }
  }
  return waits;
}

statements('What is counted and what is censored', {
  'Everyone who has come is done, has left, is in service or waits: at any second the four add up.': () => {
    for (const time of [1, 25, 65, 75, 121, 175, 250, 1000]) {
      const { log, resource, customers } = atSecond(time);
      const ended = log.filter((line) => line.endsWith('is done') || line.endsWith('leaves')).length;
      const come = customers.filter(({ at }) => at < time).length;
      expect(ended + resource.inService + resource.waiting, `at ${time}`).toBe(come);
    }
  },
  'A wait that has not ended is censored, not lost: who waits can be read, class by class and in their order, each with the second of arrival.':
    () => {
      const model = atSecond(60);
      expect(model.resource.waiting).toBe(3);
      expect(waitsSoFar(model, 60)).toEqual([
        [1, 50],
        [2, 40],
        [3, 30],
      ]);
    },
  'Who is interrupted is among those who wait, with the second at which service first began.': () => {
    const model = atSecond(150);
    const { resource } = model;
    expect(waitsSoFar(model, 150)).toEqual([
      [1, 140],
      [2, 130],
    ]);
    expect(resource.startedAt(resource.firstWaiting(1))).toBe(100);
  },
  'Before service has begun, its beginning reads as the second of arrival.': () => {
    const { resource } = atSecond(60);
    expect(resource.startedAt(resource.firstWaiting(1))).toBe(10);
  },
  'When a request is over, observers are told while it can still be read; then its number may be that of another request.':
    () => {
      const count = 200;
      const customers = Array.from({ length: count }, (_, i) => ({ at: 20 * i, service: 10 }));
      const model = new ResourceModel(customers, {}).begin();
      const numbers: number[] = [];
      for (let i = 0; i < count; i += 1)
        numbers.push(model.runUntil(20 * i + 5).resource.request(20 * i + 5, 1000, 0, 5));
      const done = model.runUntil(10_000).log.filter((line) => line.endsWith('is done'));
      expect(done).toEqual(customers.flatMap(({ at }, i) => [`${at + 10} ${i} is done`, `${at + 15} 1000 is done`]));
      expect(Math.max(...numbers)).toBeLessThan(10);
    },
  'A tally counts a value when it is added and has no window of its own: a wait that began before the window and ends in it counts in full, and one that has not ended does not count.':
    () => {
      const tally = new Tally(new Store(), 'waits');
      expect([tally.count(0), tally.mean(0)]).toEqual([0, NaN]);
      tally.add(0, 30);
      tally.add(0, 50);
      expect([tally.count(0), tally.mean(0), tally.variance(0)]).toEqual([2, 40, 200]);
      expect([tally.minimum(0), tally.maximum(0)]).toEqual([30, 50]);
    },
  'Without values a tally has no mean, and with one value no variance: it says NaN, not 0.': () => {
    const tally = new Tally(new Store(), 'waits');
    expect([tally.mean(0), tally.minimum(0), tally.maximum(0)]).toEqual([NaN, NaN, NaN]);
    tally.add(0, 3);
    expect([tally.mean(0), tally.variance(0)]).toEqual([3, NaN]);
  },
  'A level counts from the second at which it is set to that at which the next is set; of several at one second the last goes on, and the highest is kept as the maximum.':
    () => {
      const level = new TimeWeighted(new Store(), 'queue');
      level.set(0, 10, 2);
      level.set(0, 20, 9);
      level.set(0, 20, 4);
      expect(level.area(0, 30)).toBe(10 * 2 + 10 * 4);
      expect([level.mean(0, 30), level.maximum(0)]).toEqual([2, 9]);
    },
  'A level is 0 from second 0 until it is first set; a window that is begun anew keeps the level and forgets the rest.':
    () => {
      const level = new TimeWeighted(new Store(), 'queue');
      level.set(0, 10, 6);
      expect(level.mean(0, 20)).toBe(3);
      level.set(0, 20, 2);
      level.restart(0, 40);
      expect([level.mean(0, 50), level.maximum(0), level.mean(0, 40)]).toEqual([2, 2, NaN]);
    },
  'A histogram counts every value: one on an edge in the bin above it, those below the first edge and from the last edge on in bins of their own.':
    () => {
      const histogram = new Histogram(new Store(), 'waits', [0, 60]);
      for (const value of [-1e9, -1, 0, 59, 60, 1e9]) histogram.add(0, value);
      expect([0, 1, 2].map((bin) => histogram.count(0, bin))).toEqual([2, 2, 2]);
      expect(histogram.total(0)).toBe(6);
    },
  'Histograms merge exactly, in any order; those with other edges are refused.': () => {
    const store = new Store();
    const parts = new Histogram(store, 'parts', [10, 20], 3);
    [5, 15, 25, 15].forEach((value, i) => {
      parts.add(i % 3, value);
    });
    const merged = (name: string, rows: readonly number[]) => {
      const all = new Histogram(store, name, [10, 20]);
      for (const row of rows) all.merge(0, parts, row);
      return [0, 1, 2].map((bin) => all.count(0, bin));
    };
    expect(merged('one', [0, 1, 2])).toEqual([1, 2, 1]);
    expect(merged('other', [2, 0, 1])).toEqual([1, 2, 1]);
    expect(() => parts.merge(0, new Histogram(store, 'foreign', [10]), 0)).toThrow('different edges');
  },
  'Statistics are in the store: a restored world has those of the snapshot.': () => {
    const store = new Store();
    const tally = new Tally(store, 'waits');
    tally.add(0, 5);
    const taken = store.snapshot();
    tally.add(0, 500);
    store.restore(taken);
    expect([tally.count(0), tally.mean(0)]).toEqual([1, 5]);
  },
});
