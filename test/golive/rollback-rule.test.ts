import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { unitCounter } from '../../src/care/outcome.ts';
import { withdrawnShare } from '../../src/care/points.ts';
import type { Rollback } from '../../src/scenario/scenario.ts';
import {
  careOf,
  counted,
  day,
  evening,
  makeCare,
  multiplier,
  raise,
  rollback,
  scenarioOf,
  start,
  unitNumber,
} from '../worlds/rolled-back.ts';
import { unitSum } from '../worlds/sums.ts';
import { goLive } from '../worlds/whole-wave.ts';

const isOf = (site: string) => (unit: string) => unit.startsWith(site);

describe('a rollback by rule', () => {
  const ruled = (days = 2, sites = ['north']) =>
    scenarioOf(rollback({ atSecond: null, rule: { criticalTicketsPerDay: 10, days } }), {}, sites);
  const isBack = (care: Care, at: number) => multiplier(care, 'north', at) === 1;

  it('comes at the midnight after as many days in a row above the limit', () => {
    const care = careOf(ruled());
    raise(care, goLive + 2, 11);
    raise(care, goLive + 3, 11);
    care.run((goLive + 4) * day);
    expect(isBack(care, (goLive + 4) * day)).toBe(false);
    care.run((goLive + 4) * day + 1);
    expect(isBack(care, (goLive + 4) * day - 1)).toBe(false);
    expect(isBack(care, (goLive + 4) * day)).toBe(true);
    expect(counted(care, 'typingNeededSeconds')).toBeGreaterThan(3600);
  });

  it('does not come by days at the limit, or with a quiet day between, or by tickets elsewhere', () => {
    const atLimit = careOf(ruled());
    const interrupted = careOf(ruled());
    const elsewhere = careOf(ruled(2, ['north', 'south']));
    for (const after of [2, 3, 4, 5]) {
      raise(atLimit, goLive + after, 10);
      raise(interrupted, goLive + after, after % 2 === 0 ? 50 : 0);
      raise(elsewhere, goLive + after, 50, 'south-clinic');
    }
    for (const care of [atLimit, interrupted, elsewhere]) {
      care.run((goLive + 8) * day);
      expect(isBack(care, (goLive + 8) * day)).toBe(false);
    }
  });

  it('adds up the tickets of the units of a site', () => {
    const care = careOf(ruled(1));
    raise(care, goLive + 2, 6);
    raise(care, goLive + 2, 5, 'north-ward');
    care.run((goLive + 3) * day + 1);
    expect(isBack(care, (goLive + 3) * day)).toBe(true);
  });
});

describe('a rollback of one site of a wave', () => {
  const sites = ['north', 'south'];
  const ruled = rollback({ atSecond: null, rule: { criticalTicketsPerDay: 10, days: 2 } });
  /** Early, so that little is simulated before it. */
  const goLiveDay = 8;
  const floorWalkers = [{ fromDay: goLiveDay, toDay: 28, hoursPerClinician: 0.2 }];
  const superUsers = { duty: [], floorWalkers, neededMinutesPerClinician: 30, floorWalkerCostSekPerHour: 900 };
  const two = (plan: Rollback) => scenarioOf(plan, { goLiveDay, sites, superUsers }, sites);
  const isNew = (care: Care, at: number) => sites.map((site) => multiplier(care, site, at) > 1);
  const back = (goLiveDay + 4) * day;
  const byDate = (goLiveDay + 6) * day + 18 * 3600;
  const care = careOf(two(ruled));
  // Enough on both days together, and too few at each site on one of them.
  raise(care, goLiveDay + 1, 6);
  raise(care, goLiveDay + 1, 6, 'south-clinic');
  for (const after of [2, 3]) {
    raise(care, goLiveDay + after, 11);
    raise(care, goLiveDay + after, 9, 'south-ward');
  }
  care.run(back + 1);

  it('comes where the rule is met and leaves the others on the new system, with their plan and support', () => {
    const { points, world } = care.state;
    expect(isNew(care, back - 1)).toEqual([true, true]);
    expect(isNew(care, back)).toEqual([false, true]);
    const backOn = world.units.map((_, unit) =>
      care.state.recorder.unitOn(unitCounter.rolledBack, unit, goLiveDay + 4),
    );
    expect(backOn).toEqual(world.units.map(({ id }) => Number(id.startsWith('north'))));
    const southern = unitNumber(care, 'south-clinic');
    const support = (unit: number) =>
      points.support.reduce((sum, of) => sum + of.neededSeconds(unit, goLiveDay + 6), 0);
    expect([support(unitNumber(care, 'north-clinic')), support(southern) > 0]).toEqual([0, true]);
    expect(unitSum(care.outcome('', 0), 'typingNeededSeconds', undefined, isOf('south'))).toBe(0);
    expect(unitSum(care.outcome('', 0), 'typingNeededSeconds', undefined, isOf('north'))).toBeGreaterThan(3600);
  });

  it('is that of the others too once the rule is met there, or the day comes', () => {
    const later = careOf(two({ ...ruled, atSecond: byDate }));
    for (const after of [2, 3]) raise(later, goLiveDay + after, 11);
    later.run(byDate + 1);
    expect(isNew(later, back)).toEqual([false, true]);
    expect(isNew(later, byDate - 1)).toEqual([false, true]);
    expect(isNew(later, byDate)).toEqual([false, false]);
  });

  it('is of the sites that the plan names, on its day', () => {
    const named = careOf(two(rollback({ sites: ['south'], atSecond: byDate })), byDate + 1);
    expect(isNew(named, byDate - 1)).toEqual([true, true]);
    expect(isNew(named, byDate)).toEqual([true, false]);
  });

  it('equals the straight run when it is restored between the two', () => {
    const scenario = two({ ...ruled, atSecond: byDate });
    const met = () => {
      const straight = careOf(scenario);
      for (const after of [2, 3]) raise(straight, goLiveDay + after, 11);
      straight.run(back + 3600);
      return straight;
    };
    const restored = makeCare(scenario);
    restored.restore(structuredClone(met().snapshot()));
    const straight = met();
    for (const each of [straight, restored]) each.run(byDate + 2 * day);
    expect(isNew(restored, byDate)).toEqual([false, false]);
    expect(isDeepStrictEqual(restored.outcome('', 0), straight.outcome('', 0))).toBe(true);
  });
});

describe('a second attempt', () => {
  const again = (keptLearning: number) =>
    scenarioOf(rollback({ again: { fromSecond: start + 20 * day, keptLearning } }), { superUsers: null });

  it('begins with the share of what was learned that is kept', () => {
    const [none, half, all] = [0, 0.5, 1].map((kept) => careOf(again(kept), start + 20 * day));
    const first = multiplier(careOf(again(0), start), 'north', start);
    const second = (care: Care) => multiplier(care, 'north', start + 20 * day);
    for (const care of [none, half, all]) expect(multiplier(care, 'north', start + 20 * day - 1)).toBe(1);
    expect(second(none)).toBe(first);
    expect(second(half)).toBeLessThan(second(none));
    expect(second(all)).toBeLessThan(second(half));
  });

  it('has support on the days that the plan gives it there', () => {
    const duty = [{ fromDay: goLive, toDay: goLive + 28, share: 0.1 }];
    const superUsers = { duty, floorWalkers: [], neededMinutesPerClinician: 30, floorWalkerCostSekPerHour: 900 };
    const plan = rollback({ again: { fromSecond: start + 20 * day, keptLearning: 0.5 } });
    const care = careOf(scenarioOf(plan, { superUsers }), evening + 1);
    const share = (at: number) => withdrawnShare(care.state.points, unitNumber(care, 'north-ward'), 'nurse', at, true);
    expect([goLive + 4, goLive + 19, goLive + 20, goLive + 28].map(share)).toEqual([0, 0, 0.1, 0]);
  });
});
