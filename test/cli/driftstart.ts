import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The small scenario that commands are tried on. */
export const smallScenario = join(projectFolder, 'test/scenarios/small.yaml');

/** Words that make a run short where its length and the division of its loss are not what is tested. */
export const shortRun = ['--horizon', '4w', '--attribution', 'none'];

/** How a command ended. */
export interface Ended {
  code: number | null;
  out: string;
  messages: string;
}

export interface DriftstartOptions {
  folder?: string;
  environment?: Record<string, string>;
  /** Called with the messages so far each time that more come; may interrupt it with all its processes, as a terminal does. */
  onMessages?: (messages: string, interrupt: () => void, process: ChildProcess) => void;
}

/** Starts the built command line as a user does, messages in English unless the environment says otherwise. */
export function driftstart(words: readonly string[], options: DriftstartOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder, 'dist/bin/driftstart.js'), ...words], {
      cwd: options.folder ?? projectFolder,
      detached: true,
      env: { ...process.env, LC_ALL: 'C', ...options.environment },
    });
    let [out, messages] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      messages += text;
      const interrupt = (): void => {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      };
      options.onMessages?.(messages, interrupt, child);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, messages }));
  });
}

/** A new empty folder, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
