import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../src/kernel/event-list.ts';
import { Store } from '../../src/kernel/store.ts';

/** Seconds until an event: at once, within every level of the list's slots, and beyond them all. */
const delay = fc.oneof(
  fc.nat(8),
  fc.nat(600),
  fc.nat(200_000),
  fc.nat(40_000_000),
  fc.nat(2 ** 31 - 1),
  fc.maxSafeNat().map((far) => far % 2 ** 40),
);

/** Seconds at which a life begins: also before the horizon, and where the list's times change their form. */
const start = fc.constantFrom(0, -5_000_000_000, 2 ** 31 - 300, 2 ** 32 - 300);

/** A step of a random life of an event list. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('schedule' as const), delay, priority: fc.nat(15) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('until' as const), delay }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(1000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('next' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
);

interface Expected {
  time: number;
  priority: number;
  number: number;
  handle: number;
}

function isBefore(one: Expected, other: Expected): boolean {
  if (one.time !== other.time) return one.time < other.time;
  if (one.priority !== other.priority) return one.priority < other.priority;
  return one.number < other.number;
}

function earliest(expected: readonly Expected[]): Expected | undefined {
  return expected.reduce<Expected | undefined>(
    (best, other) => (best === undefined || isBefore(other, best) ? other : best),
    undefined,
  );
}

describe('EventList', () => {
  it('pops in the order of a sorted list, through cancellations and restored snapshots', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), start, (steps, begin) => {
        let store = new Store();
        let events = new EventList(store, 2);
        let expected: Expected[] = [];
        let now = begin;
        let number = 0;
        for (const action of steps) {
          if (action.do === 'schedule') {
            const time = now + action.delay;
            const handle = events.schedule(time, action.priority, number % 7, number, -number);
            expected.push({ time, priority: action.priority, number, handle });
            number += 1;
          } else if (action.do === 'cancel') {
            const chosen = expected[action.which % Math.max(1, expected.length)];
            if (chosen === undefined) continue;
            events.cancel(chosen.handle);
            expected = expected.filter((other) => other !== chosen);
          } else if (action.do === 'until') {
            // Where nothing comes before that second, the list is as it was and the present has not moved.
            const first = earliest(expected);
            if (first === undefined || first.time < now + action.delay) continue;
            expect(events.next(now + action.delay)).toBe(false);
          } else if (action.do === 'restore') {
            const snapshot = store.snapshot();
            store = new Store();
            events = new EventList(store);
            store.restore(snapshot);
          } else {
            const first = earliest(expected);
            expect(events.peekTime()).toBe(first?.time ?? Infinity);
            expect(events.next()).toBe(first !== undefined);
            if (first === undefined) continue;
            expect([events.time, events.priority, events.kind]).toEqual([first.time, first.priority, first.number % 7]);
            expect([events.a, events.b]).toEqual([first.number, 0 - first.number]);
            now = first.time;
            expected = expected.filter((other) => other !== first);
          }
          expect(events.size).toBe(expected.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hands out the handle of a popped event again, so that the list does not grow', () => {
    const store = new Store();
    const events = new EventList(store, 4);
    const rows = () => store.snapshot().tables.find(({ name }) => name === 'events')?.rows;
    expect(events.schedule(0, 0, 0, 0, 0)).toBe(0);
    const afterOne = rows();
    expect(events.next()).toBe(true);
    for (let time = 0; time < 1000; time += 1) {
      expect(events.schedule(time, 0, 0, 0, 0)).toBe(0);
      expect(events.next()).toBe(true);
    }
    expect(rows()).toBe(afterOne);
  });

  it('refuses the past, fractions of a second and unknown priorities', () => {
    const events = new EventList(new Store());
    events.schedule(100, 0, 0, 0, 0);
    events.next();
    expect(() => events.schedule(99, 0, 0, 0, 0)).toThrow('time (= 99) must be a whole number ≥ 100');
    expect(() => events.schedule(100.5, 0, 0, 0, 0)).toThrow(RangeError);
    expect(() => events.schedule(NaN, 0, 0, 0, 0)).toThrow(RangeError);
    expect(() => events.schedule(101, 16, 0, 0, 0)).toThrow('priority (= 16)');
    expect(events.size).toBe(0);
    events.schedule(100, 15, 0, 0, 0);
    expect(events.size).toBe(1);
  });

  it('still refuses the past of a world that was restored', () => {
    const store = new Store();
    const events = new EventList(store);
    events.schedule(100, 0, 0, 0, 0);
    events.next();
    const other = new Store();
    const restored = new EventList(other);
    other.restore(store.snapshot());
    expect(() => restored.schedule(99, 0, 0, 0, 0)).toThrow('≥ 100');
  });

  it('refuses to cancel an event that was popped or cancelled', () => {
    const events = new EventList(new Store());
    const handle = events.schedule(1, 0, 0, 0, 0);
    events.cancel(handle);
    expect(() => events.cancel(handle)).toThrow('must be of an event to come');
    expect(() => events.cancel(-1)).toThrow();
    expect(() => events.cancel(17)).toThrow();
    const other = events.schedule(1, 0, 0, 0, 0);
    expect(() => events.cancel(other + 2 ** 29)).toThrow('must be of an event to come');
    expect(() => events.cancel(other + 0.5)).toThrow('must be of an event to come');
    events.cancel(other);
    expect(events.next()).toBe(false);
  });
});
