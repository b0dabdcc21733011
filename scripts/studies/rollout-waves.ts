import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolloutFile } from './rollout.ts';
import { root } from './study.ts';
import { wholePlans } from './whole-plans.ts';

const waveFolder = 'scenarios/waves';

/** The rollout and each of its waves by itself. */
export function wavesOfRollout(): string[] {
  const waves = readdirSync(join(root, waveFolder)).sort();
  return [rolloutFile, ...waves.map((file) => `${waveFolder}/${file}`)];
}

/** The rollout and each of its waves by itself, run whole. */
export const rolloutWaves = wholePlans(wavesOfRollout());
