import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { withdrawnShare } from '../../src/care/points.ts';
import {
  careOf,
  counted,
  day,
  evening,
  multiplier,
  raise,
  rollback,
  scenarioOf,
  start,
  unitNumber,
} from '../worlds/rolled-back.ts';
import { goLive } from '../worlds/whole-wave.ts';

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

  it('adds up the tickets of the units of its sites', () => {
    const care = careOf(ruled(1));
    raise(care, goLive + 2, 6);
    raise(care, goLive + 2, 5, 'north-ward');
    care.run((goLive + 3) * day + 1);
    expect(isBack(care, (goLive + 3) * day)).toBe(true);
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
