import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIdentity } from '../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../src/results/version.ts';
import { balance } from './studies/balance.ts';
import { baseline } from './studies/baseline.ts';
import type { KernelStudy } from './studies/kernel-study.ts';
import { pairing } from './studies/pairing.ts';
import { randomNumbers } from './studies/random-numbers.ts';
import { ranking } from './studies/ranking.ts';
import { root, type Study } from './studies/study.ts';

/** `npm run studies -- NAME`: carries out a study and keeps what it found in docs/studies. Needs `npm run build`. */
const studies: Record<string, Study> = { balance, baseline, pairing, ranking };
const kernelStudies: Record<string, KernelStudy> = { 'random-numbers': randomNumbers };

const name = process.argv[2] ?? '';
const carryOut = ofScenario(studies[name]) ?? ofKernel(kernelStudies[name]);
if (carryOut === undefined) {
  const names = [...Object.keys(studies), ...Object.keys(kernelStudies)].join(', ');
  process.stderr.write(`there is no study '${name}'; there are: ${names}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const { about, result } = await carryOut();
  const wallSeconds = Math.round((performance.now() - started) / 1000);
  const command = `npm run studies -- ${name}`;
  const told = { study: name, ...about, command, wallSeconds, result };
  const folder = join(root, 'docs', 'studies');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${name}.json`);
  writeFileSync(`${target}.new`, `${JSON.stringify(told, null, 2)}\n`);
  renameSync(`${target}.new`, target);
}

function ofScenario(study: Study | undefined) {
  if (study === undefined) return undefined;
  return async () => {
    const inputs = await study.inputs();
    const { scenario, seed, replications } = inputs;
    const about = { modelVersion, resultsFormat, identity: runIdentity(inputs), scenario, seed, replications };
    return { about, result: await study.result(inputs) };
  };
}

function ofKernel(study: KernelStudy | undefined) {
  if (study === undefined) return undefined;
  return async () => ({ about: { identity: study.identity() }, result: await study.result() });
}
