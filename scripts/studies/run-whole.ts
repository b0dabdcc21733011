import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { damagedFiles, readManifest } from '../../src/results/manifest.ts';
import { root } from './study.ts';

const planned = z.object({ folder: z.string() });

/** How a plan is run whole. */
export interface WholeRun {
  seed: string;
  replications: number;
  /** Folder that run folders are made in. */
  out: string;
}

/**
 * Runs a scenario file as a user would, in processes of its own, without dividing its loss. Returns the run's folder, with its report; one that is
 * finished is left as it is.
 */
export async function runWhole(file: string, { seed, replications, out }: WholeRun): Promise<string> {
  const settings = ['--seed', seed, '--replications', String(replications), '--workers', '1', '--attribution', 'none'];
  const run = ['dist/bin/driftstart.js', 'run', file, ...settings, '--out', out, '--quiet'];
  const { folder } = planned.parse(JSON.parse(await outputOf([...run, '--dry-run', '--json'])));
  if (!isFinished(folder)) await outputOf(run);
  return folder;
}

function isFinished(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json')) && damagedFiles(folder, readManifest(folder)).length === 0;
}

function outputOf(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      told += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(told);
      else reject(new Error(`node ${args.join(' ')} must end with 0, not ${code}`));
    });
  });
}
