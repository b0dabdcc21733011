import { describe, expect, it } from 'vitest';
import { unitDays } from '../../src/care/arm-counts.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import type { ContactTimes, Scenario, Strain } from '../../src/scenario/scenario.ts';
import { exactly, hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { outcomeOf } from '../worlds/watched-care.ts';

const days = 84;
const clinic = (unit: string) => unit === 'north-clinic';
/** From the first day on which there are four weeks of overtime, as long ago as the lag. */
const felt = [42, days] as const;

/** Clinicians of a clinic fall ill for a day at a time, so that everyone's luck of a day is seen in the sick days. */
function clinicUnder(strain: Partial<Strain> | null, times: ContactTimes = exactly(20, 25, 0.3)): Scenario {
  const line = clinicLine({ onward: [], first: times, return: times });
  const scenario = hospital({ emergency: null, more: [clinicUnit('north-clinic', 'outpatient', [line])], days });
  const usual: Strain = {
    startProbabilityByMonth: new Array<number>(12).fill(0.2),
    spell: { days: 1, variation: 0 },
    largestIncrease: 0.5,
    halfEffectHours: 1,
    lagDays: 14,
    referenceOvertimeHours: [],
  };
  return { ...scenario, strain: strain === null ? null : { ...usual, ...strain } };
}

function sickDays(outcome: ArmOutcome): number[] {
  const unit = outcome.units.findIndex(clinic);
  return [...unitDays(outcome, 'sickDays', unit)];
}

function sum(
  outcome: ArmOutcome,
  counter: 'sickDays' | 'sickSeconds' | 'staffDays' | 'overtimeBacklogSeconds',
): number {
  return unitSum(outcome, counter, felt, clinic);
}

function expectAtMost(some: number[], others: number[]): void {
  some.forEach((number, day) => {
    expect(number).toBeLessThanOrEqual(others[day]);
  });
}

describe('strain', () => {
  it('makes clinicians with overtime ill more often, weeks later, and takes them from their visits', () => {
    const without = outcomeOf(clinicUnder({ largestIncrease: 0 }));
    const withIt = outcomeOf(clinicUnder({}));
    expect(sum(without, 'overtimeBacklogSeconds')).toBeGreaterThan(10 * 3600);
    expectAtMost(sickDays(without), sickDays(withIt));
    expect(sickDays(withIt).slice(0, 42)).toEqual(sickDays(without).slice(0, 42));
    expect(sum(withIt, 'sickDays')).toBeGreaterThan(sum(without, 'sickDays') * 1.1);
    expect(sum(withIt, 'sickSeconds')).toBeGreaterThan(3600);
    const cancelled = (outcome: ArmOutcome) => cellSum(outcome, 'cancelledLate', undefined, felt);
    expect(cancelled(withIt)).toBeGreaterThan(cancelled(without));
  });

  it('takes nobody from work where the increase is nothing, though people are ill as usual', () => {
    const outcome = outcomeOf(clinicUnder({ largestIncrease: 0 }));
    const share = sum(outcome, 'sickDays') / sum(outcome, 'staffDays');
    expect(Math.abs(share - 0.2)).toBeLessThan(0.05);
    expect(unitSum(outcome, 'sickSeconds')).toBe(0);
    expect(unitSum(outcomeOf(clinicUnder(null)), 'sickDays')).toBe(0);
  });

  it('never raises sick leave by more than the largest increase', () => {
    const bounded = outcomeOf(clinicUnder({ halfEffectHours: 1e-6 }));
    const usual = sickDays(outcomeOf(clinicUnder({ largestIncrease: 0 })));
    const most = { largestIncrease: 0, startProbabilityByMonth: new Array<number>(12).fill(0.2 * 1.5) };
    const bound = sickDays(outcomeOf(clinicUnder(most)));
    expectAtMost(usual, sickDays(bounded));
    expectAtMost(sickDays(bounded), bound);
    const total = (numbers: number[]) => numbers.slice(...felt).reduce((a, b) => a + b);
    expect(total(sickDays(bounded))).toBeGreaterThan((total(usual) + total(bound)) / 2);
  });

  it('grows with the hours of overtime above those of the reference', () => {
    const hard = exactly(20, 25, 0.3);
    const light = exactly(20, 6, 0.3);
    const ill = (strain: Partial<Strain>, times: ContactTimes) =>
      sum(outcomeOf(clinicUnder({ largestIncrease: 3, ...strain }, times)), 'sickDays');
    expect(ill({}, hard)).toBeGreaterThan(ill({}, light) * 1.3);
    const known = [1, 10].map((hours) => ill({ referenceOvertimeHours: [{ kind: 'outpatient', hours }] }, hard));
    expect(known[0]).toBeLessThan(ill({}, hard));
    expect(known[1]).toBe(ill({ largestIncrease: 0 }, hard));
  });

  it('waits for its lag', () => {
    const without = sickDays(outcomeOf(clinicUnder({ largestIncrease: 0 })));
    const firstDay = (lagDays: number) =>
      sickDays(outcomeOf(clinicUnder({ largestIncrease: 4, lagDays }))).findIndex(
        (number, day) => number > without[day],
      );
    for (const lagDays of [0, 21]) {
      expect(firstDay(lagDays)).toBeGreaterThanOrEqual(28 + lagDays);
      expect(firstDay(lagDays)).toBeLessThan(28 + lagDays + 5);
    }
  });
});
