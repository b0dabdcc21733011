import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { UnitCounter } from '../../src/care/outcome.ts';
import { messageKind } from '../../src/care/points.ts';
import { stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { recordSystems } from '../worlds/record-systems.ts';
import { wave } from '../worlds/small-wave.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { twoHospitals } from '../worlds/two-hospitals.ts';
import { begun, contactValue, messagesOf, outcomeOf, rowsIn, secondsPerDay, watch } from '../worlds/watched-care.ts';

const beds = { south: 12, other: 6 };

/** What is to be seen of transfers; in these worlds every message goes with a patient to a ward of another hospital. */
function look(care: Care, sent: readonly unknown[]) {
  const { waiting, chains } = care.state;
  return {
    south: waiting.length(chains.inWard + 1),
    other: waiting.length(chains.inWard + 2),
    waits: waiting.length(chains.bedWait),
    received: sent.length,
    away: care.transfers.sentAway,
  };
}

/** Names of the patients in the wards of the other hospital. */
function subjects(care: Care, wards: readonly number[]): string[] {
  return rowsIn(care, stage.inBed)
    .filter((row) => wards.includes(contactValue(care, row, 'ward') - 1))
    .map((row) => `${contactValue(care, row, 'high')} ${contactValue(care, row, 'low')}`);
}

describe('a patient whom no ward of the hospital can place', () => {
  it('goes to the first ward of the list with a staffed bed free, and to the partner where none has', () => {
    const care = begun(twoHospitals());
    const found = { south: 0, other: 0, partner: 0 };
    const sent = messagesOf(care);
    let before = look(care, sent);
    watch(care, 63, () => {
      const after = look(care, sent);
      const [received, away] = [after.received - before.received, after.away - before.away];
      const { kind, a: ward } = care.state.events;
      const isOfSouth = kind === eventKind.directAdmission && ward !== 0;
      if (received > 0) {
        expect(received).toBe(1);
        const taking = before.south < beds.south ? 'south' : 'other';
        if (taking === 'other') expect(before.other).toBeLessThan(beds.other);
        expect(after[taking]).toBe(before[taking] + 1);
        found[taking]++;
      }
      if (away > 0 && !isOfSouth) {
        expect([before.south >= beds.south, before.other >= beds.other]).toEqual([true, true]);
        found.partner++;
      }
      expect(after.waits).toBeLessThanOrEqual(3);
      before = after;
    });
    for (const number of Object.values(found)) expect(number).toBeGreaterThan(5);
    const outcome = care.outcome('', 0);
    const transferred = cellSum(outcome, 'transferred', ({ unit }) => unit === 'north-ward');
    expect(transferred).toBe(found.south + found.other + found.partner);
  });

  it('is an admission of the ward that takes the patient, and lies there as an episode of its own', () => {
    const of = (transferTo: string[]) => outcomeOf(twoHospitals({ emergency: { transferTo } }));
    const [alone, taking] = [of(['partner']), of(['south-ward', 'partner'])];
    const at = (unit: string) => (cell: { unit: string }) => cell.unit === unit;
    const more = cellSum(taking, 'demand', at('south-ward')) - cellSum(alone, 'demand', at('south-ward'));
    expect(more).toBeGreaterThan(20);
    expect(more).toBeLessThan(cellSum(taking, 'transferred'));
    expect(cellSum(taking, 'completed', at('south-ward'))).toBeGreaterThan(
      cellSum(alone, 'completed', at('south-ward')) + 10,
    );
    expect(cellSum(taking, 'demand', at('south-other'))).toBe(cellSum(alone, 'demand', at('south-other')));
  });

  it('is the same patient there: draws have the keys that they have in the own hospital', () => {
    const roomy = begun(twoHospitals({ north: { beds: 200 } }));
    const crowded = begun(twoHospitals());
    const inNorth = new Set<string>();
    watch(roomy, 42, () => {
      if (roomy.state.events.time % 7 === 0) for (const name of subjects(roomy, [0])) inNorth.add(name);
    });
    for (const name of subjects(roomy, [0])) inNorth.add(name);
    const sent = messagesOf(crowded);
    let received = sent.length;
    let known = new Set(subjects(crowded, [1, 2]));
    const transferred: string[] = [];
    watch(crowded, 42, () => {
      if (sent.length > received) {
        const names = subjects(crowded, [1, 2]);
        transferred.push(...names.filter((name) => !known.has(name)));
        received = sent.length;
      }
      known = new Set(subjects(crowded, [1, 2]));
    });
    expect(transferred.length).toBeGreaterThan(10);
    expect(transferred.filter((name) => inNorth.has(name)).length).toBeGreaterThan(transferred.length * 0.95);
  });

  it('waits on where there is no partner, and is transferred as soon as a bed of the list is free', () => {
    const emergency = { transferTo: ['south-ward', 'south-other'] };
    const care = begun(twoHospitals({ emergency }));
    let [most, later] = [0, 0];
    const sent = messagesOf(care);
    let before = look(care, sent);
    watch(care, 63, () => {
      const after = look(care, sent);
      most = Math.max(most, after.waits);
      if (after.received > before.received && after.waits < before.waits) later++;
      const boarders = rowsIn(care, stage.awaitingBed).filter((row) => contactValue(care, row, 'visit') > 0).length;
      if (boarders > 3) {
        expect([after.south >= beds.south, after.other >= beds.other]).toEqual([true, true]);
      }
      before = after;
    });
    expect(most).toBeGreaterThan(5);
    expect(later).toBeGreaterThan(5);
    const outcome = care.outcome('', 0);
    expect(cellSum(outcome, 'transferred', ({ unit }) => unit === 'north-ward')).toBe(sent.length);
    expect(unitSum(outcome, 'boardingSeconds', [0, 63], (unit) => unit === 'north-emergency')).toBeGreaterThan(
      most * secondsPerDay,
    );
  });
});

describe('transfers between hospitals', () => {
  it('whose referral is lost take place all the same, and it is written again', () => {
    const lostMessages = { shares: [{ kind: 'referral' as const, share: 0.5 }], fadeWeeks: 500, pressure: 0 };
    const waves = [wave('wave-1', ['north'], { goLiveDay: 21, lostMessages })];
    const scenario = { ...twoHospitals({ waves }), recordSystems: recordSystems() };
    const sites = scenario.sites.map((site) => ({
      ...site,
      units: site.units.map((unit) => ({ ...unit, recordSystem: 'old' })),
    }));
    const world = buildWorld({ ...scenario, sites });
    const care = new Care(world, 'care', 1);
    installEffects(planEffects(world, waves), care.state);
    care.begin();
    care.run(63 * secondsPerDay);
    const north = (counter: UnitCounter) =>
      unitSum(care.outcome('', 0), counter, [0, 63], (unit) => unit.startsWith('north'));
    expect(north('messagesLost')).toBeGreaterThan(10);
    expect(north('messagesRepeated')).toBeGreaterThan(10);
    expect(north('handlingNeededSeconds')).toBe(north('messagesRepeated') * 360);
    expect(findImbalances(care, 63 * secondsPerDay)).toEqual([]);
  });

  it('send one message each where a ward takes the patient, and none where a partner does', () => {
    const care = begun(twoHospitals());
    const sent = messagesOf(care);
    care.run(63 * secondsPerDay);
    const numberOf = (from: string, to: string) =>
      sent.filter((message) => message.from === from && message.to === to).length;
    expect(care.transfers.sentAway).toBeGreaterThan(5);
    expect(sent.length).toBe(cellSum(care.outcome('', 0), 'fromTransfer'));
    expect(sent.every(({ kind }) => kind === messageKind.referral)).toBe(true);
    expect(numberOf('north-emergency', 'south-ward')).toBeGreaterThan(5);
    expect(numberOf('north-emergency', 'south-other')).toBeGreaterThan(5);
    // Those who come directly are referred by the ward that cannot take them.
    expect(numberOf('north-ward', 'south-ward')).toBeGreaterThan(0);
  });

  it('leave the history as it is where nobody needs them', () => {
    const roomy = { north: { beds: 60 } };
    const [without, listed] = ['partner', ['south-ward', 'south-other', 'partner']].map((transferTo) =>
      outcomeOf(twoHospitals({ ...roomy, emergency: { transferTo } })),
    );
    expect(isDeepStrictEqual(listed, without)).toBe(true);
  });

  it('close every sum, and a patient who never arrives is noticed', () => {
    for (const transferTo of [
      ['south-ward', 'south-other', 'partner'],
      ['south-other', 'south-ward'],
    ]) {
      const care = begun(twoHospitals({ emergency: { transferTo } }));
      for (const time of [20 * secondsPerDay, 41 * secondsPerDay + 9 * 3600, 63 * secondsPerDay]) {
        care.run(time);
        expect(findImbalances(care, time)).toEqual([]);
      }
      care.transfers.sendAway(care.state.world.wards[0]);
      expect(findImbalances(care, 63 * secondsPerDay).map(({ law }) => law)).toEqual(['transfers']);
    }
  });
});
