import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { messageKind } from '../../src/care/points.ts';
import { stage } from '../../src/care/state.ts';
import { calibrateBaseline } from '../../src/experiment/calibrate-baseline.ts';
import type { MunicipalCare, WardUnit } from '../../src/scenario/scenario.ts';
import { hospital, plainWard } from '../worlds/hospital.ts';
import { named, smallScenario } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { begun, contactValue, messagesOf, outcomeOf, rowsIn, secondsPerDay, watch } from '../worlds/watched-care.ts';

const care: MunicipalCare = {
  share: 0.3,
  days: 2,
  variation: 1,
  to: [
    { unit: 'partner', share: 0.7 },
    { unit: 'other-municipality', share: 0.3 },
  ],
};

function world(municipalCare: MunicipalCare | undefined, ward: Partial<WardUnit> = {}, days = 84) {
  const changed = municipalCare === undefined ? ward : { ...ward, municipalCare };
  const plain = hospital({
    emergency: null,
    wards: [plainWard({ beds: 40, ...changed })],
    episodesPerYear: 2000,
    days,
  });
  const [north] = plain.sites;
  const municipality = { ...named('other-municipality'), kind: 'partner' as const };
  return smallScenario([north, { ...named('municipalities'), episodesPerYear: null, units: [municipality] }], [], days);
}

function awaited(run: Care): number[] {
  return rowsIn(run, stage.inBed).filter((row) => contactValue(run, row, 'municipality') === 1);
}

describe('a patient who needs care by the municipality afterwards', () => {
  it('keeps the bed from the round that finds the patient ready until the municipality is, and is discharged then', () => {
    const run = begun(world(care));
    const since = new Map<number, number>();
    const waits: number[] = [];
    watch(run, 84, (now) => {
      const { kind, a: row } = run.state.events;
      if (kind === eventKind.municipalCareReady) {
        waits.push((now - (since.get(row) ?? Number.NaN)) / secondsPerDay);
        since.delete(row);
        expect(contactValue(run, row, 'stage')).toBe(stage.inBed);
      }
      if (kind !== eventKind.serviceDone) return;
      for (const patient of awaited(run)) {
        if (since.has(patient)) continue;
        expect(contactValue(run, patient, 'readyAt')).toBeLessThanOrEqual(now);
        since.set(patient, now);
      }
      // Nobody is discharged who is still awaited.
      expect(awaited(run).length).toBe(since.size);
    });
    const completed = cellSum(run.outcome('', 0), 'completed');
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(waits.every((wait) => wait > 0)).toBe(true);
    expect(waits.length / completed).toBeGreaterThan(0.2);
    expect(waits.length / completed).toBeLessThan(0.36);
    expect(mean).toBeGreaterThan(1.3);
    expect(mean).toBeLessThan(2.7);
  });

  it('makes stays longer by about the share times the days, with the same time until ready', () => {
    const [without, waiting] = [undefined, { ...care, days: 3 }].map((given) => outcomeOf(world(given)));
    const days = (outcome: typeof without, counter: 'staySeconds' | 'readinessSeconds') =>
      unitSum(outcome, counter, [28, 84]) / secondsPerDay / cellSum(outcome, 'completed', () => true, [28, 84]);
    expect(days(waiting, 'staySeconds') - days(without, 'staySeconds')).toBeGreaterThan(0.4);
    expect(days(waiting, 'staySeconds') - days(without, 'staySeconds')).toBeLessThan(1.5);
    expect(Math.abs(days(waiting, 'readinessSeconds') - days(without, 'readinessSeconds'))).toBeLessThan(0.4);
  });

  it('is not sent home early on a crowded morning', () => {
    const crowded = { beds: 22, earlyDischarge: { withinHours: 24, probability: 1 } };
    const early = (share: number) => {
      const outcome = outcomeOf(world({ ...care, share, days: 0.01, variation: 0 }, crowded, 56));
      return cellSum(outcome, 'earlyDischarged', () => true, [28, 56]);
    };
    expect(early(0)).toBeGreaterThan(30);
    // One whose stay was under way when the world began may still be there.
    expect(early(1)).toBeLessThan(3);
  });

  it('has a plan of care sent to one of the municipalities, by their shares', () => {
    const run = begun(world({ ...care, share: 1, days: 0.5 }));
    const sent = messagesOf(run);
    run.run(84 * secondsPerDay);
    // Stays that were under way when the world began hold their wait.
    const left = cellSum(run.outcome('', 0), 'completed', () => true, [42, 84]);
    const plans = sent.filter(({ at }) => at >= 42 * secondsPerDay);
    expect(plans.length).toBeGreaterThan(0.9 * left);
    expect(plans.length).toBeLessThanOrEqual(left);
    expect(new Set(plans.map(({ kind, from }) => `${kind} ${from}`))).toEqual(
      new Set([`${messageKind.finalReport} north-ward`]),
    );
    const toOther = plans.filter(({ to }) => to === 'other-municipality').length / plans.length;
    expect(toOther).toBeGreaterThan(0.2);
    expect(toOther).toBeLessThan(0.4);
    expect(plans.every(({ to }) => to === 'other-municipality' || to === 'partner')).toBe(true);
  });
});

describe('care by municipalities', () => {
  it('leaves the history as it is to the last bit at a share of 0', () => {
    const none = outcomeOf(world({ ...care, share: 0 }));
    expect(isDeepStrictEqual(none, outcomeOf(world(undefined)))).toBe(true);
    expect(isDeepStrictEqual(outcomeOf(world(care)), none)).toBe(false);
  });

  it('closes every sum', () => {
    const run = begun(world(care));
    for (const time of [10 * secondsPerDay, 40 * secondsPerDay + 9 * 3600, 84 * secondsPerDay]) {
      run.run(time);
      expect(awaited(run).length).toBeGreaterThan(0);
      expect(findImbalances(run, time)).toEqual([]);
    }
  });

  it('is part of the published stay, which the calibrated reference reproduces', () => {
    const scenario = world({ ...care, variation: 0 }, {}, 182);
    const { values, converged } = calibrateBaseline(scenario, { seed: 'municipal', replications: 1 });
    const plain = calibrateBaseline(world(undefined, {}, 182), { seed: 'municipal', replications: 1 });
    expect([converged, plain.converged]).toEqual([true, true]);
    const drop = plain.values[0].value - values[0].value;
    expect(drop).toBeGreaterThan(0.4);
    expect(drop).toBeLessThan(0.8);
  });
});
