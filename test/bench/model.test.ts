import { beforeAll, describe, expect, it } from 'vitest';
import { changingShare, differs } from '../../bench/model/changing-share.ts';
import { loadPilot } from '../../bench/model/load-shipped.ts';
import { lengthenLists, multiplyScenario } from '../../bench/model/multiply-scenario.ts';
import { selfTimes } from '../../bench/model/profile.ts';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { Store } from '../../src/kernel/store.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

let pilot: Scenario;
beforeAll(async () => {
  pilot = { ...(await loadPilot()), days: 21 };
});

describe('multiplyScenario(scenario, times)', () => {
  it('makes copies that refer within themselves, so that each has the load of the first', () => {
    const world = buildWorld(multiplyScenario(pilot, 3));
    const single = buildWorld(pilot);
    expect(world.problems).toEqual([]);
    expect(new Set(world.units.map(({ id }) => id)).size).toBe(3 * single.units.length);
    const loads = single.utilisation.map(({ load }) => load);
    expect(world.utilisation.map(({ load }) => load)).toHaveLength(3 * loads.length);
    expect(world.lines.map(({ referralsPerYear }) => referralsPerYear)).toHaveLength(3 * single.lines.length);
    const referrals = (lines: { referralsPerYear: number }[]) => lines.reduce((sum, l) => sum + l.referralsPerYear, 0);
    expect(referrals(world.lines)).toBeCloseTo(3 * referrals(single.lines), 3);
  });

  it('has about so many times the events', () => {
    const events = [1, 2].map((times) => {
      const care = new Care(buildWorld(multiplyScenario(pilot, times)), 'bench', 1);
      care.begin();
      let steps = 0;
      while (care.step(3 * 86_400)) steps += 1;
      return steps;
    });
    expect(events[1] / events[0]).toBeGreaterThan(1.9);
    expect(events[1] / events[0]).toBeLessThan(2.1);
  });

  it('leaves the scenario as it was', () => {
    const before = JSON.stringify(pilot);
    multiplyScenario(pilot, 2);
    lengthenLists(pilot, 2);
    expect(JSON.stringify(pilot)).toBe(before);
  });
});

it('longer lists make more patients wait', () => {
  const waiting = [1, 4].map((times) => {
    const care = new Care(buildWorld(lengthenLists(pilot, times)), 'bench', 1);
    care.begin();
    return care.state.contacts.rows;
  });
  expect(waiting[1]).toBeGreaterThan(waiting[0] + 10_000);
});

describe('changingShare(care, fromDay, toDay, sample)', () => {
  it('finds that nearly all events change state', () => {
    const care = new Care(buildWorld(pilot), 'bench', 1);
    expect(changingShare(care, 1, 2, 12)).toBeGreaterThan(0.8);
  });

  it('sees one changed value, but not the event list’s own', () => {
    const store = new Store();
    const patients = store.addTable('patients', { int32: ['stage'], float64: ['since'] }, 3);
    const events = store.addTable('events', { int32: ['slot'], float64: ['time'] }, 3);
    const before = store.snapshot();
    store.float64[events.at.time + 1] = 5;
    expect(differs(before, store.snapshot())).toBe(false);
    store.float64[patients.at.since + 2] = 5;
    expect(differs(before, store.snapshot())).toBe(true);
  });
});

it('selfTimes(profile, count) adds the time of one function’s nodes, the longest first', () => {
  const frame = (functionName: string) => ({ functionName, url: '' });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('pop') },
      { id: 2, callFrame: frame('push') },
      { id: 3, callFrame: frame('pop') },
    ],
    samples: [1, 2, 3, 2],
    timeDeltas: [10, 40, 30, 20],
  };
  expect(selfTimes(profile, 1)).toEqual([{ function: 'push', file: '', share: 0.6 }]);
  expect(selfTimes(profile, 2)[1].share).toBe(0.4);
});
