import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runIdentity } from '../src/results/run-identity.ts';
import { modelVersion, resultsFormat } from '../src/results/version.ts';
import { kernelStudies, studies } from './studies/all-studies.ts';
import type { KernelStudy } from './studies/kernel-study.ts';
import { readRolloutStudies, rolloutPage } from './studies/rollout-page.ts';
import { root, type Study } from './studies/study.ts';
import { readWhatIfsStudies, whatIfsPage } from './studies/what-ifs-page.ts';
import { writeWhole } from './studies/write-whole.ts';

/** `npm run studies -- NAME`: carries out a study and keeps what it found in docs/studies. Needs `npm run build`. */
const name = process.argv[2] ?? '';
const carryOut = ofScenario(studies[name]) ?? ofKernel(kernelStudies[name]);
if (carryOut === undefined) {
  const names = [...Object.keys(studies), ...Object.keys(kernelStudies)].join(', ');
  const what = name === '' ? 'name a study' : `there is no study '${name}'`;
  process.stderr.write(`${what}; there are: ${names}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const { about, result } = await carryOut();
  const wallSeconds = Math.round((performance.now() - started) / 1000);
  const told = { study: name, ...about, command: `npm run studies -- ${name}`, wallSeconds, result };
  const folder = join(root, 'docs', 'studies');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeWhole(file, `${JSON.stringify(told, null, 2)}\n`);
  spawnSync('npx', ['biome', 'format', '--write', file], { cwd: root, stdio: 'inherit' });
  const stored = readWhatIfsStudies();
  if (stored !== undefined) writeWhole(join(root, 'docs', 'background', 'what-ifs.md'), whatIfsPage(stored));
  const ofRollout = readRolloutStudies();
  if (ofRollout !== undefined) writeWhole(join(root, 'docs', 'background', 'rollout.md'), rolloutPage(ofRollout));
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
  return async () => ({ about: study.about(), result: await study.result() });
}
