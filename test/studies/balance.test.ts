import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { measureBalance } from '../../src/experiment/balance.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { changeCells } from '../change-counts.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const change = z.object({ mean: z.number(), confidence: z.object({ low: z.number(), high: z.number() }) });
const study = z
  .object({
    result: z.object({ lists: change, overdueReturns: change, production: change }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../docs/studies/balance.json', import.meta.url), 'utf8')));

/** The outcome with every list and count of the second year multiplied. */
function grown(outcome: ArmOutcome, factor: number): ArmOutcome {
  const more = { ...outcome };
  changeCells(more, (counter, _, column) => {
    if (counter !== 'waiting' && counter !== 'overdueReturns' && counter !== 'completed') return;
    for (let day = 364; day < outcome.days; day++) column[day] = Math.round(column[day] * factor);
  });
  return more;
}

describe('balance of the reference', () => {
  it('lists change by less than 3 % a year and production by less than 2 %', () => {
    const { lists, overdueReturns, production } = study.result;
    expect(Math.abs(lists.mean)).toBeLessThan(0.03);
    expect(Math.abs(overdueReturns.mean)).toBeLessThan(0.03);
    expect(Math.abs(production.mean)).toBeLessThan(0.02);
  });

  it('holds for production in a small world, and is told from a world that grows', () => {
    const reference = smallScenario([island('north')], [], 511);
    const outcomes = [1, 2, 3].map(
      (replication) => runShard({ reference, arms: [], seed: 'balance', replication }).arms[0],
    );
    expect(Math.abs(measureBalance(outcomes).production.mean)).toBeLessThan(0.02);
    const before = measureBalance(outcomes);
    const after = measureBalance(outcomes.map((outcome) => grown(outcome, 1.2)));
    expect(after.production.mean - before.production.mean).toBeCloseTo(0.2 * (1 + before.production.mean), 2);
    expect(after.lists.mean - before.lists.mean).toBeCloseTo(0.2 * (1 + before.lists.mean), 2);
  });
});
