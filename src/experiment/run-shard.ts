import { Care } from '../care/care.ts';
import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { buildWorld } from '../care/world/build-world.ts';
import type { World } from '../care/world/world.ts';
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

function planArm({ id, uncertain = [], ...plan }: ArmPlan, task: ShardTask, reference: World): PlannedArm {
  const scenario = drawInputs(plan.scenario, uncertain, task.seed, task.replication);
  const shares = worldText(scenario) === worldText(task.reference);
  const world = shares ? reference : buildWorld(scenario);
  const care = new Care(world, task.seed, task.replication);
  const effects = planEffects(world, scenario.waves);
  for (const effect of effects) effect.install(care.state.store, care.state.draws, care.state.points);
  return { id, care, divergence: shares ? Math.min(firstDivergence(effects), care.end) : 0 };
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
  const world = buildWorld(task.reference);
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
