import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareStraight } from '../../scripts/studies/rollout.ts';
import { readRolloutStudies, rolloutPage } from '../../scripts/studies/rollout-page.ts';
import { type ToldPlan, wavesOfRollout } from '../../scripts/studies/rollout-waves.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const stored = readRolloutStudies();
if (stored === undefined) throw new Error('rollout and rollout-waves must be stored: npm run studies');
const { rollout, waves } = stored;

function figureOf({ figures }: ToldPlan, scope: string, measure: string): number | null {
  const found = figures.find((figure) => figure.scope === scope && figure.measure === measure);
  if (found === undefined) throw new Error(`${measure} of ${scope} must be told`);
  return found.value;
}

describe('the study of the whole rollout', () => {
  it('has the same history straight and branched, loses nobody, and is in balance without a go-live', () => {
    const { isSameStraightAndBranched, imbalances, balance, arms, units } = rollout.result;
    expect(isSameStraightAndBranched).toBe(true);
    expect(imbalances).toEqual([]);
    expect(balance.replications).toBeGreaterThanOrEqual(4);
    expect(Math.abs(balance.lists.mean)).toBeLessThan(0.03);
    expect(Math.abs(balance.overdueReturns.mean)).toBeLessThan(0.03);
    expect(Math.abs(balance.production.mean)).toBeLessThan(0.02);
    expect(units).toBeGreaterThan(700);
    for (const { events } of arms) expect(events).toBeGreaterThan(100_000_000);
  });

  it('finds a plan the same by itself and as an arm, and a count that differs', () => {
    const scenario = smallScenario([island('north')], [ordinaryWave('north')], 182);
    const arm = { id: 'golive', scenario };
    const task = { reference: scenario, seed: 'study', replication: 1 };
    const { arms } = runShard({ ...task, arms: [arm] });
    const compared = compareStraight({ ...task, arm }, arms);
    expect(compared.isSameStraightAndBranched).toBe(true);
    expect(compared.imbalances).toEqual([]);
    expect(compared.arms.map(({ events }) => events)).toEqual(arms.map(({ events }) => events));
    expect(compared.arms[1].firstDivergenceDay).toBeGreaterThan(0);
    const changed = arms.map((each) => ({ ...each, events: each.events + 1 }));
    expect(compareStraight({ ...task, arm }, changed).isSameStraightAndBranched).toBe(false);
  });
});

describe('the study of the rollout’s waves', () => {
  it('tells the rollout and each wave by itself', () => {
    expect(waves.result.map(({ file }) => file)).toEqual(wavesOfRollout());
    expect(waves.result.length).toBe(6);
  });

  it.each(waves.result.map((plan) => [plan.file, plan] as const))(
    '%s loses care in each of its waves, and deeply',
    (_, plan) => {
      expect(plan.goLives.length).toBeGreaterThan(0);
      for (const scope of ['region', ...plan.goLives.map(({ wave }) => `wave:${wave}`)]) {
        expect(figureOf(plan, scope, 'production.lost'), scope).toBeGreaterThan(0);
        if (scope !== 'region') expect(figureOf(plan, scope, 'production.depth'), scope).toBeGreaterThan(0.1);
      }
    },
  );

  it('is what its page says', () => {
    const page = readFileSync(new URL('../../docs/background/rollout.md', import.meta.url), 'utf8');
    expect(rolloutPage(stored), 'npm run studies -- rollout').toBe(page);
    expect(page).not.toMatch(/\| – \|/);
  });
});
