import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArmOutcome } from '../src/care/outcome.ts';
import { createFileReader } from '../src/cli/file-reader.ts';
import { measureBalance } from '../src/experiment/balance.ts';
import { runShard } from '../src/experiment/run-shard.ts';
import { runIdentity } from '../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../src/results/version.ts';
import { loadScenario } from '../src/scenario/load-scenario.ts';

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

const studies: Record<string, () => Promise<StudyResult>> = { balance };

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
