import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Care } from '../../src/care/care.ts';
import { findImbalances, type Imbalance } from '../../src/care/conservation.ts';
import type { ArmOutcome, ShardOutcome } from '../../src/care/outcome.ts';
import type { ArmPlan, ShardTask } from '../../src/experiment/arms.ts';
import { measureBalance } from '../../src/experiment/balance.ts';
import { drawInputs } from '../../src/experiment/draw-inputs.ts';
import { layOutArm } from '../../src/experiment/lay-out-arm.ts';
import { buildReferenceWorld } from '../../src/experiment/reference-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { shardName } from '../../src/results/run-folder.ts';
import { readShard } from '../../src/results/shard-file.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { runWhole } from './run-whole.ts';
import { loadShipped, type Study, simulate } from './study.ts';

/** The whole rollout, as it is shipped. */
export const rolloutFile = 'scenarios/rollout.yaml';

const balanceReplications = 4;
/** Long enough for the same twelve weeks of two years. */
const balanceDays = 56 + 364 + 84;
const secondsPerDay = 86_400;

/**
 * The whole rollout: the plan simulated from its first second in this process, against the same plan in a run, where a worker process lets it
 * leave the reference's history; whether anybody or any minute is lost; and whether the region without a go-live is in balance.
 */
export const rollout: Study = {
  async inputs() {
    const { scenario, provenance } = await loadShipped(rolloutFile);
    const arms = [{ id: 'golive', scenario, uncertain: uncertainInputs(provenance) }];
    return { scenario: rolloutFile, reference: scenario, arms, seed: 'driftstart', replications: 1 };
  },
  async result(inputs) {
    const { reference, arms, seed } = inputs;
    const folder = await runWhole(rolloutFile, { seed, replications: 1, out: 'runs' });
    const { outcome } = await readShard(join(folder, shardName(1)));
    const twoYears = { ...reference, days: Math.min(reference.days, balanceDays), waves: [] };
    const outcomes: ShardOutcome[] = [];
    const balance = { ...inputs, reference: twoYears, arms: [], seed: 'balance', replications: balanceReplications };
    await simulate(balance, (each) => outcomes.push(each));
    outcomes.sort((one, other) => one.replication - other.replication);
    const references = outcomes.map(({ arms: [first] }) => first);
    const [plan] = arms;
    return {
      ...compareStraight({ reference, arm: plan, seed, replication: 1 }, outcome.arms),
      balance: { replications: balanceReplications, ...measureBalance(references) },
    };
  },
};

/** What is found where a plan is simulated by itself, against the same plan as an arm. */
export interface StraightComparison {
  sites: number;
  units: number;
  cells: number;
  clinicians: number;
  days: number;
  /** The reference and the plan as they were simulated together. */
  arms: { arm: string; events: number; completedContacts: number; firstDivergenceDay: number }[];
  /** Whether everything that both counted of the plan is the same. */
  isSameStraightAndBranched: boolean;
  /** Sums that do not close at the end of the plan. */
  imbalances: Imbalance[];
}

/** Simulates an arm by itself, from the first second, and compares it with what it was beside its reference, in `arms`. */
export function compareStraight(
  { reference, arm, seed, replication }: Pick<ShardTask, 'reference' | 'seed' | 'replication'> & { arm: ArmPlan },
  arms: readonly ArmOutcome[],
): StraightComparison {
  const branched = arms.find((each) => each.arm === arm.id);
  if (branched === undefined) throw new RangeError(`arms must hold ${arm.id}`);
  const world = buildReferenceWorld(reference, [arm]);
  const scenario = drawInputs(arm.scenario, arm.uncertain ?? [], seed, replication);
  const layout = layOutArm(scenario, { scenario: reference, world });
  const care = new Care(layout.world, seed, replication);
  installEffects(layout.effects, care.state);
  care.begin();
  care.run(care.end);
  const imbalances = findImbalances(care, care.end);
  care.finish();
  return {
    sites: new Set(branched.cells.map(({ site }) => site)).size,
    units: branched.units.length,
    cells: branched.cells.length,
    clinicians: layout.world.clinicians.length,
    days: branched.days,
    arms: arms.filter((each) => each === arms[0] || each === branched).map(told),
    isSameStraightAndBranched: isDeepStrictEqual(branched, care.outcome(arm.id, branched.firstDivergence)),
    imbalances,
  };
}

function told({ arm, events, completedContacts, firstDivergence }: ArmOutcome): StraightComparison['arms'][number] {
  return { arm, events, completedContacts, firstDivergenceDay: Math.floor(firstDivergence / secondsPerDay) };
}
