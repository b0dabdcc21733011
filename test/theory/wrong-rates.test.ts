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

/** Fewer than a row's own, so that intervals are wider: what is seen here is seen by the command. The first that suffices ends it. */
function fewer({ kind, replications }: TheoryRow): number[] {
  return kind === 'mean' ? [4, Math.min(replications, 12)] : [Math.ceil(0.15 * replications), 0.6 * replications];
}

type Verdict = ReturnType<typeof judgeTheory>;

/** Red because of the number, not because the interval is too wide. */
function isFar(verdict: Verdict): boolean {
  return verdict.kind === 'mean'
    ? Math.abs(verdict.mean - verdict.theory) > verdict.halfWidth
    : verdict.distance > verdict.bound;
}

describe('the kernel is seen to disagree with theory', () => {
  it.each(cases)('$id: $wrong than in theory', ({ row, factors }) => {
    let verdict: Verdict | undefined;
    for (const replications of fewer(row)) {
      verdict = judgeTheory(row, factors, replications);
      expect(verdict.littleGap).toBe(0);
      if (isFar(verdict)) break;
    }
    expect(verdict?.passed).toBe(false);
    expect(verdict !== undefined && isFar(verdict)).toBe(true);
  });
});
