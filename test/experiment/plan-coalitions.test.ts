import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { layOutArm } from '../../src/experiment/lay-out-arm.ts';
import { planAttribution } from '../../src/experiment/plan-attribution.ts';
import { planCoalitions } from '../../src/experiment/plan-coalitions.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const scenario = wholeScenario({}, [wholeWave()], 182);
const world = buildWorld(scenario);

/** Ids of coalitions that have the history of another arm of the run. */
function sharedWith(other: Scenario): string[] {
  const laidOut = (id: string, plan: Scenario) => ({
    id,
    scenario: plan,
    layout: layOutArm(plan, { scenario, world }),
  });
  const arms = [laidOut('golive', scenario), laidOut('other', other)];
  const plan = planAttribution({ id: 'golive', scenario }, 'shapley');
  const { coalitions } = planCoalitions(plan, arms, { seed: 'shared', replication: 1 });
  return coalitions.filter(({ same }) => same === 'other').map(({ id }) => id);
}

const uncut = { ...scenario, waves: scenario.waves.map((wave) => ({ ...wave, bookingPlan: null })) };

describe('planCoalitions(attribution, arms, luck)', () => {
  it('does not simulate again what another arm plans', () => {
    expect(sharedWith(uncut)).toHaveLength(1);
  });

  it('knows an arm whose faults are repaired otherwise from one that plans the same', () => {
    expect(sharedWith({ ...uncut, faultRepair: null })).toEqual([]);
  });

  it('knows an arm with fewer floor-walkers from one that plans the same', () => {
    expect(sharedWith({ ...uncut, floorWalkers: { people: 1, hoursPerDay: 8 } })).toEqual([]);
  });
});
