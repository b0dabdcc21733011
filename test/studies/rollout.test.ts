import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareStraight } from '../../scripts/studies/rollout.ts';
import { readRolloutStudies, rolloutPage, weeksLeft } from '../../scripts/studies/rollout-page.ts';
import { wavesOfRollout } from '../../scripts/studies/rollout-waves.ts';
import { whatIfsOfRollout } from '../../scripts/studies/rollout-what-ifs.ts';
import type { ToldPlan } from '../../scripts/studies/whole-plans.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const stored = readRolloutStudies();
if (stored === undefined)
  throw new Error('rollout, rollout-waves, rollout-what-ifs and baseline-region must be stored: npm run studies');
const { rollout, waves, whatIfs } = stored;

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

describe('the plans that were run whole', () => {
  const plans = [...waves.result, ...whatIfs.result];

  it('are the rollout, each wave by itself and each other plan for it', () => {
    expect(waves.result.map(({ file }) => file)).toEqual(wavesOfRollout());
    expect(waves.result.length).toBe(6);
    expect(whatIfs.result.map(({ file }) => file)).toEqual(whatIfsOfRollout());
    expect(whatIfs.result.length).toBe(8);
    expect(new Set(plans.map(({ run }) => run)).size).toBe(plans.length);
  });

  it.each(plans.map((plan) => [plan.file, plan] as const))(
    '%s is told for the region and each of its waves',
    (_, plan) => {
      expect(plan.goLives.length).toBeGreaterThan(0);
      for (const scope of ['region', ...plan.goLives.map(({ wave }) => `wave:${wave}`)]) {
        for (const measure of ['production.lost', 'production.depth'])
          expect(figureOf(plan, scope, measure), `${measure} of ${scope}`).not.toBeNull();
      }
    },
  );

  it.each(plans.map((plan) => [plan.file, plan] as const))(
    '%s has summers, nothing below zero, and weeks left after whatever is back',
    (_, plan) => {
      const { figures, negative, july, end } = plan.weeks;
      expect(figures).toBeGreaterThan(100_000);
      expect(negative).toBe(0);
      expect(july).not.toBeNull();
      expect(july).toBeLessThan(0.6);
      expect(end).toBeGreaterThan(0.9);
      expect(weeksLeft(plan)).toBeGreaterThanOrEqual(8);
    },
  );

  it('are what their page says', () => {
    const page = readFileSync(new URL('../../docs/background/rollout.md', import.meta.url), 'utf8');
    expect(rolloutPage(stored), 'npm run studies -- rollout').toBe(page);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
});
