import { beforeAll, describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { dividedScopes, type ReplicationShares, shareLoss, summariseShares } from '../../src/analysis/attribution.ts';
import { summariseShards } from '../../src/analysis/summarise.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { ordersOf, planAttribution } from '../../src/experiment/plan-attribution.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { chosenPart } from '../../src/golive/chosen-part.ts';
import type { AttributionPlan } from '../../src/results/attribution-plan.ts';
import { attributionSchema } from '../../src/results/attribution-schema.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const seed = 'attribution';
const day = 86_400;

function simulate(scenario: Scenario, attribution: AttributionPlan, replication = 1): ShardOutcome {
  const arms = [
    { id: 'golive', scenario },
    { id: 'golive-chosen', scenario: chosenPart(scenario), partOf: 'golive' },
  ];
  return runShard({ reference: scenario, arms, seed, replication, attribution });
}

function contextOf(scenario: Scenario) {
  const arms = [
    { id: 'golive', scenario },
    { id: 'golive-chosen', scenario: chosenPart(scenario), partOf: 'golive' },
  ];
  return analysisContext({ run: 'attribution', seed, reference: scenario, arms });
}

function divide(scenario: Scenario, attribution: AttributionPlan, shards: readonly ShardOutcome[]) {
  const summary = planSummary(contextOf(scenario), shards[0]);
  const scopes = dividedScopes(summary);
  const shares = shards.map(({ replication, counted = [] }): ReplicationShares => {
    const orders = ordersOf(attribution, seed, replication);
    return shareLoss({ replication, counted }, attribution, { orders, scopes, cells: summary.layout.cells });
  });
  return attributionSchema.parse(summariseShares('attribution', attribution, scopes, shares));
}

function counted({ counted: all = [] }: ShardOutcome, id: string) {
  const found = all.find((arm) => arm.id === id);
  if (found === undefined) throw new Error(`${id} must be counted`);
  return found;
}

describe('a loss divided in the order of the list', () => {
  const scenario = wholeScenario({}, [wholeWave()], 182);
  const plan = planAttribution({ id: 'golive', scenario }, 'order');
  let shard: ShardOutcome;
  let result: ReturnType<typeof divide>;
  beforeAll(() => {
    shard = simulate(scenario, plan);
    result = divide(scenario, plan, [shard]);
  }, 120_000);

  it('takes one arm more for each cause, and simulates none that is there already', () => {
    expect(plan.planned).toEqual([
      'booking-plan',
      'staff-withdrawn',
      'slow-documentation',
      'downtime',
      'defects',
      'feedback',
    ]);
    const simulated = (shard.counted ?? []).filter(({ events }) => events > 0).map(({ id }) => id);
    expect(simulated).toEqual([
      'reference-without-feedback',
      'booking-plan',
      'booking-plan+staff-withdrawn',
      'booking-plan+staff-withdrawn+slow-documentation',
      'booking-plan+staff-withdrawn+slow-documentation+downtime',
      'booking-plan+staff-withdrawn+slow-documentation+downtime+defects',
    ]);
  });

  it('adds up to the loss that the summary tells, and nobody loses anything without a cause', () => {
    const { empty, whole, shares } = result.scopes[0];
    const sum = shares.reduce((total, { order }) => total + (order?.mean ?? Number.NaN), empty.mean);
    expect(sum).toBeCloseTo(whole.mean, 6);
    expect(empty.mean).toBe(0);
    const rows = summariseShards([shard], contextOf(scenario)).measures;
    for (const { scope, whole: loss } of result.scopes) {
      const row = rows.find(
        (each) =>
          each.measure === 'production.lost' &&
          each.arm === 'golive' &&
          each.scope === scope &&
          each.contactKind === null &&
          each.window === 'total',
      );
      expect(row?.mean).toBeCloseTo(loss.mean, 6);
    }
    expect(result.scopes.map(({ scope }) => scope)).toContain('kind:outpatient');
  });

  it('gives causes of which nothing is planned exactly 0, and says null for what order does not tell', () => {
    const shares = new Map(result.scopes[0].shares.map((share) => [share.player, share]));
    expect(shares.get('defects')?.order?.mean).toBe(0);
    expect(shares.get('coexistence')?.order?.mean).toBe(0);
    expect(shares.get('slow-documentation')?.order?.mean).not.toBe(0);
    expect(shares.get('slow-documentation')?.shapley).toBeNull();
    expect(shares.get('slow-documentation')?.first).toBeNull();
    expect(shares.get('booking-plan')?.first?.mean).toBe(shares.get('booking-plan')?.order?.mean);
    expect(shares.get('feedback')?.last?.mean).toBe(shares.get('feedback')?.order?.mean);
  });

  it('simulates each arm only from its first difference on', () => {
    const [reference] = shard.arms;
    const perDay = reference.events / reference.days;
    for (const { events, firstDivergence } of (shard.counted ?? []).filter(({ events: own }) => own > 0)) {
      const days = reference.days - firstDivergence / day;
      expect(days).toBeLessThan(reference.days);
      expect(events / (perDay * days)).toBeGreaterThan(0.8);
      expect(events / (perDay * days)).toBeLessThan(1.1);
    }
  });
});

describe('a loss divided by all coalitions', () => {
  const neutral = { ...ordinaryWave('north'), bookingPlan: null, downtime: wholeWave(0).downtime };
  const scenario = smallScenario([island('north')], [{ ...neutral, training: wholeWave().training }], 182);
  const plan = planAttribution({ id: 'golive', scenario }, 'shapley');
  let exact: ShardOutcome;
  beforeAll(() => {
    exact = simulate(scenario, plan);
  }, 120_000);

  it('gives a cause with null parameters exactly 0, in whatever company', () => {
    expect(plan.method).toBe('exact');
    expect(plan.planned).toEqual(['staff-withdrawn', 'slow-documentation']);
    const { shares } = divide(scenario, plan, [exact]).scopes[0];
    const downtime = shares.find(({ player }) => player === 'downtime');
    expect(downtime).toMatchObject({ shapley: { mean: 0 }, first: { mean: 0 }, last: { mean: 0 } });
  });

  it('reaches the same by sampled orders, which hold every coalition of two', () => {
    const sampled = planAttribution({ id: 'golive', scenario }, 'shapley', 1);
    expect(sampled).toMatchObject({ method: 'sampled', orders: 2 });
    const [one, other] = [divide(scenario, plan, [exact]), divide(scenario, sampled, [simulate(scenario, sampled)])];
    for (const [i, { shapley }] of one.scopes[0].shares.entries()) {
      expect(other.scopes[0].shares[i].shapley?.mean).toBeCloseTo(shapley?.mean ?? Number.NaN, 9);
    }
    expect(one.scopes[0].interaction?.mean).not.toBeNull();
  }, 60_000);

  it('leaves the arms as they are without any division', () => {
    const { arms } = simulate(scenario, plan, 2);
    const alone = runShard({ reference: scenario, arms: [{ id: 'golive', scenario }], seed, replication: 2 });
    expect(arms.slice(0, 2)).toEqual(alone.arms);
    expect(alone.counted).toBeUndefined();
  }, 60_000);
});

describe('a coalition without feedback', () => {
  const everything = wholeScenario({}, [wholeWave(0)], 140);

  it('equals the reference treated likewise to the last bit where nothing acts', () => {
    const plan = planAttribution({ id: 'golive', scenario: everything }, 'order');
    const acting = { ...plan, planned: ['downtime', 'slow-documentation', 'feedback'] };
    const shard = simulate(everything, acting);
    const treated = counted(shard, 'reference-without-feedback');
    expect(counted(shard, 'downtime+slow-documentation').completed).toEqual(treated.completed);
    expect(counted(shard, 'downtime+slow-documentation+feedback').completed).toEqual(
      counted(shard, 'reference').completed,
    );
    expect(treated.completed).not.toEqual(counted(shard, 'reference').completed);
  }, 60_000);
});

describe('planAttribution(arm, method, pairs)', () => {
  it('draws orders for several waves, each followed by its reverse, others in each replication', () => {
    const waves = [ordinaryWave('north'), { ...ordinaryWave('north'), id: 'wave-2' }];
    const plan = planAttribution({ id: 'golive', scenario: smallScenario([island('north')], waves) }, 'shapley');
    expect(plan).toMatchObject({ method: 'sampled', orders: 4 });
    const orders = ordersOf(plan, seed, 1);
    expect(orders).toHaveLength(4);
    expect(orders[1]).toEqual(orders[0].toReversed());
    expect(orders[0].toSorted()).toEqual([0, 1, 2]);
    const drawn = [1, 2, 3, 4, 5].map((replication) => ordersOf(plan, seed, replication).join());
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});
