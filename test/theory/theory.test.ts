import { describe, expect, it } from 'vitest';
import { judgeTheory, runTheory } from '../../src/kernel/theory/run-theory.ts';
import { theoryRows } from '../../src/kernel/theory/theory-rows.ts';
import { storedTheory } from './stored-theory.ts';

const rows = theoryRows.map((row) => ({ id: row.id, row }));
const stored = new Map(storedTheory().result.map((verdict) => [verdict.id, verdict]));

/** Shares far out in a distribution may have wider intervals. */
function isTail(id: string): boolean {
  return ['m-m-1.long-times', 'm-m-3.long-waits'].includes(id);
}

describe('the kernel agrees with theory', () => {
  it.each(rows)('$id: theory holds, the interval is narrow, and the stored study says the same', ({ row }) => {
    const verdict = judgeTheory(row);
    if (verdict.kind === 'mean') {
      expect(Math.abs(verdict.mean - verdict.theory)).toBeLessThanOrEqual(verdict.halfWidth);
      expect(verdict.halfWidth).toBeLessThanOrEqual((isTail(row.id) ? 0.05 : 0.02) * verdict.theory);
    } else {
      expect(verdict.distance).toBeLessThanOrEqual(verdict.bound);
    }
    expect(verdict.littleGap).toBe(0);
    expect(verdict.passed).toBe(true);
    expect(verdict).toEqual(stored.get(row.id));
  });

  it('gives the same verdict again', () => {
    const last = theoryRows.filter(({ id }) => id === 'shifts.suspend.time-in-system');
    expect(runTheory(last)).toEqual(runTheory(last));
  });

  it('has rows whose names tell them apart, as they are the seeds', () => {
    expect(new Set(theoryRows.map(({ id }) => id)).size).toBe(theoryRows.length);
  });
});
