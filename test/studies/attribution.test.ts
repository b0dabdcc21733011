import { describe, expect, it } from 'vitest';
import { costOfBranches, eventsOfReference, exactAndSampled } from '../../scripts/studies/attribution.ts';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import { planAttribution } from '../../src/experiment/plan-attribution.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const reference = smallScenario([island('north')], [ordinaryWave('north')], 224);
const arms = [{ id: 'golive', scenario: reference }];
const inputs = { scenario: 'small', reference, arms, seed: 'small', replications: 1 };
const plan = planAttribution(arms[0], 'shapley');
const shard = runShard({ reference, arms, seed: 'small', replication: 1, attribution: plan });
const values = [{ replication: 1, counted: shard.counted ?? [] }];

describe('the study of attribution', () => {
  it('gives exact shares that sum to the loss, and sampled ones that come nearer with more orders', () => {
    const summary = planSummary(analysisContext({ run: 'small', ...inputs }), shard);
    const { exact, sampled } = exactAndSampled(values, summary, inputs);
    const [region] = exact.scopes;
    const sum = region.shares.reduce((total, { shapley }) => total + (shapley?.mean ?? Number.NaN), 0);
    expect(sum).toBeCloseTo(region.whole.mean - region.empty.mean, 6);
    expect(Math.abs(region.whole.mean)).toBeGreaterThan(10);
    const errors = sampled.map(({ largestErrorOfLoss }) => largestErrorOfLoss);
    expect(errors[2]).toBeLessThanOrEqual(errors[0]);
    expect(errors[2]).toBeLessThan(0.1);
  });

  it('finds that a branch costs what lies after its first difference, within a tenth', () => {
    const { branches, least, most } = costOfBranches(values, eventsOfReference(inputs));
    expect(branches).toBeGreaterThan(5);
    expect(least).toBeGreaterThan(0.9);
    expect(most).toBeLessThan(1.1);
  });
});
