import { describe, expect, it } from 'vitest';
import {
  cobhamWait,
  erlangWait,
  pollaczekKhinchineWait,
  preemptiveTimeInSystem,
  shiftTimeInSystem,
} from '../../src/kernel/theory/formulas.ts';
import { judgeTheory, runTheory } from '../../src/kernel/theory/run-theory.ts';
import { theoryRows } from '../../src/kernel/theory/theory-rows.ts';

describe('the formulas', () => {
  it('agree with each other where they overlap', () => {
    expect(erlangWait(1, 0.7, 1)).toBeCloseTo(0.7 / 0.3, 12);
    expect(pollaczekKhinchineWait(0.7, 1, 1)).toBeCloseTo(erlangWait(1, 0.7, 1), 12);
    expect(pollaczekKhinchineWait(0.7, 1, 0)).toBeCloseTo(erlangWait(1, 0.7, 1) / 2, 12);
    expect(preemptiveTimeInSystem(0, 0.7, 1)).toBeCloseTo(1 / 0.3, 12);
  });

  it('agree with published values', () => {
    // Two servers at ρ = 0.75: C = 0.642857, wait 1.285714 services.
    expect(erlangWait(2, 1.5, 1)).toBeCloseTo(9 / 7, 12);
    // What the classes wait, weighted by load, is what all would wait without classes (Kleinrock's conservation law).
    const classes = [0.3, 0.4].map((arrivalRate) => ({ arrivalRate, meanService: 1, serviceVariation: 1 }));
    const weighted = 0.3 * cobhamWait(classes, 0) + 0.4 * cobhamWait(classes, 1);
    expect(weighted).toBeCloseTo(0.7 * erlangWait(1, 0.7, 1), 12);
  });

  it('the server with shifts is M/M/1 when it is never away, and slower the longer it is', () => {
    expect(shiftTimeInSystem(0.6, 1, 10, 1e-9, 'suspend')).toBeCloseTo(2.5, 6);
    expect(shiftTimeInSystem(0.6, 1, 10, 1e-9, 'finish')).toBeCloseTo(2.5, 6);
    // Shifts much shorter than a service are a server of half the speed.
    expect(shiftTimeInSystem(0.3, 1, 0.05, 0.05, 'suspend')).toBeCloseTo(5, 1);
    expect(shiftTimeInSystem(0.3, 1, 10, 10, 'finish')).toBeLessThan(shiftTimeInSystem(0.3, 1, 10, 10, 'suspend'));
  });
});

describe('the kernel agrees with theory', () => {
  const verdicts = runTheory();

  it.each(verdicts)('$id: theory lies in the interval, which is narrower than 2 % to each side', (verdict) => {
    expect(Math.abs(verdict.mean - verdict.theory)).toBeLessThanOrEqual(verdict.halfWidth);
    expect(verdict.halfWidth).toBeLessThanOrEqual(0.02 * verdict.theory);
    expect(verdict.passed).toBe(true);
  });

  it('gives the same verdict again', () => {
    expect(theoryRows.slice(-1).map((row) => runTheory([row]))).toEqual([verdicts.slice(-1)]);
  });
});

describe('the kernel is seen to disagree with theory', () => {
  it.each(theoryRows)('$id: when arrivals or service are 5 % faster than in theory', (row) => {
    for (const factors of [
      { arrival: 1.05, service: 1 },
      { arrival: 1, service: 1.05 },
    ]) {
      const verdict = judgeTheory(row, factors, 12);
      expect(Math.abs(verdict.mean - verdict.theory)).toBeGreaterThan(verdict.halfWidth);
      expect(verdict.passed).toBe(false);
    }
  });
});
