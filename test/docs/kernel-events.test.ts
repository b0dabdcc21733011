import { expect } from 'vitest';
import { EventList } from '../../src/kernel/event-list.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { Store } from '../../src/kernel/store.ts';
import { statements } from './kernel-page.ts';

/** First values of all events, in the order in which they come. */
function order(events: EventList): number[] {
  const seen: number[] = [];
  while (events.next()) seen.push(events.a);
  return seen;
}

function listOf(...scheduled: readonly (readonly [time: number, priority: number, a: number])[]): EventList {
  const events = new EventList(new Store());
  for (const [time, priority, a] of scheduled) events.schedule(time, priority, 0, a, 0);
  return events;
}

statements('Simultaneous events', {
  'Time is a whole number of seconds; an event at a fraction of one is refused.': () => {
    const events = listOf();
    for (const time of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => events.schedule(time, 0, 0, 0, 0)).toThrow('must be a whole number');
    }
    events.schedule(4 * 365 * 86_400, 0, 0, 7, 0);
    expect(order(events)).toEqual([7]);
  },
  'Events come in the order of their time; within one second in the order of their priority, 0 first and 15 last; within one priority in the order in which they were scheduled.':
    () => {
      const events = listOf([20, 0, 1], [10, 15, 2], [10, 3, 3], [10, 3, 4], [10, 0, 5], [10, 3, 6], [9, 15, 7]);
      expect(order(events)).toEqual([7, 5, 3, 4, 6, 2, 1]);
      expect(() => events.schedule(20, 16, 0, 0, 0)).toThrow('from 0 to 15');
    },
  'The order of scheduling holds however many events tie, and when some of them are cancelled.': () => {
    const events = new EventList(new Store());
    const count = 5000;
    const handles = Array.from({ length: count }, (_, i) => events.schedule(60, 8, 0, i, 0));
    handles.forEach((handle, i) => {
      if (i % 3 === 1) events.cancel(handle);
    });
    events.schedule(60, 8, 0, count, 0);
    const left = Array.from({ length: count + 1 }, (_, i) => i).filter((i) => i === count || i % 3 !== 1);
    expect(order(events)).toEqual(left);
  },
  'What is scheduled for the present second with a smaller priority than that of the event being handled comes next.':
    () => {
      const events = listOf([10, 8, 1], [10, 8, 2], [10, 9, 3]);
      events.next();
      events.schedule(10, 2, 0, 4, 0);
      expect(order(events)).toEqual([4, 2, 3]);
    },
  'What is scheduled for the present second with the same priority comes after all of that priority that were scheduled before it.':
    () => {
      const events = listOf([10, 8, 1], [10, 8, 2], [10, 9, 3]);
      events.next();
      events.schedule(10, 8, 0, 4, 0);
      expect(order(events)).toEqual([2, 4, 3]);
    },
  'Nothing can be scheduled before the last event that came: that is refused, and the list stays as it was.': () => {
    const events = listOf([10, 8, 1], [20, 0, 2]);
    events.next();
    expect(() => events.schedule(9, 0, 0, 3, 0)).toThrow('time (= 9) must be a whole number ≥ 10');
    expect([events.size, events.peekTime()]).toEqual([1, 20]);
    expect(order(events)).toEqual([2]);
  },
  'A cancelled event never comes, and however many are cancelled, the list does not grow by them.': () => {
    const store = new Store();
    const events = new EventList(store);
    events.schedule(1_000_000, 0, 0, 1, 0);
    const rounds = (count: number): number => {
      for (let i = 0; i < count; i += 1) events.cancel(events.schedule(1 + (i % 500_000), i % 16, 0, 2, 0));
      const { int32, float64 } = store.snapshot();
      return int32.length + float64.length;
    };
    const few = rounds(1000);
    expect(rounds(100_000)).toBeLessThanOrEqual(2 * few);
    expect(order(events)).toEqual([1]);
  },
  'To cancel an event that has come or is cancelled already is refused, as long as its handle is not that of a later event.':
    () => {
      const events = new EventList(new Store());
      const came = events.schedule(1, 0, 0, 0, 0);
      events.next();
      expect(() => events.cancel(came)).toThrow('must be of an event to come');
      const cancelled = events.schedule(2, 0, 0, 0, 0);
      events.cancel(cancelled);
      expect(() => events.cancel(cancelled)).toThrow('must be of an event to come');
    },
  'A run until a second hands on what lies before it; events at that very second stay, in their order, for the next run.':
    () => {
      const simulation = new Simulation();
      for (const [time, a] of [
        [10, 1],
        [20, 2],
        [20, 3],
      ] as const) {
        simulation.events.schedule(time, 8, 0, a, 0);
      }
      const seen: number[] = [];
      const note = (_time: number, _kind: number, a: number): void => {
        seen.push(a);
      };
      expect(simulation.runUntil(20, note)).toBe(1);
      expect([seen, simulation.events.peekTime()]).toEqual([[1], 20]);
      expect(simulation.runUntil(21, note)).toBe(2);
      expect(seen).toEqual([1, 2, 3]);
    },
  'A run in pieces is the same as a run in one: stopping adds no event and changes no order.': () => {
    const run = (stops: readonly number[]): string[] => {
      const simulation = new Simulation();
      const log: string[] = [];
      simulation.events.schedule(0, 8, 0, 1, 0);
      for (const stop of stops) {
        simulation.runUntil(stop, (time, _kind, a) => {
          log.push(`${time} ${a}`);
          if (a > 400) return;
          simulation.events.schedule(time + (a % 7), a % 16, 0, 2 * a, 0);
          simulation.events.schedule(time + (a % 5), (3 * a) % 16, 0, 2 * a + 1, 0);
        });
      }
      return log;
    };
    const straight = run([1000]);
    expect(straight.length).toBeGreaterThan(500);
    expect(run([1, 2, 3, 3, 9, 14, 1000])).toEqual(straight);
  },
});
