import fc from 'fast-check';
import { max, mean, min, sampleVariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { Histogram, Tally, TimeWeighted } from '../../src/kernel/statistics.ts';
import { Store } from '../../src/kernel/store.ts';

describe('Tally', () => {
  it('has the count, mean, variance, minimum and maximum of the values of its row', () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, (numbers) => {
        const tally = new Tally(new Store(), 'waits', 2);
        for (const number of numbers) tally.add(1, 1e7 + number);
        const shifted = numbers.map((number) => 1e7 + number);
        expect(tally.count(1)).toBe(numbers.length);
        expect(tally.mean(1)).toBeCloseTo(mean(shifted), 5);
        expect(tally.variance(1) / Math.max(1, sampleVariance(shifted))).toBeCloseTo(
          sampleVariance(shifted) / Math.max(1, sampleVariance(shifted)),
          6,
        );
        expect([tally.minimum(1), tally.maximum(1)]).toEqual([min(shifted), max(shifted)]);
        expect(tally.count(0)).toBe(0);
      }),
    );
  });

  it('has no mean without values and no variance of one', () => {
    const tally = new Tally(new Store(), 'waits');
    expect([tally.mean(0), tally.minimum(0), tally.maximum(0), tally.variance(0)]).toEqual([NaN, NaN, NaN, NaN]);
    tally.add(0, -3);
    expect([tally.mean(0), tally.minimum(0), tally.maximum(0), tally.variance(0)]).toEqual([-3, -3, -3, NaN]);
  });
});

describe('TimeWeighted', () => {
  it('weighs each level by how long it lasted', () => {
    const queue = new TimeWeighted(new Store(), 'queue');
    queue.set(0, 10, 4);
    queue.set(0, 30, 1);
    expect(queue.area(0, 40)).toBe(4 * 20 + 1 * 10);
    expect(queue.mean(0, 40)).toBe(90 / 40);
    expect([queue.level(0), queue.maximum(0)]).toEqual([1, 4]);
  });

  it('begins a new window with the level as it is', () => {
    const queue = new TimeWeighted(new Store(), 'queue');
    queue.set(0, 10, 4);
    queue.set(0, 20, 2);
    queue.restart(0, 50);
    expect([queue.mean(0, 60), queue.maximum(0)]).toEqual([2, 2]);
  });

  it('refuses to go back in time', () => {
    const queue = new TimeWeighted(new Store(), 'queue');
    queue.set(0, 10, 4);
    expect(() => queue.set(0, 9, 1)).toThrow('time (= 9) must be ≥ 10');
  });
});

describe('Histogram', () => {
  it('counts each value between the edges that it lies between', () => {
    const histogram = new Histogram(new Store(), 'stay', [0, 10, 20], 2);
    for (const value of [-1, 0, 9.9, 10, 19, 20, 1000]) histogram.add(1, value);
    expect([0, 1, 2, 3].map((bin) => histogram.count(1, bin))).toEqual([1, 2, 2, 2]);
    expect([histogram.total(0), histogram.total(1), histogram.bins]).toEqual([0, 7, 4]);
  });

  it('merges exactly: two halves are the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.array(fc.nat(50)), (one, other) => {
        const store = new Store();
        const edges = [5, 10, 40];
        const whole = new Histogram(store, 'whole', edges);
        const halves = new Histogram(store, 'halves', edges, 2);
        for (const value of [...one, ...other]) whole.add(0, value);
        for (const value of one) halves.add(0, value);
        for (const value of other) halves.add(1, value);
        halves.merge(0, halves, 1);
        for (let bin = 0; bin < whole.bins; bin += 1) expect(halves.count(0, bin)).toBe(whole.count(0, bin));
      }),
    );
  });

  it('refuses edges that do not ascend and a merge of other edges', () => {
    const store = new Store();
    expect(() => new Histogram(store, 'flat', [1, 1])).toThrow('edge (= 1) must be above 1');
    expect(() => new Histogram(store, 'a', [1]).merge(0, new Histogram(store, 'b', [2]), 0)).toThrow('different edges');
  });

  it('is part of the world: a restored store has its counts', () => {
    const store = new Store();
    const histogram = new Histogram(store, 'stay', [1]);
    histogram.add(0, 5);
    const snapshot = store.snapshot();
    histogram.add(0, 5);
    store.restore(snapshot);
    expect(histogram.total(0)).toBe(1);
  });
});
