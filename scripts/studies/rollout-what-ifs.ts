import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './study.ts';
import { whatIfFolder } from './what-ifs.ts';
import { wholePlans } from './whole-plans.ts';

/** Other plans for the whole rollout. */
export function whatIfsOfRollout(): string[] {
  const files = readdirSync(join(root, whatIfFolder)).sort();
  return files.filter((file) => file.startsWith('rollout-')).map((file) => `${whatIfFolder}/${file}`);
}

/** Each other plan for the whole rollout, run whole. */
export const rolloutWhatIfs = wholePlans(whatIfsOfRollout());
