import { isDeepStrictEqual } from 'node:util';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { measureBalance } from '../../src/experiment/balance.ts';
import { layOutArm } from '../../src/experiment/lay-out-arm.ts';
import { buildReferenceWorld } from '../../src/experiment/reference-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { loadShipped, type Study, type StudyInputs, simulate } from './study.ts';

const file = 'scenarios/rollout.yaml';
/** Long enough for the same twelve weeks of two years. */
const balanceDays = 56 + 364 + 84;

/**
 * The whole rollout: the plan simulated from the first second in this thread, against the same plan as an arm that branches off the
 * reference on another thread; what both count; whether anybody or any minute is lost; and whether the region's reference is in balance.
 */
export const rollout: Study = {
  async inputs() {
    const { scenario } = await loadShipped(file);
    const arms = [{ id: 'golive', scenario }];
    return { scenario: file, reference: scenario, arms, seed: 'rollout', replications: 1 };
  },
  async result(inputs) {
    const whole = await compareStraight(inputs);
    const reference = { ...inputs.reference, days: Math.min(inputs.reference.days, balanceDays), waves: [] };
    const replications: ShardOutcome[] = [];
    await simulate({ ...inputs, reference, arms: [], seed: 'balance', replications: 4 }, (outcome) =>
      replications.push(outcome),
    );
    const ordered = replications.sort((a, b) => a.replication - b.replication);
    return { ...whole, balance: measureBalance(ordered.map(({ arms }) => arms[0])) };
  },
};

/** What the plan gives when it is simulated by itself, against what it gives as an arm. */
export async function compareStraight(inputs: StudyInputs) {
  const [plan] = inputs.arms;
  if (plan === undefined) throw new RangeError('arms (= []) must hold the plan');
  let branched: ShardOutcome | null = null;
  const onOtherThread = simulate({ ...inputs, replications: 1 }, (outcome) => {
    branched = outcome;
  });
  // The other thread is at work while this one is.
  await new Promise((resolve) => setImmediate(resolve));
  const { reference, seed } = inputs;
  const world = buildReferenceWorld(reference, inputs.arms);
  const layout = layOutArm(plan.scenario, { scenario: reference, world });
  const care = new Care(layout.world, seed, 1);
  installEffects(layout.effects, care.state);
  care.begin();
  care.run(care.end);
  const imbalances = findImbalances(care, care.end);
  care.finish();
  await onOtherThread;
  return told(branched, (firstDivergence) => care.outcome(plan.id, firstDivergence), imbalances);
}

function told(
  branched: ShardOutcome | null,
  straight: (firstDivergence: number) => ShardOutcome['arms'][number],
  imbalances: ReturnType<typeof findImbalances>,
) {
  if (branched === null) throw new Error('the other thread must give an outcome');
  const { arms } = branched;
  const golive = arms[1];
  return {
    sites: new Set(golive.cells.map(({ site }) => site)).size,
    units: golive.units.length,
    days: golive.days,
    arms: arms.map(({ arm, events, completedContacts, firstDivergence }) => ({
      arm,
      events,
      completedContacts,
      firstDivergenceDay: Math.floor(firstDivergence / 86_400),
    })),
    isSameStraightAndBranched: isDeepStrictEqual(golive, straight(golive.firstDivergence)),
    imbalances,
  };
}
