import { describe, expect, it } from 'vitest';
import { summariseShards } from '../../src/analysis/summarise.ts';
import type { SummaryRow } from '../../src/results/summary-schema.ts';
import { setUnit } from '../change-counts.ts';
import { wholeContext, wholeGoLive, wholeShard, wholeUnits } from '../synthetic-whole-world.ts';

/** The region's row of as many replications, each rolled back on the day given, or never (null). */
function rowOf(days: (number | null)[]): SummaryRow {
  const clinic = wholeUnits.indexOf('clinic');
  const shards = days.map((backOn, index) =>
    wholeShard(index + 1, (outcome) => {
      if (outcome.arm === 'golive') setUnit(outcome, 'rolledBack', clinic, (day) => (day === backOn ? 1 : 0));
    }),
  );
  const found = summariseShards(shards, wholeContext).measures.find(
    ({ measure, scope, arm }) => measure === 'rollback.week' && scope === 'region' && arm === 'golive',
  );
  if (found === undefined) throw new Error('the summary must tell of the rollback');
  return found;
}

describe('rollback.week', () => {
  it('is the week from go-live in which the first unit went back', () => {
    expect(rowOf([wholeGoLive + 3, wholeGoLive + 16])).toMatchObject({ mean: 1, notReached: 0 });
  });

  it('tells the share of replications in which none went back, without a mean', () => {
    const row = rowOf([null, wholeGoLive + 3, null, null]);
    expect(row).toMatchObject({ mean: null, notReached: 0.75 });
    expect(row.range.high).toBeNull();
  });
});
