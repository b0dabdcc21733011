import { coalitionReferences } from '../analysis/coalition-ids.ts';
import { Care } from '../care/care.ts';
import { copyState } from '../care/care-snapshot.ts';
import { type CountedArm, completedSince } from '../care/counted-arm.ts';
import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { installEffects } from '../golive/install-effects.ts';
import type { StoreMemory } from '../kernel/store.ts';
import { referenceArm, type ShardTask } from './arms.ts';
import { drawInputs } from './draw-inputs.ts';
import { type ArmLayout, layOutArm } from './lay-out-arm.ts';
import { type LaidOutArm, type PlannedCoalitions, planCoalitions } from './plan-coalitions.ts';
import { buildReferenceWorld } from './reference-world.ts';
import { type OnShardProgress, ShardClock } from './shard-clock.ts';

/** A history that leaves another one. */
interface Branch {
  divergence: number;
  make(memory: StoreMemory): Care;
  /** Carries it to its end and keeps what is asked for. */
  finish(care: Care, eventsBefore: number): void;
}

/**
 * Simulates one replication: the reference whole, and each arm from the second at which its effects or inputs can first
 * act, branched off the reference's history (docs/background/model.md §2). An arm with another world of its own runs
 * from the start. Coalitions of an attribution are branched alike, those without feedback off a reference that is treated as they are.
 * A pure function of the task; `onProgress` is told how far it has come.
 */
export function runShard(task: ShardTask, onProgress: OnShardProgress = () => {}): ShardOutcome {
  const { reference, seed, replication, attribution } = task;
  const ids = new Set([referenceArm, ...task.arms.map((arm) => arm.id)]);
  if (ids.size !== task.arms.length + 1) throw new RangeError('arms must have ids of their own');
  const world = buildReferenceWorld(reference, task.arms);
  const make = (
    { world: own, effects }: Pick<ArmLayout, 'world' | 'effects'>,
    feedbackUntil: number,
    memory?: StoreMemory,
  ): Care => {
    const care = new Care(own, seed, replication, { memory });
    care.state.points.feedbackUntil = feedbackUntil;
    installEffects(effects, care.state);
    return care;
  };
  const always = Number.POSITIVE_INFINITY;
  const arms = task.arms.map(({ id, uncertain = [], ...plan }): LaidOutArm => {
    const scenario = drawInputs(plan.scenario, uncertain, seed, replication);
    return { id, scenario, layout: layOutArm(scenario, { scenario: reference, world }) };
  });
  const clock = new ShardClock(onProgress);
  clock.add({ world, from: 0, isKept: true });
  const outcomes = new Map<string, ArmOutcome>();
  const branches = arms.map(({ id, layout }): Branch => {
    const { divergence } = layout;
    clock.add({ world: layout.world, from: divergence, isKept: true });
    return {
      divergence,
      make: (memory) => make(layout, always, memory),
      finish: (care) => outcomes.set(id, runOut(care, divergence, clock).outcome(id, divergence)),
    };
  });
  const planned = attribution === undefined ? null : planCoalitions(attribution, arms, task);
  const counted = new Map<string, CountedArm>();
  if (planned !== null) {
    const count = (id: string, divergence: number, make: Branch['make'], parts: Branch[] = []): Branch => {
      clock.add({ world, from: divergence, isKept: false });
      return {
        divergence,
        make,
        finish(care, eventsBefore) {
          const left = branchOff(care, divergence, parts, clock);
          const outcome = runOut(care, left, clock).outcome(id, divergence);
          const events = outcome.events - eventsBefore;
          const completed = completedSince(outcome, reference.warmUpDays);
          counted.set(id, { id, completed, events, firstDivergence: divergence });
        },
      };
    };
    const { coalitions, feedbackUntil } = planned;
    const own = coalitions.filter(({ same }) => same === null);
    const ofCoalition = ({ id, layout }: (typeof own)[number], until: number): Branch =>
      count(id, layout.divergence, (memory) => make(layout, until, memory));
    branches.push(...own.filter(({ isAnswered }) => isAnswered).map((each) => ofCoalition(each, always)));
    const unanswered = own.filter(({ isAnswered }) => !isAnswered).map((each) => ofCoalition(each, feedbackUntil));
    if (coalitions.some(({ isAnswered }) => !isAnswered)) {
      const treated = (memory: StoreMemory) => make({ world, effects: [] }, feedbackUntil, memory);
      branches.push(count(coalitionReferences.unanswered, feedbackUntil, treated, unanswered));
    }
  }
  const care = make({ world, effects: [] }, always);
  care.begin();
  clock.begin();
  const left = branchOff(care, 0, branches, clock);
  const found = task.arms.map((arm) => outcomes.get(arm.id));
  const all = [runOut(care, left, clock).outcome(referenceArm, 0), ...found.filter((outcome) => outcome !== undefined)];
  if (planned === null) return { replication, arms: all };
  return { replication, arms: all, counted: countedArms(planned, all, counted, reference.warmUpDays) };
}

function runOut(care: Care, from: number, clock: ShardClock): Care {
  clock.run(care, from, care.end);
  care.finish();
  return care;
}

/**
 * Lets branches leave a history that has come to a second, in the order of their times; those that leave at 0 begin by themselves. One
 * after the other, they live in the same memory. Returns the second to which the history has come then.
 */
function branchOff(trunk: Care, from: number, branches: readonly Branch[], clock: ShardClock): number {
  if (branches.length === 0) return from;
  let at = from;
  let memory = trunk.state.store.memoryAlike();
  for (const branch of branches.toSorted((a, b) => a.divergence - b.divergence)) {
    const care = branch.make(memory);
    if (branch.divergence === 0) {
      care.begin();
      branch.finish(care, 0);
    } else {
      clock.run(trunk, at, branch.divergence);
      at = branch.divergence;
      copyState(care.state, trunk.state);
      branch.finish(care, care.state.recorder.events);
    }
    memory = care.state.store.release();
  }
  return at;
}

/** The two references and every coalition, also those whose history is that of an arm. */
function countedArms(
  { coalitions }: PlannedCoalitions,
  arms: readonly ArmOutcome[],
  simulated: ReadonlyMap<string, CountedArm>,
  warmUpDays: number,
): CountedArm[] {
  const ofArm = (id: string): CountedArm | undefined => {
    const arm = arms.find((outcome) => outcome.arm === id);
    if (arm === undefined) return undefined;
    return { id, completed: completedSince(arm, warmUpDays), events: 0, firstDivergence: arm.firstDivergence };
  };
  const references = Object.values(coalitionReferences).flatMap((id) => simulated.get(id) ?? ofArm(id) ?? []);
  const rows = coalitions.map(({ id, same }): CountedArm => {
    const found = same === null ? simulated.get(id) : (simulated.get(same) ?? ofArm(same));
    if (found === undefined) throw new Error(`coalition (= ${id}) must have a history`);
    return same === null ? found : { ...found, id, events: 0 };
  });
  return [...references, ...rows];
}
