import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';
import { leaks } from './leaks.ts';

const day = 86_400;

function careUntil(seconds: number): Care {
  const scenario = smallScenario([island('north')], [ordinaryWave('north')], 182);
  const world = buildWorld(scenario);
  const care = new Care(world, 'conservation', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  care.begin();
  care.run(seconds);
  return care;
}

describe('conservation', () => {
  it('closes every sum at midnight, at noon and in the middle of the clinics, with a go-live under way', () => {
    const care = careUntil(0);
    for (const time of [30 * day, 60 * day + 10 * 3600 + 1234, 145 * day + 14 * 3600, 170 * day, 182 * day]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });

  it.each(leaks)('is red when $name', ({ laws, plant }) => {
    const at = 40 * day + 11 * 3600;
    const care = careUntil(at);
    expect(findImbalances(care, at)).toEqual([]);
    plant(care, at);
    expect(findImbalances(care, at).map((imbalance) => imbalance.law)).toEqual(laws);
  });
});
