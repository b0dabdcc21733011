import { describe, expect, it } from 'vitest';
import { cellSum } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
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
    // What a unit has completed, times the share that it refers, is what a partner is sent.
    const completedAt = (unit: string, contact?: string): number =>
      cells.reduce((sum, cell, index) => {
        if (cell.unit !== unit || (contact !== undefined && cell.contactKind !== contact)) return sum;
        return sum + cellSum(outcome, 'completed', index);
      }, 0);
    const sent = new Map<string, number>();
    for (const unit of scenario.sites.flatMap((site) => site.units)) {
      const sources =
        unit.kind === 'emergency' || unit.kind === 'ward'
          ? [{ contact: undefined, onward: unit.onward }]
          : unit.kind === 'outpatient' || unit.kind === 'primary-care' || unit.kind === 'theatre'
            ? unit.lines
            : [];
      for (const { contact, onward } of sources) {
        for (const { unit: target, share } of onward) {
          sent.set(target, (sent.get(target) ?? 0) + share * completedAt(unit.id, contact));
        }
      }
    }
    for (const { id } of world.units.filter(({ kind }) => kind === 'partner')) {
      expect(sent.get(id) ?? 0, id).toBeGreaterThan(5);
    }
  });
});
