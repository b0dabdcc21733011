import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { compareArms } from '../../src/analysis/compare-arms.ts';
import { type ReplicationReduction, reduceShard } from '../../src/analysis/reduce-shard.ts';
import { planSummary, type SummaryPlan } from '../../src/analysis/summary-plan.ts';
import type { LoadedScenario } from '../../src/scenario/load-scenario.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { loadShipped, pilot, root, type Study, type StudyInputs, simulate } from './study.ts';

/** What the what-ifs are compared by, over the whole period or near the go-live. */
export const comparedMeasures = [
  { measure: 'production.lost', window: 'total' },
  { measure: 'production.lostShare', window: 'weeks:0-12' },
  { measure: 'production.delayed', window: 'total' },
  { measure: 'production.neverDelivered', window: 'total' },
  { measure: 'production.depth', window: 'total' },
  { measure: 'production.recoveryWeek', window: 'total' },
  { measure: 'waitingList.peak', window: 'total' },
  { measure: 'ed.lengthOfStay.mean', window: 'weeks:0-3' },
  { measure: 'visits.cancelledLate', window: 'total' },
  { measure: 'staff.overtimeHours', window: 'total' },
  { measure: 'tickets.raised', window: 'total' },
  { measure: 'messages.lost', window: 'total' },
  { measure: 'cost.totalSek', window: 'total' },
];

/** Where the shipped what-ifs lie. */
export const whatIfFolder = 'scenarios/what-if';

/** Shipped what-ifs on wave 1, by file name without its ending; those on the rollout begin with its name. */
export function listWhatIfs(): string[] {
  return readdirSync(join(root, whatIfFolder))
    .filter((file) => file.endsWith('.yaml') && !file.startsWith('rollout-'))
    .map((file) => file.replace('.yaml', ''))
    .sort();
}

function load(file: string, set: string[], latestGoLiveDay?: number): Promise<LoadedScenario> {
  return loadShipped(file, { set, latestGoLiveDay });
}

function latestGoLive({ scenario }: LoadedScenario): number {
  return scenario.waves.reduce((latest, { goLiveDay }) => Math.max(latest, goLiveDay), 0);
}

/**
 * The plan of wave 1 and each what-if as arms of one world, over one period, with the same luck and the same unknown inputs. `set` changes
 * all of them.
 */
export async function whatIfInputs(
  names: readonly string[],
  replications: number,
  set: string[] = [],
): Promise<StudyInputs> {
  const files = names.map((name) => `${whatIfFolder}/${name}.yaml`);
  const latest = Math.max(...(await Promise.all([pilot, ...files].map((file) => load(file, set)))).map(latestGoLive));
  const plan = await load(pilot, set, latest);
  const arms = [{ id: 'golive', scenario: plan.scenario, uncertain: uncertainInputs(plan.provenance) }];
  for (const [i, file] of files.entries()) {
    const { scenario, provenance } = await load(file, set, latest);
    arms.push({ id: names[i], scenario, uncertain: uncertainInputs(provenance) });
  }
  return { scenario: pilot, reference: plan.scenario, arms, seed: 'what-ifs', replications };
}

/** All what-ifs on wave 1 beside its plan. */
export const whatIfs: Study = {
  inputs: () => whatIfInputs(listWhatIfs(), 8),
  async result(inputs) {
    const context = analysisContext({ run: 'what-ifs', ...inputs });
    const reductions: ReplicationReduction[] = [];
    let plan: SummaryPlan | null = null;
    await simulate(inputs, (outcome) => {
      plan ??= planSummary(context, outcome);
      reductions.push(reduceShard(outcome, plan));
    });
    return plan === null ? [] : compareArms(reductions, plan, comparedMeasures, 'golive');
  },
};
