import { describe, expect, it } from 'vitest';
import { cellSum } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { sentToPartners } from '../worlds/sent-to-partners.ts';
import { shippedPilot } from '../worlds/shipped-scenario.ts';
import { leaks } from './leaks.ts';

const day = 86_400;

describe('the shipped pilot', () => {
  it('conserves patients, minutes, documentation and waiting time through its go-live, and shows planted leaks', async () => {
    const { scenario } = await shippedPilot();
    const world = buildWorld(scenario);
    expect(world.problems).toEqual([]);
    const care = new Care(world, 'conservation', 1);
    installEffects(planEffects(world, scenario.waves), care.state);
    care.begin();
    for (const time of [84 * day, 143 * day + 10 * 3600 + 1, 180 * day + 13 * 3600]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
    const at = 180 * day + 13 * 3600;
    const sound = care.snapshot();
    for (const { name, laws, plant } of leaks) {
      care.restore(sound);
      expect(findImbalances(care, at)).toEqual([]);
      plant(care, at);
      expect(
        findImbalances(care, at).map((imbalance) => imbalance.law),
        name,
      ).toEqual(laws);
    }
  });

  it('is reached everywhere: every unit has patients and every partner a referral', async () => {
    const { scenario } = await shippedPilot();
    const world = buildWorld(scenario);
    const care = new Care(world, 'reached', 1);
    care.begin();
    care.run(56 * day);
    const outcome = care.outcome('', 0);
    const { cells } = outcome;
    cells.forEach((_, cell) => {
      expect(cellSum(outcome, 'completed', cell)).toBeGreaterThan(0);
    });
    const sent = sentToPartners(scenario, outcome, 56);
    for (const { id } of world.units.filter(({ kind }) => kind === 'partner')) {
      expect(sent.get(id) ?? 0, id).toBeGreaterThan(5);
    }
  });
});
