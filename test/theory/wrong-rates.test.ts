import { describe, expect, it } from 'vitest';
import { judgeTheory } from '../../src/kernel/theory/run-theory.ts';
import type { TheoryRow } from '../../src/kernel/theory/theory-row.ts';
import { theoryRows } from '../../src/kernel/theory/theory-rows.ts';

const wrong = [
  { wrong: 'arrivals 5 % faster', factors: { arrival: 1.05, service: 1 } },
  { wrong: 'arrivals 5 % slower', factors: { arrival: 0.95, service: 1 } },
  { wrong: 'services 5 % faster', factors: { arrival: 1, service: 1.05 } },
  { wrong: 'services 5 % slower', factors: { arrival: 1, service: 0.95 } },
];
const cases = theoryRows.flatMap((row) => wrong.map((each) => ({ ...each, id: row.id, row })));

/** Fewer than a row's own, so that intervals are wider: what is seen here is seen by the command. */
function fewer({ kind, replications }: TheoryRow): number {
  return kind === 'mean' ? Math.min(replications, 12) : 0.6 * replications;
}

describe('the kernel is seen to disagree with theory', () => {
  it.each(cases)('$id: $wrong than in theory', ({ row, factors }) => {
    const verdict = judgeTheory(row, factors, fewer(row));
    expect(verdict.passed).toBe(false);
    // Red because of the number, not because the interval is too wide or Little's law does not hold.
    if (verdict.kind === 'mean') expect(Math.abs(verdict.mean - verdict.theory)).toBeGreaterThan(verdict.halfWidth);
    else expect(verdict.distance).toBeGreaterThan(verdict.bound);
    expect(verdict.littleGap).toBe(0);
  });
});
