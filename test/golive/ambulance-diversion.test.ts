import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { AmbulanceDiversion, Scenario } from '../../src/scenario/scenario.ts';
import { wave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';
import { contactValue, watch } from '../worlds/watched-care.ts';

const day = 86_400;
const [from, to] = [10, 24];
const drive = 40 * 60;

/** The north sends all its ambulances to the south; those are half of red to yellow, and nobody else. */
function diversion(changes: Partial<AmbulanceDiversion> = {}): AmbulanceDiversion {
  return {
    emergency: 'north-emergency',
    fromDay: from,
    toDay: to,
    whenWaiting: null,
    share: 1,
    ambulanceShares: [0.5, 0.5, 0.5, 0, 0],
    divertTo: 'south-emergency',
    driveMinutes: drive / 60,
    ...changes,
  };
}

function scenarioOf(ambulanceDiversion: AmbulanceDiversion | null): Scenario {
  const plan = wave('wave-1', ['north'], { goLiveDay: from, ambulanceDiversion });
  return smallScenario([island('north'), island('south')], [plan], 28);
}

function makeCare(plan: AmbulanceDiversion | null): Care {
  const scenario = scenarioOf(plan);
  const care = new Care(buildWorld(scenario), 'diversion', 1);
  installEffects(planEffects(care.state.world, scenario.waves), care.state);
  return care;
}

function careOf(plan: AmbulanceDiversion | null, until = 0): Care {
  const care = makeCare(plan);
  care.begin();
  care.run(until);
  return care;
}

function outcomeOf(care: Care): ArmOutcome {
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

const sumAt = (outcome: ArmOutcome, counter: CellCounter, unit: string): number =>
  cellSum(outcome, counter, (cell) => cell.unit === unit);
const visits = (outcome: ArmOutcome): number =>
  sumAt(outcome, 'demand', 'north-emergency') + sumAt(outcome, 'demand', 'south-emergency');

/** Everyone who comes to an emergency department: the name of their draws, where, when and how ill. */
function arrivalsOf(care: Care) {
  const found = new Map<string, { department: number; at: number; level: number; wasSentOn: boolean }>();
  watch(care, 28, (now) => {
    const { kind } = care.state.events;
    if (kind !== eventKind.edArrival && kind !== eventKind.divertedArrival) return;
    for (let row = 0; row < care.state.contacts.rows; row++) {
      const get = contactValue.bind(null, care, row);
      const { contactKind } = care.state.world.cells[get('cell')];
      if (get('stage') === 0 || contactKind !== 'ed-visit' || get('enteredAt') !== now) continue;
      const name = `${get('high')} ${get('low')}`;
      if (found.has(name)) continue;
      const wasSentOn = kind === eventKind.divertedArrival;
      found.set(name, { department: get('place'), at: now, level: get('level'), wasSentOn });
    }
  });
  return found;
}

const usual = arrivalsOf(careOf(null));
const sentOnAll = [...arrivalsOf(careOf(diversion()))].filter(([, { wasSentOn }]) => wasSentOn);

describe('ambulance diversion', () => {
  it('brings the same patient to the other department, as ill, after the drive', () => {
    expect(sentOnAll.length).toBeGreaterThan(50);
    for (const [name, { department, at, level }] of sentOnAll) {
      expect(department).toBe(1);
      expect(usual.get(name)).toEqual({ department: 0, at: at - drive, level, wasSentOn: false });
    }
  });

  it('diverts nobody who comes by themselves, and leaves all others where they were', () => {
    const arrivals = [...arrivalsOf(careOf(diversion({ ambulanceShares: [1, 1, 0, 0, 0] })))];
    const isInTime = (at: number) => at >= from * day && at < to * day;
    for (const [name, arrival] of arrivals) {
      const before = usual.get(name);
      if (before === undefined) throw new Error(`${name} must come in both`);
      const isMeant = before.department === 0 && before.level <= 1 && isInTime(before.at);
      expect(arrival.wasSentOn).toBe(isMeant);
      if (!isMeant) expect(arrival).toEqual(before);
    }
  });

  it('takes away a part of the ambulances, and with a larger share the same and more', () => {
    const arrivals = [...arrivalsOf(careOf(diversion({ share: 0.4 })))];
    const some = arrivals.flatMap(([name, { wasSentOn }]) => (wasSentOn ? [name] : []));
    const all = sentOnAll.map(([name]) => name);
    expect(some.length / all.length).toBeGreaterThan(0.25);
    expect(some.length / all.length).toBeLessThan(0.55);
    expect(some.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('relieves the one department and burdens the other', () => {
    const [calm, busy] = [outcomeOf(careOf(null)), outcomeOf(careOf(diversion()))];
    const patients = sumAt(busy, 'diverted', 'north-emergency');
    expect(sumAt(busy, 'demand', 'north-emergency')).toBe(sumAt(calm, 'demand', 'north-emergency') - patients);
    expect(sumAt(busy, 'demand', 'south-emergency')).toBe(sumAt(calm, 'demand', 'south-emergency') + patients);
    expect(sumAt(busy, 'fromDiversion', 'south-emergency')).toBe(patients);
  });

  it('sends patients out of the world where a partner takes them', () => {
    const [calm, gone] = [outcomeOf(careOf(null)), careOf(diversion({ divertTo: 'partner' }))];
    const outcome = outcomeOf(gone);
    const patients = sumAt(outcome, 'diverted', 'north-emergency');
    expect(patients).toBeGreaterThan(50);
    expect(gone.diversions.sentAway).toBe(patients);
    expect(visits(outcome)).toBe(visits(calm) - patients);
  });

  it('only happens while enough patients wait for a physician', () => {
    const care = careOf(diversion({ whenWaiting: 1 }));
    const { chains, points, waiting } = care.state;
    const inNorth = () => [0, 1, 2, 3, 4].reduce((sum, l) => sum + waiting.length(chains.emergency + 2 + l), 0);
    let [calm, crowded] = [0, 0];
    const [effect] = points.demandDiverted;
    points.demandDiverted[0] = (patient, now) => {
      const destination = effect(patient, now);
      if (patient.emergency === 0) {
        expect(patient.waiting).toBe(inNorth());
        if (inNorth() < 1) {
          calm++;
          expect(destination).toBeNull();
        } else if (destination !== null) crowded++;
      }
      return destination;
    };
    care.run(care.end);
    expect(calm).toBeGreaterThan(100);
    expect(crowded).toBeGreaterThan(5);
  });

  it('goes where the first effect says that sends a patient away', () => {
    const care = careOf(diversion());
    care.state.points.demandDiverted.push(({ emergency }) =>
      emergency === 0 ? { emergency: -1, driveSeconds: 0 } : null,
    );
    const outcome = outcomeOf(care);
    const alone = outcomeOf(careOf(diversion()));
    expect(sumAt(outcome, 'fromDiversion', 'south-emergency')).toBe(sumAt(alone, 'diverted', 'north-emergency'));
    expect(sumAt(outcome, 'demand', 'north-emergency')).toBe(0);
  });

  it('counts each patient once: who is sent on arrives, is on the road, or has left', () => {
    const care = careOf(diversion());
    let onTheRoad = 0;
    for (let hour = 9 * 24; hour <= 26 * 24; hour += 7) {
      care.run(hour * 3600);
      expect(findImbalances(care, hour * 3600)).toEqual([]);
      if (care.diversions.underWay > 0) onTheRoad++;
    }
    expect(onTheRoad).toBeGreaterThan(5);
    expect(visits(outcomeOf(care))).toBe(visits(outcomeOf(careOf(null))));
  });

  it('is found out where a patient gets lost on the road', () => {
    const care = careOf(diversion());
    let time = from * day;
    while (care.diversions.underWay === 0) {
      time += 600;
      care.run(time);
    }
    expect(findImbalances(care, time)).toEqual([]);
    // The patient's arrival never happens: somebody else's does.
    care.diversions.arrive(1);
    expect(findImbalances(care, time).map(({ law }) => law)).toEqual(['diversions']);
  });

  it('is the plan without it, to the last bit, where nobody is diverted', () => {
    const without = outcomeOf(careOf(null));
    const neutral = [
      { share: 0 },
      { ambulanceShares: [0, 0, 0, 0, 0] },
      { whenWaiting: 1000 },
      { fromDay: to, toDay: to },
    ];
    for (const changes of neutral) {
      expect(isDeepStrictEqual(outcomeOf(careOf(diversion(changes))), without)).toBe(true);
    }
    expect(isDeepStrictEqual(outcomeOf(careOf(diversion())), without)).toBe(false);
  });

  it('gives an arm that is branched the history of a straight run, and so does a save on the way', () => {
    const scenario = scenarioOf(diversion());
    const { arms } = runShard({
      reference: { ...scenario, waves: [] },
      arms: [{ id: 'diverted', scenario }],
      seed: 'diversion',
      replication: 1,
    });
    const plain = ({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) => rest;
    expect(arms[1].firstDivergence).toBe(from * day);
    const straight = plain(outcomeOf(careOf(diversion())));
    expect(isDeepStrictEqual(plain(arms[1]), straight)).toBe(true);
    const restored = makeCare(diversion());
    restored.restore(structuredClone(careOf(diversion(), 15 * day + 11 * 3600).snapshot()));
    expect(isDeepStrictEqual(plain(outcomeOf(restored)), straight)).toBe(true);
  });
});
