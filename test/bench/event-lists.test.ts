import { describe, expect, it } from 'vitest';
import { CalendarQueue } from '../../bench/event-list/calendar-queue.ts';
import { Hold } from '../../bench/event-list/hold.ts';
import { distributions } from '../../bench/event-list/increments.ts';
import { listKinds } from '../../bench/event-list/lists.ts';

function sumOf(list: string, name: string, pending: number): number {
  const distribution = distributions[name];
  return new Hold(listKinds[list].make(distribution)(pending), distribution, pending).run(5_000);
}

describe('the event lists that are compared', () => {
  it.each(Object.keys(distributions))('all pop the same events in the same order: %s', (name) => {
    for (const pending of [1, 100, 3_000]) {
      const sums = Object.keys(listKinds).map((list) => sumOf(list, name, pending));
      expect(new Set(sums).size).toBe(1);
    }
  });

  it('a calendar queue gives ties back in the order in which they came, also after it has grown', () => {
    const list = new CalendarQueue(1_000);
    for (let number = 0; number < 900; number += 1) list.schedule(600 * (number % 3), number);
    const popped = Array.from({ length: 900 }, () => list.pop());
    const expected = [0, 1, 2].flatMap((first) => Array.from({ length: 300 }, (_, i) => first + 3 * i));
    expect(popped).toEqual(expected);
  });
});
