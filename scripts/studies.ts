import { mkdirSync } from 'node:fs';
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
import { theory } from './studies/theory.ts';
import { writeWhole } from './studies/write-whole.ts';

/** `npm run studies -- NAME`: carries out a study and keeps what it found in docs/studies. Needs `npm run build`. */
const studies: Record<string, Study> = { balance, baseline, engines, pairing, profile, ranking };

const known = [...Object.keys(studies), 'theory'];
const name = process.argv[2] ?? '';
const study = studies[name];
if (name === 'theory') {
  const started = performance.now();
  const result = await theory.result();
  keep(name, started, {}, result);
  theory.write(result);
} else if (study === undefined) {
  process.stderr.write(`there is no study '${name}'; there are: ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const inputs = await study.inputs();
  const result = await study.result(inputs);
  const { scenario, seed, replications } = inputs;
  keep(name, started, { resultsFormat, identity: runIdentity(inputs), scenario, seed, replications }, result);
}

/** Stores a result with what it was made from and how long that took. */
function keep(study: string, started: number, from: object, result: unknown): void {
  const wallSeconds = Math.round((performance.now() - started) / 1000);
  const command = `npm run studies -- ${study}`;
  const told = { study, modelVersion, command, wallSeconds, ...from, result };
  const folder = join(root, 'docs', 'studies');
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${study}.json`), `${JSON.stringify(told, null, 2)}\n`);
}
