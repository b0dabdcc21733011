import { secondsPerDay } from '../care/clock.ts';
import { buildWorld } from '../care/world/build-world.ts';
import type { World } from '../care/world/world.ts';
import type { PlannedEffect } from '../golive/effect.ts';
import { firstDivergence, planEffects } from '../golive/plan-effects.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** An arm before it is simulated: its world, its effects, and the second at which it leaves the reference's history. */
export interface ArmLayout {
  world: World;
  /** Whether the world is the reference's. */
  shares: boolean;
  effects: PlannedEffect[];
  divergence: number;
}

/** Lays out an arm over the world of its reference; one whose world is another has a world of its own and leaves at once. */
export function layOutArm(scenario: Scenario, reference: { scenario: Scenario; world: World }): ArmLayout {
  const shares = worldText(scenario) === worldText(reference.scenario);
  return layOutEffects(scenario, { world: shares ? reference.world : buildWorld(scenario), shares });
}

/** Lays out the waves of a scenario over a world. */
export function layOutEffects(
  scenario: Pick<Scenario, 'waves' | 'faultRepair' | 'floorWalkers'>,
  { world, shares }: Pick<ArmLayout, 'world' | 'shares'>,
): ArmLayout {
  const effects = planEffects(world, scenario.waves, scenario);
  const end = world.days * secondsPerDay;
  return { world, shares, effects, divergence: shares ? Math.min(firstDivergence(effects), end) : 0 };
}

/** The part of a scenario that makes the world, without the plan, as text. */
function worldText(scenario: Scenario): string {
  const { floorWalkers: _shared, ...rest } = scenario;
  return JSON.stringify({ ...rest, name: '', title: null, faultRepair: null, waves: [] });
}
