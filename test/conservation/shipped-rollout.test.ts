import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cellSum } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { sentToPartners } from '../worlds/sent-to-partners.ts';
import { shippedRollout } from '../worlds/shipped-scenario.ts';
import { leaks } from './leaks.ts';

const day = 86_400;
/** Kinds of contact that come on working days only need a week; small units see somebody of each kind in this time. */
const reachedDays = 11;

describe('the shipped rollout', () => {
  it('is reached everywhere: every unit has patients of every kind, and every municipality and region outside is sent some', async () => {
    const { scenario } = await shippedRollout();
    const world = buildWorld({ ...scenario, days: reachedDays + 3, waves: [] });
    expect(world.problems).toEqual([]);
    const care = new Care(world, 'reached', 1);
    care.begin();
    care.run(reachedDays * day);
    expect(findImbalances(care, reachedDays * day)).toEqual([]);
    const outcome = care.outcome('', 0);
    const empty = outcome.cells.filter((_, cell) => cellSum(outcome, 'completed', cell) === 0);
    expect(empty.map(({ unit, contactKind }) => `${unit} ${contactKind}`)).toEqual([]);
    const sent = sentToPartners(scenario, outcome, reachedDays);
    const partners = world.units.filter(({ kind }) => kind === 'partner').map(({ id }) => id);
    expect(partners).toHaveLength(33 + 4);
    expect(partners.filter((id) => !((sent.get(id) ?? 0) > 0.5))).toEqual([]);
  });

  it('conserves patients, minutes and messages in two waves, shows a planted leak, and branches to the bit', async () => {
    const { scenario } = await shippedRollout({
      sites: ['simrishamn', 'landskrona', 'medical-service-landskrona', 'region-service-landskrona'],
      // The waves of the two hospitals, two weeks apart.
      set: [
        'waves[0].goLive=2025-02-04',
        'waves[1].goLive=2025-02-18',
        'horizon.weeksAfterGoLive=9',
        'horizon.warmUpWeeks=4',
      ],
    });
    expect(scenario.waves.map(({ sites }) => sites[0])).toEqual(['simrishamn', 'landskrona']);
    const world = buildWorld(scenario);
    const straight = new Care(world, 'rollout', 1);
    installEffects(planEffects(world, scenario.waves), straight.state);
    straight.begin();
    const at = scenario.days * day - 4 * day + 13 * 3600;
    straight.run(at);
    expect(findImbalances(straight, at)).toEqual([]);
    const sound = straight.snapshot();
    const [leak] = leaks;
    leak?.plant(straight, at);
    expect(findImbalances(straight, at).map(({ law }) => law)).toEqual(leak?.laws);
    straight.restore(sound);
    straight.run(straight.end);
    straight.finish();
    const arms = [{ id: 'golive', scenario }];
    const [reference, golive] = runShard({ reference: scenario, arms, seed: 'rollout', replication: 1 }).arms;
    // Large tables: vitest's own comparison takes many times as long.
    expect(isDeepStrictEqual(golive, straight.outcome('golive', golive.firstDivergence))).toBe(true);
    expect(isDeepStrictEqual(golive.cellPages, reference.cellPages)).toBe(false);
  });
});
