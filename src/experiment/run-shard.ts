import { Care } from '../care/care.ts';
import { secondsPerDay } from '../care/clock.ts';
import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { buildWorld } from '../care/world/build-world.ts';
import { reserveNeeds } from '../care/world/reserve.ts';
import type { World } from '../care/world/world.ts';
import type { PlannedEffect } from '../golive/effect.ts';
import { installEffects } from '../golive/install-effects.ts';
import { firstDivergence, planEffects } from '../golive/plan-effects.ts';
import type { Snapshot } from '../kernel/store.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type ArmPlan, referenceArm, type ShardTask } from './arms.ts';
import { drawInputs } from './draw-inputs.ts';

interface PlannedArm {
  id: string;
  care: Care;
  divergence: number;
}

/** The part of a scenario that makes the world, without the plan, as text. */
function worldText(scenario: Scenario): string {
  return JSON.stringify({ ...scenario, name: '', title: null, waves: [] });
}

/** The world of the reference, with a reserve for what any of the arms adds. */
export function buildReferenceWorld(reference: Scenario, arms: readonly { scenario: Scenario }[]): World {
  return buildWorld(reference, reserveNeeds([reference, ...arms.map(({ scenario }) => scenario)]));
}

/** An arm before it is simulated: its world, its effects, and the second at which it leaves the reference's history. */
export interface ArmLayout {
  world: World;
  effects: PlannedEffect[];
  divergence: number;
}

/** Lays out an arm over the world of its reference; one whose world is another has a world of its own and leaves at once. */
export function layOutArm(scenario: Scenario, reference: { scenario: Scenario; world: World }): ArmLayout {
  const shares = worldText(scenario) === worldText(reference.scenario);
  const world = shares ? reference.world : buildWorld(scenario);
  const effects = planEffects(world, scenario.waves);
  const end = world.days * secondsPerDay;
  return { world, effects, divergence: shares ? Math.min(firstDivergence(effects), end) : 0 };
}

function planArm({ id, uncertain = [], ...plan }: ArmPlan, task: ShardTask, reference: World): PlannedArm {
  const scenario = drawInputs(plan.scenario, uncertain, task.seed, task.replication);
  const { world, effects, divergence } = layOutArm(scenario, { scenario: task.reference, world: reference });
  const care = new Care(world, task.seed, task.replication);
  installEffects(effects, care.state);
  return { id, care, divergence };
}

function finishArm(arm: PlannedArm, start: Snapshot | null): ArmOutcome {
  if (start === null) arm.care.begin();
  else arm.care.restore(start);
  arm.care.run(arm.care.end);
  arm.care.finish();
  return arm.care.outcome(arm.id, arm.divergence);
}

/**
 * Simulates one replication: the reference whole, and each arm from the second at which its effects or inputs can first
 * act, branched off the reference's history (docs/background/model.md §2). An arm with another world of its own runs
 * from the start. A pure function of the task.
 */
export function runShard(task: ShardTask): ShardOutcome {
  const ids = new Set([referenceArm, ...task.arms.map((arm) => arm.id)]);
  if (ids.size !== task.arms.length + 1) throw new RangeError('arms must have ids of their own');
  const world = buildReferenceWorld(task.reference, task.arms);
  const care = new Care(world, task.seed, task.replication);
  const arms = task.arms.map((arm) => planArm(arm, task, world));
  care.begin();
  const outcomes = new Map<string, ArmOutcome>();
  for (const arm of arms.toSorted((a, b) => a.divergence - b.divergence)) {
    if (arm.divergence === 0) {
      outcomes.set(arm.id, finishArm(arm, null));
    } else {
      care.run(arm.divergence);
      outcomes.set(arm.id, finishArm(arm, care.snapshot()));
    }
  }
  care.run(care.end);
  care.finish();
  const found = task.arms.map((arm) => outcomes.get(arm.id));
  return {
    replication: task.replication,
    arms: [care.outcome(referenceArm, 0), ...found.filter((outcome) => outcome !== undefined)],
  };
}
