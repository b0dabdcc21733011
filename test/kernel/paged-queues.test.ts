import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PagedQueues } from '../../src/kernel/paged-queues.ts';
import { Store } from '../../src/kernel/store.ts';

const queueCount = 3;

function add(queues: PagedQueues, queue: number, entry: readonly number[]): void {
  const place = queues.add(queue);
  entry.forEach((value, number) => {
    queues.numbers[place + number] = value;
  });
}

function read(queues: PagedQueues, place: number, width: number): number[] {
  return [...queues.numbers.subarray(place, place + width)];
}

describe('PagedQueues', () => {
  it('gives every queue back what was added to it, in order, as plain lists would', () => {
    const step = fc.record({ queue: fc.nat(queueCount - 1), takes: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(step, { maxLength: 300 }), (width, steps) => {
        const queues = new PagedQueues(new Store(), 'queues', queueCount, width);
        const lists: number[][][] = Array.from({ length: queueCount }, () => []);
        steps.forEach(({ queue, takes }, number) => {
          if (takes) {
            const expected = lists[queue].shift();
            const place = queues.takeFirst(queue);
            expect(place < 0 ? undefined : read(queues, place, width)).toEqual(expected);
          } else {
            const entry = Array.from({ length: width }, (_, column) => 100 * number + column);
            lists[queue].push(entry);
            add(queues, queue, entry);
          }
        });
        const found: number[][][] = Array.from({ length: queueCount }, () => []);
        queues.forEach((queue, place) => {
          found[queue].push(read(queues, place, width));
        });
        expect(found).toEqual(lists);
      }),
    );
  });

  it('uses the pages again of entries that were taken', () => {
    const store = new Store();
    const queues = new PagedQueues(store, 'queues', queueCount, 5);
    for (let number = 0; number < 300; number++) {
      add(queues, number % queueCount, [number, 0, 0, 0, 0]);
      if (number >= 30) queues.takeFirst((number - 30) % queueCount);
    }
    const pages = store.snapshot().tables.find(({ name }) => name === 'queues.pages');
    expect(pages?.rows).toBeLessThan(20);
  });

  it('goes on from a snapshot as if nothing had happened', () => {
    const layOut = (store: Store) => new PagedQueues(store, 'queues', queueCount, 2);
    const store = new Store();
    const queues = layOut(store);
    for (let number = 0; number < 40; number++) add(queues, 1, [number, -number]);
    queues.takeFirst(1);
    const snapshot = store.snapshot();
    const other = new Store();
    const restored = layOut(other);
    other.restore(snapshot);
    for (const each of [queues, restored]) {
      add(each, 1, [40, -40]);
      add(each, 2, [7, 7]);
    }
    for (let number = 1; number <= 40; number++) {
      const expected = [number, -number];
      expect(read(queues, queues.takeFirst(1), 2)).toEqual(expected);
      expect(read(restored, restored.takeFirst(1), 2)).toEqual(expected);
    }
    expect(restored.takeFirst(1)).toBe(-1);
    expect(read(restored, restored.takeFirst(2), 2)).toEqual([7, 7]);
  });
});
