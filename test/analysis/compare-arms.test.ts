import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { compareArms } from '../../src/analysis/compare-arms.ts';
import { reduceShard } from '../../src/analysis/reduce-shard.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const reference = smallScenario([island('north')], [ordinaryWave('north')], 252);
const uncut = { ...reference, waves: reference.waves.map((wave) => ({ ...wave, bookingPlan: null })) };
const arms = [
  { id: 'golive', scenario: reference },
  { id: 'same', scenario: reference },
  { id: 'uncut', scenario: uncut },
];
const shards = [1, 2, 3].map((replication) => runShard({ reference, arms, seed: 'compare', replication }));
const plan = planSummary(analysisContext({ run: 'r', seed: 'compare', reference, arms }), shards[0]);
const reductions = shards.map((shard) => reduceShard(shard, plan));
const compared = [
  { measure: 'production.lost', window: 'total' },
  { measure: 'production.recoveryWeek', window: 'total' },
];
const found = compareArms(reductions, plan, compared, 'golive');
const rowOf = (arm: string, against: string, measure = 'production.lost') =>
  found.find((row) => row.arm === arm && row.against === against && row.measure === measure);

describe('compareArms(reductions, plan, compared, beside)', () => {
  it('gives each arm against the reference, and against the one beside it', () => {
    expect(rowOf('golive', 'reference')?.mean).toBeGreaterThan(0);
    expect(rowOf('golive', 'golive')).toBeUndefined();
    expect(rowOf('same', 'golive')).toMatchObject({ mean: 0, range: { low: 0, median: 0, high: 0 } });
  });

  it('makes the difference of two arms from the same replications', () => {
    const [own, other] = [rowOf('uncut', 'reference'), rowOf('golive', 'reference')];
    expect(rowOf('uncut', 'golive')?.mean).toBeCloseTo((own?.mean ?? 0) - (other?.mean ?? 0), 9);
    expect(rowOf('uncut', 'golive')?.mean).not.toBe(0);
  });

  it('compares weeks of recovery with the reference alone, and takes the replications in any order', () => {
    expect(rowOf('uncut', 'golive', 'production.recoveryWeek')).toBeUndefined();
    expect(compareArms(reductions.toReversed(), plan, compared, 'golive')).toEqual(found);
  });

  it('refuses what the summary does not hold', () => {
    const missing = [{ measure: 'production.lost', window: 'weeks:0-13' }];
    expect(() => compareArms(reductions, plan, missing, 'golive')).toThrow('production.lost in weeks:0-13');
  });
});
