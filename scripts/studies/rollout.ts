import { isDeepStrictEqual } from 'node:util';
import { Care } from '../../src/care/care.ts';
import { findImbalances, type Imbalance } from '../../src/care/conservation.ts';
import type { ArmOutcome, ShardOutcome } from '../../src/care/outcome.ts';
import { measureBalance } from '../../src/experiment/balance.ts';
import { layOutArm } from '../../src/experiment/lay-out-arm.ts';
import { buildReferenceWorld } from '../../src/experiment/reference-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { loadShipped, type Study, type StudyInputs, simulate } from './study.ts';

/** The whole rollout, as it is shipped. */
export const rolloutFile = 'scenarios/rollout.yaml';

const balanceReplications = 4;
/** Long enough for the same twelve weeks of two years. */
const balanceDays = 56 + 364 + 84;
const secondsPerDay = 86_400;

/**
 * The whole rollout: the plan simulated from its first second in this thread, against the same plan as an arm that branches off the
 * reference on another thread; whether anybody or any minute is lost; and whether the region without a go-live is in balance.
 */
export const rollout: Study = {
  async inputs() {
    const { scenario } = await loadShipped(rolloutFile);
    const arms = [{ id: 'golive', scenario }];
    return { scenario: rolloutFile, reference: scenario, arms, seed: 'rollout', replications: 1 };
  },
  async result(inputs) {
    const compared = await compareStraight(inputs);
    const { reference } = inputs;
    const twoYears = { ...reference, days: Math.min(reference.days, balanceDays), waves: [] };
    const outcomes: ShardOutcome[] = [];
    const balance = { ...inputs, reference: twoYears, arms: [], seed: 'balance', replications: balanceReplications };
    await simulate(balance, (outcome) => outcomes.push(outcome));
    outcomes.sort((one, other) => one.replication - other.replication);
    const references = outcomes.map(({ arms: [first] }) => first);
    return { ...compared, balance: { replications: balanceReplications, ...measureBalance(references) } };
  },
};

/** What is found where a plan is simulated by itself and as an arm. */
export interface StraightComparison {
  sites: number;
  units: number;
  cells: number;
  clinicians: number;
  days: number;
  /** Of the arms of one replication, as the other thread simulated them. */
  arms: { arm: string; events: number; completedContacts: number; firstDivergenceDay: number }[];
  /** Whether everything that both counted of the plan is the same. */
  isSameStraightAndBranched: boolean;
  /** Sums that do not close at the end of the plan. */
  imbalances: Imbalance[];
}

/** Simulates the first arm by itself, from the first second, and as an arm on another thread. */
export async function compareStraight(inputs: StudyInputs): Promise<StraightComparison> {
  const { reference, seed, arms } = inputs;
  const [plan] = arms;
  if (plan === undefined) throw new RangeError('arms (= []) must hold a plan');
  const outcomes: ShardOutcome[] = [];
  const branched = simulate({ ...inputs, replications: 1 }, (outcome) => outcomes.push(outcome));
  // The other thread is at work by the time this one is busy.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const world = buildReferenceWorld(reference, arms);
  const layout = layOutArm(plan.scenario, { scenario: reference, world });
  const care = new Care(layout.world, seed, 1);
  installEffects(layout.effects, care.state);
  care.begin();
  care.run(care.end);
  const imbalances = findImbalances(care, care.end);
  care.finish();
  await branched;
  const [first] = outcomes;
  const golive = first?.arms[1];
  if (first === undefined || golive === undefined) throw new Error('the other thread must give the plan');
  return {
    sites: new Set(golive.cells.map(({ site }) => site)).size,
    units: golive.units.length,
    cells: golive.cells.length,
    clinicians: layout.world.clinicians.length,
    days: golive.days,
    arms: first.arms.map(told),
    isSameStraightAndBranched: isDeepStrictEqual(golive, care.outcome(plan.id, golive.firstDivergence)),
    imbalances,
  };
}

function told({ arm, events, completedContacts, firstDivergence }: ArmOutcome): StraightComparison['arms'][number] {
  return { arm, events, completedContacts, firstDivergenceDay: Math.floor(firstDivergence / secondsPerDay) };
}
