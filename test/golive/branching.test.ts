import { describe, expect, it } from 'vitest';
import { cellDays } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import type { CareSnapshot } from '../../src/care/care-snapshot.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { firstDivergence, planEffects } from '../../src/golive/plan-effects.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const day = 86_400;
const scenario = smallScenario([island('north')], [ordinaryWave('north')], 182);

function makeCare(of: Scenario): { care: Care; divergence: number } {
  const world = buildWorld(of);
  const care = new Care(world, 'branching', 2);
  const effects = planEffects(world, of.waves);
  installEffects(effects, care.state);
  return { care, divergence: firstDivergence(effects) };
}

function finish(care: Care): ArmOutcome {
  care.run(care.end);
  care.finish();
  return care.outcome('arm', 0);
}

function straight(of: Scenario): ArmOutcome {
  const { care } = makeCare(of);
  care.begin();
  return finish(care);
}

const whole = straight(scenario);

/** The world without a go-live, run up to a second or until `stop` says so. */
function past(until: number, stop: (care: Care) => boolean = () => false): CareSnapshot {
  const { care } = makeCare({ ...scenario, waves: [] });
  care.begin();
  while (!stop(care) && care.step(until));
  return care.snapshot();
}

function continued(snapshot: CareSnapshot): ArmOutcome {
  const { care } = makeCare(scenario);
  care.restore(snapshot);
  return finish(care);
}

describe('branching', () => {
  it('equals the straight run when the arm leaves the reference at its first difference', () => {
    const { divergence } = makeCare(scenario);
    expect(divergence).toBeGreaterThan(90 * day);
    expect(divergence).toBeLessThan(140 * day);
    expect(continued(past(divergence))).toEqual(whole);
  });

  it('equals the straight run when it leaves at an earlier midnight', () => {
    expect(continued(past(60 * day))).toEqual(whole);
  });

  it('equals the straight run when it leaves in a busy hour', () => {
    expect(continued(past(63 * day + 10 * 3600 + 17))).toEqual(whole);
  });

  it('equals the straight run when it leaves inside a service', () => {
    const isServing = (care: Care) => {
      const { store, clinicians, world } = care.state;
      if (care.state.events.time < 64 * day + 9 * 3600) return false;
      return world.clinicians.some((_, index) => store.int32[clinicians.at.busy + index * clinicians.wholeWidth] === 1);
    };
    expect(continued(past(70 * day, isServing))).toEqual(whole);
  });

  it('equals the straight run when it is restored into a new world at every 1000th event', () => {
    let { care } = makeCare(scenario);
    care.begin();
    for (let count = 1; care.step(care.end); count++) {
      if (count % 1000 !== 0) continue;
      const next = makeCare(scenario).care;
      next.restore(structuredClone(care.snapshot()));
      care = next;
    }
    care.finish();
    expect(care.outcome('arm', 0)).toEqual(whole);
  });

  it('differs from the reference after the first difference and not before', () => {
    const reference = straight({ ...scenario, waves: [] });
    const { divergence } = makeCare(scenario);
    const firstDay = Math.floor(divergence / day);
    const completed = (outcome: ArmOutcome, until: number) =>
      outcome.cells.map((_, cell) => cellDays(outcome, 'completed', cell).subarray(0, until));
    expect(completed(whole, firstDay)).toEqual(completed(reference, firstDay));
    expect(completed(whole, whole.days)).not.toEqual(completed(reference, whole.days));
  });
});
