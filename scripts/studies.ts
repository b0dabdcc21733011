import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIdentity } from '../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../src/results/version.ts';
import { balance } from './studies/balance.ts';
import { baseline } from './studies/baseline.ts';
import { engines } from './studies/engines.ts';
import { pairing } from './studies/pairing.ts';
import { profile } from './studies/profile.ts';
import { ranking } from './studies/ranking.ts';
import { root, type Study } from './studies/study.ts';

/** `npm run studies -- NAME`: carries out a study and keeps what it found in docs/studies. Needs `npm run build`. */
const studies: Record<string, Study> = { balance, baseline, engines, pairing, profile, ranking };

const name = process.argv[2] ?? '';
const study = studies[name];
if (study === undefined) {
  process.stderr.write(`there is no study '${name}'; there are: ${Object.keys(studies).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const inputs = await study.inputs();
  const result = await study.result(inputs);
  const { scenario, seed, replications } = inputs;
  const wallSeconds = Math.round((performance.now() - started) / 1000);
  const told = {
    study: name,
    modelVersion,
    resultsFormat,
    command: `npm run studies -- ${name}`,
    wallSeconds,
    identity: runIdentity(inputs),
    scenario,
    seed,
    replications,
    result,
  };
  const folder = join(root, 'docs', 'studies');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${name}.json`);
  writeFileSync(`${target}.new`, `${JSON.stringify(told, null, 2)}\n`);
  renameSync(`${target}.new`, target);
}
