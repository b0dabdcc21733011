import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { routine } from '../../src/care/world/world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Scenario, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { leaks } from './leaks.ts';

const day = 86_400;

/** Extra staff on shifts and in a clinic, some of them lent, evening sessions and bought care, with a go-live under way. */
function reinforcedWave(): Wave {
  const days = { fromDay: 60, toDay: 175 };
  const plain = { line: null, shifts: null, lender: null, experienced: false, people: 1, costSekPerHour: 900 };
  return {
    ...ordinaryWave('north'),
    reinforcement: {
      staff: [
        { ...days, ...plain, unit: 'north-emergency', role: 'physician', origin: 'agency' },
        { ...days, ...plain, unit: 'north-emergency', role: 'nurse', origin: 'own-pool', people: 2 },
        { ...days, ...plain, unit: 'north-clinic', role: 'physician', origin: 'lent', lender: 'north-centre' },
      ],
      evenings: [{ ...days, units: ['north-clinic'], share: 0.05 }],
      boughtCare: [
        { ...days, unit: 'north-clinic', contact: 'physician-visit', perWeek: 10, costSekEach: 2000 },
        { ...days, unit: 'north-centre', contact: 'nurse-visit', perWeek: 1.5, costSekEach: 500 },
      ],
    },
  };
}

/** A reinforced wave in which extra staff leave much to be written, and paper to be typed in, on their last day. */
function overloadedWave(): Wave {
  const wave = reinforcedWave();
  const { slowDocumentation } = wave;
  if (slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
  const curves = slowDocumentation.curves.map((curve) => ({ ...curve, initialExcess: 6, contactsToLearn: 5000 }));
  const downtime = { fromSecond: 174 * day, toSecond: 175 * day, paperFactor: 1.2, typingShare: 1 };
  return { ...wave, slowDocumentation: { ...slowDocumentation, curves }, downtime };
}

function careUntil(seconds: number, wave = ordinaryWave('north'), overtime: Partial<Scenario['overtime']> = {}): Care {
  const plain = smallScenario([island('north')], [wave], 182);
  const scenario = { ...plain, overtime: { ...plain.overtime, ...overtime } };
  const world = buildWorld(scenario);
  const care = new Care(world, 'conservation', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  care.begin();
  care.run(seconds);
  return care;
}

describe('conservation', () => {
  it('closes every sum at midnight, at noon and in the middle of the clinics, with a go-live under way', () => {
    const care = careUntil(0);
    for (const time of [30 * day, 60 * day + 10 * 3600 + 1234, 145 * day + 14 * 3600, 170 * day, 182 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });

  it('closes every sum with reinforcement: extra and lent staff, evening sessions, bought care', () => {
    const care = careUntil(0, reinforcedWave());
    for (const time of [60 * day + 10 * 3600 + 1234, 100 * day + 14 * 3600, 145 * day + 3 * 3600, 182 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });

  it('what extra staff have left to write when their weeks are over is written by colleagues, with every sum closed', () => {
    const left = (care: Care) => {
      const { store, clinicians, world } = care.state;
      const works = [clinicians.at.backlog, clinicians.at.typing, clinicians.at.handling];
      const rows = world.clinicians.flatMap(({ isReserve }, row) => (isReserve ? [row] : []));
      return works.map((work) => rows.reduce((sum, row) => sum + store.int32[work + row * clinicians.wholeWidth], 0));
    };
    const care = careUntil(175 * day, overloadedWave(), { minutesPerDay: 0 });
    const before = left(care);
    expect(before[0]).toBeGreaterThan(600);
    expect(before[1]).toBeGreaterThan(600);
    // Whoever is on a night shift then hands over on the midnight after it.
    for (const time of [175 * day + 1, 176 * day + 1, 182 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
    expect(left(care)).toEqual([0, 0, 0]);
  });

  it('is red when a minute of an added clinician has no owner', () => {
    const at = 100 * day + 11 * 3600;
    const care = careUntil(at, reinforcedWave());
    const { store, clinicians, world } = care.state;
    const added = world.clinicians.findIndex(
      ({ isReserve }, row) => isReserve && store.int32[clinicians.at.onDuty + row * clinicians.wholeWidth] === 1,
    );
    const isBusy = store.int32[clinicians.at.busy + added * clinicians.wholeWidth] === 1;
    const since = isBusy ? clinicians.at.segmentStart : clinicians.at.freeSince;
    store.int32[since + added * clinicians.wholeWidth] += 60;
    expect(findImbalances(care, at)).toMatchObject([{ law: 'minutes', left: expect.any(Number) }]);
  });

  it('is red when a patient whose care is bought leaves the list and not the books', () => {
    const at = 100 * day;
    const care = careUntil(at, reinforcedWave());
    const { waiting, chains } = care.state;
    waiting.remove(waiting.first(chains.list + routine));
    expect(findImbalances(care, at).map(({ law }) => law)).toEqual(['places']);
  });

  it.each(leaks)('is red when $name', ({ laws, plant }) => {
    const at = 40 * day + 11 * 3600;
    const care = careUntil(at);
    expect(findImbalances(care, at)).toEqual([]);
    plant(care, at);
    expect(findImbalances(care, at).map((imbalance) => imbalance.law)).toEqual(laws);
  });
});
