import { describe, expect, it } from 'vitest';
import type { MakeEvents } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { compareOrder, type OrderComparison } from '../../src/referee/compare-order.ts';
import { loadSimjs } from '../../src/referee/load-simjs.ts';
import { compareArms } from '../../src/referee/run-referee.ts';
import { shippedPilot } from '../worlds/shipped-scenario.ts';
import { secondsPerDay } from '../worlds/watched-care.ts';
import { goLive, wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';
import {
  type Before,
  KeepingEvents,
  LosingEvents,
  lastComeFirst,
  SortedEvents,
  withoutPriority,
} from './sorted-events.ts';

/** Wave 1 with the shortest past that its plan allows, so that a few weeks hold its go-live on day 63. */
const shortPast = ['horizon.start=2025-01-21', 'horizon.warmUpWeeks=1', 'horizon.weeksAfterGoLive=8'];

const scenario = wholeScenario({}, [wholeWave()]);
const world = buildWorld(scenario);

function compareSmall(untilDay: number, makeEvents?: MakeEvents): OrderComparison {
  const effects = planEffects(world, scenario.waves);
  const until = untilDay * secondsPerDay;
  return compareOrder(loadSimjs(), { world, effects, seed: 'order', replication: 1, until }, makeEvents);
}

function withOrder(isBefore?: Before): OrderComparison {
  return compareSmall(21, () => new SortedEvents(isBefore));
}

describe('the whole model on the timers of another simulator', () => {
  it('gives the same events for wave 1 through its go-live, in both arms', async () => {
    const loaded = await shippedPilot(shortPast);
    const day = loaded.scenario.waves[0].goLiveDay;
    expect(day).toBe(63);
    const [reference, plan] = compareArms(loadSimjs(), loaded.scenario, 'order', day + 7);
    expect(reference).toMatchObject({ id: 'reference', passed: true, difference: null });
    expect(plan).toMatchObject({ id: 'golive', passed: true, difference: null });
    expect(Math.min(reference.compared, plan.compared)).toBeGreaterThan(500_000);
    expect(plan.fingerprint).not.toBe(reference.fingerprint);
  }, 600_000);

  it('gives the same events in a world with every kind of unit, before and after a go-live', () => {
    const { events, difference } = compareSmall(goLive + 14);
    expect(difference).toBeNull();
    expect(events).toBeGreaterThan(100_000);
  });

  it('gives the same events as a sorted list', () => {
    expect(withOrder()).toEqual(compareSmall(21));
    expect(withOrder().difference).toBeNull();
  });
});

describe('a kernel that is broken on purpose', () => {
  it('is found out when the last of several events at one moment comes first', () => {
    const { events, difference } = withOrder(lastComeFirst);
    expect(events).toBeLessThan(10_000);
    const { referee, kernel } = difference ?? {};
    expect([kernel?.time, kernel?.priority]).toEqual([referee?.time, referee?.priority]);
    expect(kernel).not.toEqual(referee);
  });

  it('is found out when priorities are ignored', () => {
    const { difference } = withOrder(withoutPriority);
    expect(difference?.kernel?.time).toBe(difference?.referee?.time);
    expect(difference?.kernel?.priority).toBeGreaterThan(difference?.referee?.priority ?? NaN);
  });

  it('is found out when one event is lost, at that very event', () => {
    const { events, difference } = compareSmall(21, () => new LosingEvents(5000));
    expect(events).toBe(5000);
    expect(difference?.index).toBe(5000);
    expect(difference?.kernel).not.toEqual(difference?.referee);
  });

  it('is found out when the last event of all is lost or there is one too many', () => {
    const { events } = compareSmall(3);
    const lost = compareSmall(3, () => new LosingEvents(events - 1));
    expect(lost.difference).toMatchObject({ index: events - 1, kernel: null });
    class OneMore extends SortedEvents {
      constructor() {
        super();
        this.schedule(3 * secondsPerDay - 1, 15, 0, 0, 0);
      }
    }
    const more = compareSmall(3, () => new OneMore());
    expect(more.difference).toMatchObject({ index: events, referee: null, kernel: { priority: 15 } });
  });

  it('is found out when a cancelled event happens all the same', () => {
    expect(compareSmall(21, () => new KeepingEvents()).difference).not.toBeNull();
  });
});
