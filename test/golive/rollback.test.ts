import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { unitDays } from '../../src/care/arm-counts.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { type ArmOutcome, unitCounters } from '../../src/care/outcome.ts';
import { withdrawnShare } from '../../src/care/points.ts';
import { clinicianAt } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { firstDivergence, planEffects } from '../../src/golive/plan-effects.ts';
import type { Rollback } from '../../src/scenario/scenario.ts';
import {
  careOf,
  counted,
  day,
  evening,
  makeCare,
  multiplier,
  outcomeOf,
  physicianOf,
  rollback,
  scenarioOf,
  start,
  unitNumber,
} from '../worlds/rolled-back.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { clinicianValue } from '../worlds/watched-care.ts';
import { goLive, wholeWave } from '../worlds/whole-wave.ts';

describe('a rollback on a date', () => {
  it('gives contacts that begin after it the time of the old system, and those begun before it the new one', () => {
    const care = careOf(scenarioOf(rollback()), evening + 1);
    expect(multiplier(care, 'north', evening - 60, evening + 60)).toBeGreaterThan(1.2);
    expect(multiplier(care, 'north', evening)).toBe(1);
    expect(multiplier(care, 'north', evening + 20 * day)).toBe(1);
    expect(multiplier(careOf(scenarioOf(null), evening + 1), 'north', evening)).toBeGreaterThan(1.2);
  });

  it('brings dictation back', () => {
    const { slowDocumentation } = ordinaryWave('north');
    if (slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
    const care = careOf(
      scenarioOf(rollback(), { slowDocumentation: { ...slowDocumentation, dictatedShare: 0.2 } }),
      evening + 1,
    );
    const share = (at: number) =>
      Math.min(...care.state.points.dictatedShare.map((of) => of(physicianOf(care, 'north'), at)));
    expect([share(evening - 1), share(evening)]).toEqual([0.2, 1]);
  });

  it('has exactly the share of what each clinician wrote typed in, contacts in hand too', () => {
    const care = careOf(scenarioOf(rollback()));
    const written = new Map<number, number>();
    let [inHand, contactsInHand] = [0, 0];
    care.state.points.documentationKnown.push((clinician, startedAt, seconds) => {
      const isOfWave = care.state.world.units[care.state.world.clinicians[clinician].unit].id.startsWith('north');
      if (!isOfWave || startedAt < start || startedAt >= evening) return;
      if (care.state.events.time < evening) written.set(clinician, (written.get(clinician) ?? 0) + seconds);
      else {
        inHand += Math.round(seconds * 0.5);
        contactsInHand++;
      }
    });
    care.run(evening);
    expect(counted(care, 'typingNeededSeconds')).toBe(0);
    care.run(evening + 1);
    const atOnce = [...written.values()].reduce((sum, seconds) => sum + Math.round(seconds * 0.5), 0);
    expect(atOnce).toBeGreaterThan(20 * 3600);
    expect(counted(care, 'typingNeededSeconds')).toBe(atOnce);
    care.run(evening + 2 * day);
    expect(contactsInHand).toBeGreaterThan(0);
    expect(counted(care, 'typingNeededSeconds')).toBe(atOnce + inHand);
    care.run(care.end);
    expect(counted(care, 'typingNeededSeconds')).toBe(atOnce + inHand);
    expect(counted(care, 'typingSeconds') + counted(care, 'overtimeTypingSeconds')).toBeGreaterThan(atOnce / 2);
  });

  it('types more back the larger the share', () => {
    const typed = (typedBackShare: number) =>
      counted(careOf(scenarioOf(rollback({ typedBackShare })), evening + 1), 'typingNeededSeconds');
    expect(typed(0)).toBe(0);
    expect(typed(1)).toBeGreaterThan(typed(0.5) * 1.9);
  });

  it('lets the plan hold for slots released before it and for none after it, and ends support the next morning', () => {
    const none = { secondment: null, training: null, defects: null };
    const whole = { ...wholeWave(), bookingPlan: ordinaryWave('north').bookingPlan, ...none };
    const care = careOf(scenarioOf(rollback(), whole), evening);
    const { points, world } = care.state;
    const clinic = world.lines.findIndex((line) => line.unitId === 'north-clinic');
    const unit = unitNumber(care, 'north-clinic');
    const share = (at: number) => Math.min(...points.shareOfSlots.map((of) => of(clinic, at)));
    const duty = (at: number) => withdrawnShare(points, unit, 'nurse', at, true);
    const needed = (at: number) => points.support.reduce((sum, support) => sum + support.neededSeconds(unit, at), 0);
    const today = goLive + 3;
    expect(share(today + 2)).toBe(0.5);
    expect(duty(today + 1)).toBe(0.1);
    care.run(evening + 1);
    expect(share(today + 2)).toBe(1);
    expect([duty(today), duty(today + 1)]).toEqual([0.1, 0]);
    expect(needed(today)).toBeGreaterThan(0);
    expect(needed(today + 1)).toBe(0);
    const outcome = outcomeOf(care);
    expect(unitSum(outcome, 'supportSeconds', [goLive, today + 1])).toBeGreaterThan(0);
    expect(unitSum(outcome, 'supportSeconds', [today + 1, 168])).toBe(0);
    expect(unitSum(outcome, 'floorWalkerSeconds', [today + 1, 168])).toBe(0);
  });

  it('opens more slots than a plan that goes on', () => {
    const closed = (plan: Rollback | null) => {
      return cellSum(outcomeOf(careOf(scenarioOf(plan))), 'slotsClosed');
    };
    expect(closed(rollback())).toBeLessThan(closed(null));
  });

  it('leaves every sum closed, and a typing that disappears after it is found', () => {
    const care = careOf(scenarioOf(rollback()));
    for (const time of [evening, evening + 1, evening + 16 * 3600 + 601, evening + 5 * day, evening + 20 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
    const leaking = careOf(scenarioOf(rollback()), evening + 1);
    const { clinicians, store } = leaking.state;
    const behind = leaking.state.world.clinicians.findIndex((_, c) => clinicianValue(leaking, c, 'typing') > 60);
    store.int32[clinicians.wholeStart + behind * clinicians.wholeWidth + clinicianAt.typing] -= 60;
    expect(findImbalances(leaking, evening + 1).map(({ law }) => law)).toEqual(['typing']);
  });

  it('changes nothing at a site that did not go live', () => {
    const both = ['north', 'south'];
    const [gone, stayed] = [rollback(), null].map((plan) => outcomeOf(careOf(scenarioOf(plan, {}, both))));
    const patientSeconds = (outcome: ArmOutcome, site: string) =>
      outcome.units.flatMap((unit, index) =>
        unit.startsWith(site) ? [unitDays(outcome, 'patientSeconds', index)] : [],
      );
    expect(patientSeconds(gone, 'south')).toEqual(patientSeconds(stayed, 'south'));
    expect(patientSeconds(gone, 'north')).not.toEqual(patientSeconds(stayed, 'north'));
  });
});

describe('a rollback that never comes', () => {
  it('is the plan without it, to the last bit', () => {
    const without = outcomeOf(careOf(scenarioOf(null)));
    const late = rollback({ atSecond: 300 * day });
    const ruled = rollback({ atSecond: null, rule: { criticalTicketsPerDay: 0, days: 1 } });
    for (const plan of [late, ruled]) {
      expect(isDeepStrictEqual(outcomeOf(careOf(scenarioOf(plan))), without)).toBe(true);
    }
    expect(isDeepStrictEqual(outcomeOf(careOf(scenarioOf(rollback()))), without)).toBe(false);
  });

  it('leaves the reference as it is where it is all there is of a plan', () => {
    const plan = { bookingPlan: null, superUsers: null, slowDocumentation: null };
    const scenario = scenarioOf(rollback({ typedBackShare: 0 }), plan);
    const { arms } = runShard({
      reference: { ...scenario, waves: [] },
      arms: [{ id: 'alone', scenario }],
      seed: 'rollback',
      replication: 1,
    });
    const plain = (outcome: ArmOutcome) => {
      const { arm: _arm, firstDivergence: _first, unitPages: _units, ...rest } = outcome;
      const others = unitCounters.filter((counter) => counter !== 'rolledBack');
      const sums = outcome.units.map((_, unit) => others.map((counter) => unitDays(outcome, counter, unit)));
      return { ...rest, sums, events: 0 };
    };
    expect(arms[1].firstDivergence).toBe(start);
    expect([unitSum(arms[0], 'rolledBack'), unitSum(arms[1], 'rolledBack') > 0]).toEqual([0, true]);
    expect(isDeepStrictEqual(plain(arms[1]), plain(arms[0]))).toBe(true);
    // The timer is one event more.
    expect(arms[1].events).toBe(arms[0].events + 1);
  });
});

describe('an arm with a rollback', () => {
  const scenario = scenarioOf(rollback());

  it('equals the straight run when it is branched off the reference, or restored between go-live and rollback', () => {
    const straight = outcomeOf(careOf(scenario));
    const effects = planEffects(buildWorld(scenario), scenario.waves);
    const reference = careOf({ ...scenario, waves: [] }, firstDivergence(effects));
    const branched = makeCare(scenario);
    branched.restore(reference.snapshot());
    expect(isDeepStrictEqual(outcomeOf(branched), straight)).toBe(true);
    for (const time of [start + 10 * 3600 + 17, evening - day - 1, evening - 1, evening + 1, evening + 5 * 3600]) {
      const restored = makeCare(scenario);
      restored.restore(structuredClone(careOf(scenario, time).snapshot()));
      expect(isDeepStrictEqual(outcomeOf(restored), straight)).toBe(true);
    }
  });
});
