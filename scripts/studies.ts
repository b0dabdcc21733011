import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnalysisContext, analysisContext } from '../src/analysis/analysis-context.ts';
import { measureValues } from '../src/analysis/measure-values.ts';
import { listScopes } from '../src/analysis/scopes.ts';
import { membersOf, worldLayout } from '../src/analysis/world-layout.ts';
import type { ArmOutcome, ShardOutcome } from '../src/care/outcome.ts';
import { createFileReader } from '../src/cli/file-reader.ts';
import { readBaselineRows } from '../src/cli/read-baseline-rows.ts';
import type { ArmPlan } from '../src/experiment/arms.ts';
import { measureBalance } from '../src/experiment/balance.ts';
import { rankInputs } from '../src/experiment/rank-inputs.ts';
import { runBaseline } from '../src/experiment/run-baseline.ts';
import { runShard } from '../src/experiment/run-shard.ts';
import { measures } from '../src/results/measures.ts';
import { runIdentity } from '../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../src/results/version.ts';
import { workerThreadsRunner } from '../src/runners/worker-threads-runner.ts';
import { loadScenario } from '../src/scenario/load-scenario.ts';
import { uncertainInputs } from '../src/scenario/uncertain-inputs.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What a study found, with the run it comes from. */
interface StudyResult {
  identity: string;
  scenario: string;
  seed: string;
  replications: number;
  result: unknown;
}

/** Whether the shipped pilot's reference is in balance; 20 replications of 99 weeks. */
async function balance(): Promise<StudyResult> {
  const file = 'scenarios/waves/wave-1-pilot.yaml';
  const { scenario } = await loadScenario(file, createFileReader(join(root, 'scenarios'), root));
  const seed = 'balance';
  const replications = 20;
  const outcomes: ArmOutcome[] = [];
  for (let replication = 1; replication <= replications; replication++) {
    outcomes.push(runShard({ reference: scenario, arms: [], seed, replication }).arms[0]);
    process.stderr.write(`replication ${replication} of ${replications}\n`);
  }
  const identity = runIdentity({ reference: scenario, arms: [], seed });
  return { identity, scenario: file, seed, replications, result: measureBalance(outcomes) };
}

/** Which unknown inputs decide how much care wave 1 loses; 400 replications until 26 weeks after go-live. */
async function ranking(): Promise<StudyResult> {
  const file = 'scenarios/waves/wave-1-pilot.yaml';
  const reader = createFileReader(join(root, 'scenarios'), root);
  const { scenario, provenance } = await loadScenario(file, reader, { set: ['horizon.weeksAfterGoLive=26'] });
  const seed = 'ranking';
  const replications = 400;
  const arms: ArmPlan[] = [{ id: 'golive', scenario, uncertain: uncertainInputs(provenance) }];
  const context = analysisContext({ run: 'ranking', seed, reference: scenario, arms });
  const losses = new Float64Array(replications);
  let done = 0;
  const runner = workerThreadsRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
  const tasks = Array.from({ length: replications }, (_, i) => ({
    reference: scenario,
    arms,
    seed,
    replication: i + 1,
  }));
  await runner.run(tasks, (outcome) => {
    losses[outcome.replication - 1] = totalLoss(outcome, context);
    done++;
    process.stderr.write(`replication ${done} of ${replications}\n`);
  });
  await runner.close();
  const names = uncertainInputs(provenance).map(({ name }) => name);
  const result = { weeksAfterGoLive: 26, inputs: rankInputs(names, seed, losses), losses: [...losses] };
  return { identity: runIdentity({ reference: scenario, arms, seed }), scenario: file, seed, replications, result };
}

/** Production lost in the whole counted period, in the region. */
function totalLoss(outcome: ShardOutcome, context: AnalysisContext): number {
  const [reference, plan] = outcome.arms;
  const measure = measures.find(({ id }) => id === 'production.lost');
  const [region] = listScopes(context);
  if (measure === undefined) throw new Error('production.lost must be a measure');
  const members = membersOf(worldLayout(outcome, context), measure, region, null);
  if (members === null) throw new Error('the region must have production');
  const counted = [{ from: context.warmUpDays, to: context.days }];
  const [lost] = measureValues(plan, measure.formula, members, counted);
  return lost - measureValues(reference, measure.formula, members, counted)[0];
}

/** The reference against published figures; 20 years. */
async function baseline(): Promise<StudyResult> {
  const file = 'scenarios/waves/wave-1-pilot.yaml';
  const { scenario } = await loadScenario(file, createFileReader(join(root, 'scenarios'), root));
  const seed = 'baseline';
  const replications = 20;
  const runner = workerThreadsRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
  const result = await runBaseline({ scenario, rows: readBaselineRows(), seed, replications }, runner);
  await runner.close();
  return { identity: runIdentity({ reference: scenario, arms: [], seed }), scenario: file, seed, replications, result };
}

const studies: Record<string, () => Promise<StudyResult>> = { balance, baseline, ranking };

const name = process.argv[2] ?? '';
const study = studies[name];
if (study === undefined) {
  process.stderr.write(`there is no study '${name}'; there are: ${Object.keys(studies).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const found = await study();
  const folder = join(root, 'docs', 'studies');
  mkdirSync(folder, { recursive: true });
  const command = `npm run studies -- ${name}`;
  const wallSeconds = Math.round((performance.now() - started) / 1000);
  const text = JSON.stringify({ study: name, modelVersion, resultsFormat, command, wallSeconds, ...found }, null, 2);
  const target = join(folder, `${name}.json`);
  writeFileSync(`${target}.new`, `${text}\n`);
  renameSync(`${target}.new`, target);
}
