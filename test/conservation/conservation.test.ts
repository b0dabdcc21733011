import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const day = 86_400;

function careUntil(seconds: number): Care {
  const scenario = smallScenario([island('north')], [ordinaryWave('north')], 182);
  const world = buildWorld(scenario);
  const care = new Care(world, 'conservation', 1);
  for (const effect of planEffects(world, scenario.waves)) {
    effect.install(care.state.store, care.state.draws, care.state.points);
  }
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

  it('is red when a patient is lost from a list', () => {
    const care = careUntil(40 * day);
    const { waiting, chains } = care.state;
    const lost = waiting.first(chains.list + 1);
    expect(lost).toBeGreaterThanOrEqual(0);
    waiting.remove(lost);
    expect(findImbalances(care, 40 * day).map((imbalance) => imbalance.law)).toEqual(['places']);
  });

  it('is red when a patient vanishes from the books', () => {
    const care = careUntil(40 * day);
    const { store, contacts, waiting, chains } = care.state;
    const lost = waiting.popFront(chains.list + 1);
    store.int32[contacts.at.stage + lost] = 0;
    const laws = findImbalances(care, 40 * day).map((imbalance) => imbalance.law);
    expect(laws).toEqual(['patients', 'little']);
  });

  it('is red when a minute of a clinician has no owner', () => {
    const at = 40 * day + 10 * 3600;
    const care = careUntil(at);
    const { store, clinicians, world } = care.state;
    const free = world.clinicians.findIndex(
      (_, index) =>
        store.int32[clinicians.at.onDuty + index] === 1 &&
        store.int32[clinicians.at.busy + index] === 0 &&
        store.int32[clinicians.at.freeSince + index] < at,
    );
    expect(free).toBeGreaterThanOrEqual(0);
    store.int32[clinicians.at.freeSince + free] += 60;
    expect(findImbalances(care, at).map((imbalance) => imbalance.law)).toEqual(['minutes']);
  });

  it('is red when documentation disappears from a backlog', () => {
    const at = 40 * day + 11 * 3600;
    const care = careUntil(at);
    const { store, clinicians, world } = care.state;
    const behind = world.clinicians.findIndex((_, index) => store.int32[clinicians.at.backlog + index] > 60);
    expect(behind).toBeGreaterThanOrEqual(0);
    store.int32[clinicians.at.backlog + behind] -= 60;
    expect(findImbalances(care, at).map((imbalance) => imbalance.law)).toEqual(['documentation']);
  });
});
