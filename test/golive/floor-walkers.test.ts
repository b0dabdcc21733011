import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { findFloorWalkerShortage } from '../../src/golive/find-floor-walker-shortage.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { FloorWalkers, Rollback, Scenario, Wave } from '../../src/scenario/scenario.ts';
import { wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';

const day = 86_400;
const hour = 3600;

/** A wave of an island whose floor-walkers come on the days 8 to 22, or 15 to 29. */
function asking(id: string, site: string, fromDay: number, changes: Partial<Wave> = {}): Wave {
  const floorWalkers = [{ fromDay, toDay: fromDay + 14, hoursPerClinician: 0.5 }];
  return wave(id, [site], {
    goLiveDay: fromDay,
    superUsers: { duty: [], floorWalkers, neededMinutesPerClinician: 30, floorWalkerCostSekPerHour: 900 },
    ...changes,
  });
}

const waves = [asking('one', 'north', 8), asking('two', 'south', 15)];

function world(pool?: FloorWalkers, plans = waves): Scenario {
  const scenario = smallScenario([island('north'), island('south')], plans, 35);
  return pool === undefined ? scenario : { ...scenario, floorWalkers: pool };
}

function makeCare(scenario: Scenario): Care {
  const care = new Care(buildWorld(scenario), 'walkers', 1);
  installEffects(planEffects(care.state.world, scenario.waves), care.state);
  return care;
}

/** Hours of floor-walkers at each island on a day. */
function hoursOn(care: Care, onDay: number): number[] {
  const { points, world } = care.state;
  return ['north', 'south'].map((site) => {
    let seconds = 0;
    world.units.forEach(({ id }, unit) => {
      if (!id.startsWith(site)) return;
      for (const support of points.support) seconds += support.floorWalkerSeconds(unit, onDay);
    });
    return seconds / hour;
  });
}

// Tuesdays: the first wave alone, and both.
const [alone, both] = [8, 15];
const asked = hoursOn(makeCare(world()), alone)[0];

describe('floor-walkers of a region', () => {
  it('are as many as the waves ask for where the region has as many, or says nothing of them', () => {
    const many = makeCare(world({ people: 1000, hoursPerDay: 8 }));
    expect(asked).toBeGreaterThan(5);
    for (const care of [makeCare(world()), many]) {
      expect(hoursOn(care, alone)).toEqual([asked, 0]);
      expect(hoursOn(care, both)).toEqual([asked, asked]);
    }
  });

  it('are shared out in proportion to what is asked for on the days on which they do not suffice', () => {
    // Enough for the first wave alone, and three quarters of what both ask for.
    const care = makeCare(world({ people: 1, hoursPerDay: 1.5 * asked }));
    expect(hoursOn(care, alone)).toEqual([asked, 0]);
    const shared = hoursOn(care, both);
    expect(shared[0]).toBeCloseTo(0.75 * asked, 9);
    expect(shared[1]).toBeCloseTo(0.75 * asked, 9);
    expect(hoursOn(care, alone)).toEqual([asked, 0]);
  });

  it('give the whole pool to the wave that is left where the other goes back', () => {
    const rollback: Rollback = { atSecond: 16 * day, rule: null, typedBackShare: 0, again: null };
    const plans = [asking('one', 'north', 8, { rollback }), waves[1]];
    const care = makeCare(world({ people: 1, hoursPerDay: 1.5 * asked }, plans));
    care.begin();
    care.run(15 * day + 1);
    expect(hoursOn(care, 15)[1]).toBeLessThan(asked);
    care.run(16 * day + 1);
    expect(hoursOn(care, 16)).toEqual([0, asked]);
  });

  it('are counted, and cost, as they are given; an arm with fewer shares the world of the others', () => {
    const reference = world(undefined, []);
    const scenarios = { plenty: world(), few: world({ people: 1, hoursPerDay: asked }) };
    const arms = Object.entries(scenarios).map(([id, scenario]) => ({ id, scenario }));
    const [, plenty, few] = runShard({ reference, arms, seed: 'walkers', replication: 1 }).arms;
    const given = (outcome: typeof few, onDay: number) => unitSum(outcome, 'floorWalkerSeconds', [onDay, onDay + 1]);
    expect(few.firstDivergence).toBe(8 * day);
    expect(given(few, alone)).toBe(given(plenty, alone));
    expect(given(plenty, both)).toBeCloseTo(2 * asked * hour, -1);
    expect(given(few, both)).toBeCloseTo(asked * hour, -1);
    const ore = (outcome: typeof few) => unitSum(outcome, 'costFloorWalkersOre');
    expect(ore(few) / unitSum(few, 'floorWalkerSeconds')).toBeCloseTo(25, 3);
    expect(ore(few)).toBeLessThan(ore(plenty));
    expect(isDeepStrictEqual(unitSum(few, 'supportNeededSeconds'), unitSum(plenty, 'supportNeededSeconds'))).toBe(true);
  });
});

describe('findFloorWalkerShortage(world)', () => {
  const shortage = (pool?: FloorWalkers) => findFloorWalkerShortage(buildWorld(world(pool)));

  it('tells the worst day, how many would be needed on it, and on how many days there are too few', () => {
    const found = shortage({ people: 1, hoursPerDay: 1.5 * asked });
    // Seven days on which both are there, of which only those on which clinics are open too ask for as much.
    expect(found).toMatchObject({ worstDay: 15, days: 5 });
    expect(found?.needed).toBeCloseTo(2 / 1.5, 9);
  });

  it('is silent where there are enough, and where the region says nothing of them', () => {
    expect(shortage({ people: 2, hoursPerDay: asked })).toBeNull();
    expect(shortage()).toBeNull();
  });
});
