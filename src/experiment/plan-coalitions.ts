import { coalitionId, coalitionMembers, coalitionReferences, isAnswered } from '../analysis/coalition-ids.ts';
import { secondsPerDay } from '../care/clock.ts';
import { coalition, players } from '../golive/coalition.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type ArmLayout, layOutEffects } from './lay-out-arm.ts';
import { coalitionsOf, ordersOf } from './plan-attribution.ts';

/** A coalition before it is simulated. */
export interface PlannedCoalition {
  id: string;
  layout: ArmLayout;
  /** False where the reference's means stand for what care answers. */
  isAnswered: boolean;
  /** Id of the arm or coalition whose history it is too; null for one that has to be simulated. */
  same: string | null;
}

export interface PlannedCoalitions {
  /** Midnight of the plan's first divergence, from which coalitions without feedback are not answered. */
  feedbackUntil: number;
  coalitions: PlannedCoalition[];
}

/** An arm with its inputs drawn. */
export interface LaidOutArm {
  id: string;
  scenario: Scenario;
  layout: ArmLayout;
}

/**
 * The coalitions of a replication's attribution over the arms of its shard. Those that plan the same as an arm or as one before them
 * are told, so that nothing is simulated twice. Throws a RangeError where the arm to divide is not among the arms.
 */
export function planCoalitions(
  attribution: AttributionPlan,
  arms: readonly LaidOutArm[],
  { seed, replication }: { seed: string; replication: number },
): PlannedCoalitions {
  const plan = arms.find(({ id }) => id === attribution.of);
  if (plan === undefined) throw new RangeError(`of (= ${attribution.of}) must be an arm`);
  const { world } = plan.layout;
  const end = world.days * secondsPerDay;
  const known = new Map<string, string>();
  for (const { id, layout, scenario } of arms) {
    const text = historyText(scenario, true);
    if (layout.world === world && !known.has(text)) known.set(text, id);
  }
  const coalitions = coalitionsOf(attribution, ordersOf(attribution, seed, replication)).map((members) => {
    const names = coalitionMembers(attribution, members);
    const answered = isAnswered(attribution, members);
    const scenario = coalition(
      plan.scenario,
      players.filter((player) => !attribution.planned.includes(player) || names.includes(player)),
    );
    const layout = layOutEffects(scenario, plan.layout);
    const id = coalitionId(attribution, members);
    const text = historyText(scenario, answered);
    const trunk = layout.divergence < end ? null : referenceOf(answered);
    const same = trunk ?? known.get(text) ?? null;
    if (same === null) known.set(text, id);
    return { id, layout, isAnswered: answered, same };
  });
  return { feedbackUntil: Math.floor(plan.layout.divergence / secondsPerDay) * secondsPerDay, coalitions };
}

function referenceOf(answered: boolean): string {
  return answered ? coalitionReferences.answered : coalitionReferences.unanswered;
}

/** What makes the history of an arm over a world. */
function historyText({ waves, faultRepair, floorWalkers }: Scenario, answered: boolean): string {
  return `${answered} ${JSON.stringify({ waves, faultRepair, floorWalkers })}`;
}
