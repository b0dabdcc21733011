import { describe, expect, it } from 'vitest';
import { pairedVariance } from '../../src/analysis/paired-variance.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { setCell } from '../change-counts.ts';
import { emptyOutcome } from '../synthetic-world.ts';
import { context, days, goLive } from './summary-worlds.ts';

/** Visits a day with a luck that both arms share, and one that the plan has by itself. */
function replication(number: number, shared: number, own: number): ShardOutcome {
  const arm = (id: string, visits: number) => {
    const outcome = emptyOutcome(id, days);
    setCell(outcome, 'completed', 2, () => visits);
    return outcome;
  };
  return { replication: number, arms: [arm('reference', 100 + shared), arm('golive', 90 + shared + own)] };
}

const wanted = [{ measure: 'visits.completed', scope: 'unit:clinic', weeks: 4 }];

describe('pairedVariance(outcomes, context, wanted)', () => {
  it('compares the variance of differences with that of arms with seeds of their own', () => {
    const outcomes = [replication(1, -10, 1), replication(2, 0, 0), replication(3, 10, -1)];
    const rows = pairedVariance(outcomes, context, wanted);
    // Over 28 days: differences 28 · (−9, −10, −11); levels 28 · (90, 100, 110) and 28 · (81, 90, 99).
    for (const { paired, independent, ratio } of rows) {
      expect(paired).toBeCloseTo(28 * 28, 6);
      expect(independent).toBeCloseTo(28 * 28 * (100 + 81), 4);
      expect(ratio).toBeCloseTo(181, 6);
    }
  });

  it('gives each four weeks from two months before go-live to the end', () => {
    const rows = pairedVariance([replication(1, 1, 0), replication(2, 2, 0)], context, wanted);
    expect(rows[0]?.week).toBe(-8);
    expect(rows.at(-1)?.week).toBe(4 * Math.floor((days - goLive) / 28) - 4);
    expect(rows.every(({ ratio }) => ratio === null)).toBe(true);
  });

  it('refuses a single replication and a measure that is not there', () => {
    expect(() => pairedVariance([replication(1, 1, 0)], context, wanted)).toThrow('must be at least two replications');
    const missing = [{ measure: 'theatre.use', scope: 'unit:clinic', weeks: 4 }];
    const outcomes = [replication(1, 1, 0), replication(2, 2, 0)];
    expect(() => pairedVariance(outcomes, context, missing)).toThrow('theatre.use of unit:clinic');
  });
});
