import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cellDays, unitOn } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { type ContactColumn, contactAt, stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { cellSum } from '../worlds/sums.ts';
import { goLive, wholeWave } from '../worlds/whole-wave.ts';
import { diagnosticsUnit, secretariatUnit, wholeScenario } from '../worlds/whole-world.ts';

const day = 86_400;
const scenario = wholeScenario({}, [wholeWave()]);

function makeCare(of: Scenario = scenario): Care {
  const world = buildWorld(of);
  const care = new Care(world, 'whole', 2);
  installEffects(planEffects(world, of.waves), care.state);
  return care;
}

function careUntil(time: number): Care {
  const care = makeCare();
  care.begin();
  care.run(time);
  return care;
}

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

/** What comes from outside: visits, calls, deliveries and emergency operations. */
function fromOutside(outcome: ArmOutcome): Record<string, number> {
  const demand = (kind: string): number => cellSum(outcome, 'demand', (cell) => cell.contactKind === kind);
  const all = (): boolean => true;
  return {
    emergencyVisits: demand('ed-visit') - cellSum(outcome, 'fromOverflow', all) - cellSum(outcome, 'fromList', all),
    calls: demand('phone-call'),
    deliveries: demand('delivery'),
    acuteOperations: demand('acute-operation'),
  };
}

describe('a world with every kind of unit', () => {
  it('can be simulated, and every unit is reached by patients, orders or messages', () => {
    const world = buildWorld(scenario);
    expect(world.problems).toEqual([]);
    const care = makeCare({ ...scenario, waves: [] });
    care.begin();
    care.run(84 * day);
    const outcome = care.outcome('', 0);
    for (const cell of outcome.cells) {
      expect([cell.unit, cell.contactKind, cellSum(outcome, 'completed', (other) => other === cell) > 0]).toEqual([
        cell.unit,
        cell.contactKind,
        true,
      ]);
    }
    const counted = new Set(outcome.cells.map(({ unit }) => unit));
    expect(world.units.filter(({ kind, id }) => kind !== 'partner' && !counted.has(id))).toEqual([]);
  });

  it('closes every sum with all effects under way, and every minute has one owner', () => {
    const care = makeCare();
    care.begin();
    const times = [40 * day, 90 * day + 10 * 3600 + 7, (goLive - 1) * day + 22 * 3600, goLive * day + 13 * 3600 + 401];
    for (const time of [...times, (goLive + 1) * day + 12.5 * 3600, (goLive + 20) * day + 9 * 3600, 210 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });

  it('equals the reference to the last bit with every effect at neutral strength', () => {
    const { arms } = runShard({
      reference: wholeScenario(),
      arms: [{ id: 'neutral', scenario: wholeScenario({}, [wholeWave(0)]) }],
      seed: 'neutral',
      replication: 1,
    });
    expect(isDeepStrictEqual(withoutName(arms[1]), withoutName(arms[0]))).toBe(true);
  });

  it('gives an arm that is branched the history of a straight run', () => {
    const { arms } = runShard({
      reference: { ...scenario, waves: [] },
      arms: [{ id: 'golive', scenario }],
      seed: 'whole',
      replication: 2,
    });
    const care = makeCare();
    care.begin();
    care.run(care.end);
    care.finish();
    const straight = withoutName(care.outcome('', 0));
    expect(isDeepStrictEqual(straight, withoutName(arms[1]))).toBe(true);
    expect(isDeepStrictEqual(straight, withoutName(arms[0]))).toBe(false);
  });

  it('equals the straight run when it is restored into a new world again and again', () => {
    const short = { ...scenario, days: 161 };
    const straight = makeCare(short);
    straight.begin();
    straight.run(straight.end);
    straight.finish();
    let care = makeCare(short);
    care.begin();
    for (let count = 1; care.step(care.end); count++) {
      if (count % 20_011 !== 0) continue;
      const next = makeCare(short);
      next.restore(structuredClone(care.snapshot()));
      care = next;
    }
    care.finish();
    expect(isDeepStrictEqual(care.outcome('', 0), straight.outcome('', 0))).toBe(true);
  });
});

describe('planted leaks', () => {
  const at = 60 * day + 10 * 3600;

  function rowIn(care: Care, wanted: number, kind: string): number {
    const { store, contacts, world } = care.state;
    for (let row = 0; row < contacts.rows; row++) {
      const get = (column: ContactColumn) =>
        store.int32[contacts.wholeStart + contactAt[column] + row * contacts.wholeWidth];
      const isWaiting = care.state.waiting.chainOf(row) >= 0;
      if (isWaiting && get('stage') === wanted && world.cells[get('cell')].contactKind === kind) return row;
    }
    throw new Error(`a ${kind} in stage ${wanted} must be there`);
  }

  it.each([
    ['a note that waits for a secretary', 'note'],
    ['an order that waits for a machine', 'examination'],
  ])('are found for %s', (_, kind) => {
    const care = careUntil(0);
    let time = at;
    care.run(time);
    let row = -1;
    while (row < 0) {
      time += 300;
      care.run(time);
      try {
        row = rowIn(care, stage.queued, kind);
      } catch {
        if (time > at + 10 * day) throw new Error(`no ${kind} ever waits`);
      }
    }
    expect(findImbalances(care, time)).toEqual([]);
    care.state.waiting.remove(row);
    expect(findImbalances(care, time).map(({ law }) => law)).toEqual(['places']);
  });

  it('are found for an operation that vanishes from the books', () => {
    const care = careUntil(at);
    const { store, contacts } = care.state;
    const row = rowIn(care, stage.listed, 'day-operation');
    care.state.waiting.remove(row);
    store.int32[contacts.wholeStart + contactAt.stage + row * contacts.wholeWidth] = stage.free;
    expect(findImbalances(care, at).map(({ law }) => law)).toContain('patients');
  });

  it('are found for typing-in work that disappears', () => {
    const time = goLive * day + 11 * 3600;
    const care = careUntil(time);
    const { store, clinicians, world } = care.state;
    const behind = world.clinicians.findIndex(
      (_, index) => store.int32[clinicians.at.typing + index * clinicians.wholeWidth] > 60,
    );
    expect(behind).toBeGreaterThanOrEqual(0);
    store.int32[clinicians.at.typing + behind * clinicians.wholeWidth] -= 60;
    expect(findImbalances(care, time).map(({ law }) => law)).toEqual(['typing']);
  });
});

describe('keyed futures of the whole world', () => {
  const reference = wholeScenario({}, [], 84);

  function armsOf(changed: Scenario): ArmOutcome[] {
    return runShard({ reference, arms: [{ id: 'changed', scenario: changed }], seed: 'keyed', replication: 1 }).arms;
  }

  it('a further order changes no arrival, no call, no delivery and no emergency operation', () => {
    const more = wholeScenario({}, [], 84);
    const sites = more.sites.map((site) => ({
      ...site,
      units: site.units.map((unit) =>
        unit.kind === 'emergency'
          ? {
              ...unit,
              examination: {
                ...unit.examination,
                orders: [...unit.examination.orders, { unit: 'north-diagnostics', line: 'samples', share: 0.9 }],
              },
            }
          : unit,
      ),
    }));
    const [before, after] = armsOf({ ...more, sites });
    expect(fromOutside(after)).toEqual(fromOutside(before));
    const counts = (outcome: ArmOutcome, kind: string) =>
      cellSum(outcome, 'demand', (cell) => cell.contactKind === kind);
    expect(counts(after, 'examination')).toBeGreaterThan(counts(before, 'examination') + 500);
  });

  it('an added secretary changes what secretaries do and nobody else', () => {
    const more = secretariatUnit();
    const [shift] = more.secretaries.shifts;
    const secretaries = { people: 10, shifts: [{ ...shift, staff: 5 }] };
    const [before, after] = armsOf(wholeScenario({ secretariat: { secretaries } }, [], 84));
    const others = (outcome: ArmOutcome) =>
      outcome.cells.flatMap((cell, index) =>
        cell.contactKind === 'note' ? [] : [cellDays(outcome, 'completed', index)],
      );
    expect(others(after)).toEqual(others(before));
    const waits = (outcome: ArmOutcome) => cellSum(outcome, 'waitMinutes', ({ contactKind }) => contactKind === 'note');
    expect(waits(after)).toBeLessThan(waits(before));
  });

  it('a slower laboratory changes what waits for it and nothing that comes from outside', () => {
    const [imaging, samples] = diagnosticsUnit().lines;
    if (imaging === undefined || samples === undefined) throw new Error('the unit has two lines');
    const slower = { lines: [imaging, { ...samples, answerMinutes: 300 }] };
    const [before, after] = armsOf(wholeScenario({ diagnostics: slower }, [], 84));
    const stay = (outcome: ArmOutcome) => unitOn(outcome, 'staySeconds', outcome.units.indexOf('north-emergency'), 30);
    expect(stay(after)).toBeGreaterThan(stay(before));
    expect(fromOutside(after)).toEqual(fromOutside(before));
  });
});
