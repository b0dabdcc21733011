import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { purposeCount } from '../../src/care/purposes.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { incidentPeriods, incidentsPerYear, withinPeriods } from '../../src/golive/incident-periods.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import type { Incidents, Scenario, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave, wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';

const day = 86_400;
const goLive = 141;
const incidents: Incidents = {
  perYear: 30,
  startFactor: 3,
  settleWeeks: 8,
  hours: 4,
  variation: 1,
  paperFactor: 1.5,
  typingShare: 0.5,
};

function draws(replication = 1): KeyedDraws {
  return new KeyedDraws('incidents', replication, purposeCount);
}

function periodsOf(plan: Incidents, replication = 1, days = 364): number[][] {
  const flat = incidentPeriods(plan, 'north', goLive * day, days, draws(replication));
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]]);
}

describe('unplanned incidents', () => {
  it('come as often as planned: more at first, then as in the long run', () => {
    let early = 0;
    let late = 0;
    const replications = 200;
    for (let replication = 1; replication <= replications; replication++) {
      const periods = periodsOf({ ...incidents, hours: 0.1, variation: 0 }, replication, goLive + 728);
      early += periods.filter(([from]) => from < (goLive + 28) * day).length;
      late += periods.filter(([from]) => from >= (goLive + 364) * day).length;
    }
    let expected = 0;
    for (let at = 0; at < 28; at++) expected += incidentsPerYear(incidents, (at + 0.5) * day) / 365;
    expect(early / replications / expected).toBeCloseTo(1, 0.9);
    expect(late / replications / ((30 * 364) / 365)).toBeCloseTo(1, 1);
    expect(early / 28).toBeGreaterThan((2 * late) / 364);
  });

  it('are in order and apart, and last as long as their keys say', () => {
    const periods = periodsOf({ ...incidents, perYear: 200, hours: 30 });
    expect(periods.length).toBeGreaterThan(10);
    periods.forEach(([from, to], index) => {
      expect(from).toBeLessThan(to);
      if (index > 0) expect(from).toBeGreaterThan(periods[index - 1][1]);
    });
    const flat = Int32Array.from(periods.flat());
    const [from, to] = periods[3];
    const isWithin = withinPeriods(flat);
    // Asked again, and backwards: the stretch found last must not answer for another.
    for (const seconds of [
      [from - 1, from, to - 1, to],
      [to, from - 1, to - 1, from],
    ]) {
      expect(seconds.map(isWithin)).toEqual(seconds.map((second) => second >= from && second < to));
    }
    expect(isWithin(periods[0][0] - 1)).toBe(false);
    expect(isWithin((periods.at(-1)?.[1] ?? 0) + 1)).toBe(false);
  });

  it('a higher long-run rate keeps every incident and adds to them', () => {
    const starts = (perYear: number) =>
      periodsOf({ ...incidents, perYear, hours: 0.01, variation: 0 }).map(([from]) => from);
    const more = starts(60);
    expect(more).toEqual(expect.arrayContaining(starts(30)));
    expect(more.length).toBeGreaterThan(starts(30).length);
  });
});

function scenarioWith(plan: Partial<Wave>): Scenario {
  return smallScenario([island('north')], [wave('wave-1', ['north'], plan)], 224);
}

function makeCare(scenario: Scenario): Care {
  const built = buildWorld(scenario);
  const care = new Care(built, 'incidents', 1);
  installEffects(planEffects(built, scenario.waves), care.state);
  return care;
}

const { slowDocumentation } = ordinaryWave('north');

describe('contacts on paper', () => {
  const incidentsAlone = { ...incidents, perYear: 100 };
  const downtime = { fromSecond: goLive * day, toSecond: goLive * day + 12 * 3600, paperFactor: 1.5, typingShare: 0.5 };
  const care = makeCare(scenarioWith({ slowDocumentation, downtime, incidents: incidentsAlone }));
  const { points, store } = care.state;
  const clinician = care.state.world.clinicians.findIndex(({ role }) => role === 'physician');
  const pace = (second: number) =>
    points.timeMultiplier.reduce((product, multiplier) => product * multiplier(clinician, second, second), 1);
  const periods = incidentPeriods(
    incidentsAlone,
    'north',
    downtime.toSecond,
    224,
    new KeyedDraws('incidents', 1, purposeCount),
  );

  it('take the pace of paper instead of that of the new system, in a planned downtime and in an incident alike', () => {
    expect(pace(downtime.fromSecond - 1)).toBe(1);
    expect(pace(downtime.fromSecond)).toBe(1.5);
    expect(periods.length).toBeGreaterThan(4);
    expect(pace(periods[0])).toBe(1.5);
    expect(pace(periods[1] - 1)).toBe(1.5);
    const slow = pace(periods[1]);
    expect(slow).toBeGreaterThan(1);
    expect(slow).not.toBe(1.5);
  });

  it('teach nothing', () => {
    const learn = (second: number) => {
      const before = Int32Array.from(store.int32);
      for (const documented of points.contactDocumented) documented(clinician, second);
      return store.int32.reduce((changed, value, index) => changed + Math.abs(value - before[index]), 0);
    };
    expect(learn(periods[0])).toBe(0);
    expect(learn(downtime.fromSecond)).toBe(0);
    expect(learn(periods[1])).toBe(1);
  });

  it('are typed in afterwards, and the sums close', () => {
    const running = makeCare(scenarioWith({ slowDocumentation, incidents: incidentsAlone }));
    running.begin();
    for (const time of [periods[0] + 1800, periods[1], 200 * day]) {
      running.run(time);
      expect(findImbalances(running, time)).toEqual([]);
    }
    const outcome = running.outcome('', 0);
    expect(unitSum(outcome, 'typingNeededSeconds', [0, goLive])).toBe(0);
    expect(unitSum(outcome, 'typingNeededSeconds')).toBeGreaterThan(3600);
    const none = makeCare(scenarioWith({ slowDocumentation, incidents: { ...incidentsAlone, perYear: 0 } }));
    none.begin();
    none.run(200 * day);
    expect(unitSum(none.outcome('', 0), 'typingNeededSeconds')).toBe(0);
  });
});

describe('incidents in an arm', () => {
  const reference = smallScenario([island('north')], [], 224);

  it('that never come leave the history as it was, to the last bit, and those that come do not', () => {
    const arms = [
      { id: 'none', scenario: scenarioWith({ incidents: { ...incidents, perYear: 0 } }) },
      { id: 'instant', scenario: scenarioWith({ incidents: { ...incidents, hours: 0 } }) },
      { id: 'some', scenario: scenarioWith({ incidents: { ...incidents, perYear: 100 } }) },
    ];
    const shard = runShard({ reference, arms, seed: 'neutral', replication: 1 });
    const [without, none, instant, some] = shard.arms.map(({ arm: _arm, firstDivergence: _first, ...rest }) => rest);
    expect(isDeepStrictEqual(none, without)).toBe(true);
    expect(isDeepStrictEqual(instant, without)).toBe(true);
    expect(isDeepStrictEqual(some, without)).toBe(false);
  });

  it('branched off the reference at the go-live are those of the straight run', () => {
    const scenario = scenarioWith({ incidents: { ...incidents, perYear: 100 }, slowDocumentation });
    const { arms } = runShard({ reference, arms: [{ id: '', scenario }], seed: 'incidents', replication: 1 });
    const care = makeCare(scenario);
    care.begin();
    care.run(care.end);
    care.finish();
    expect(isDeepStrictEqual(care.outcome('', 0), { ...arms[1], firstDivergence: 0 })).toBe(true);
  });
});
