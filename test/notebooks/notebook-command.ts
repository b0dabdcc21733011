import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, projectFolder } from '../cli/driftstart.ts';

/** Starts `npm run notebooks` (build) or `npm run notebooks:preview` without npm, in a folder of its own. */
export function startNotebooks(
  words: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): ChildProcess {
  const tsx = join(projectFolder, 'node_modules/tsx/dist/cli.mjs');
  return spawn(process.execPath, [tsx, join(projectFolder, 'scripts/notebooks.ts'), ...words], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', ...environment },
  });
}

/** Runs it to its end. */
export function runNotebooks(
  words: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = startNotebooks(words, folder, environment);
    let [out, messages] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      messages += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, messages }));
  });
}
