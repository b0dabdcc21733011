import { execFileSync } from 'node:child_process';
import { root } from './folders.ts';

/** Compiles what is timed to dist/, because a loader of TypeScript would slow it down. */
export function buildBench(): void {
  const words = [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}bench/tsconfig.json`];
  execFileSync(process.execPath, words, { stdio: 'inherit' });
}
