import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../cli/driftstart.ts';

/** A finding of the linter: the file, and the rule or the words of our own rules. */
export interface Finding {
  file: string;
  message: string;
}

/** Lints files planted in an otherwise empty project with this project's rules. */
export function lintPlanted(files: Record<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-house-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(projectFolder, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(projectFolder, 'lint'), join(folder, 'lint'), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const biome = join(projectFolder, 'node_modules/.bin/biome');
  const folders = new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))));
  const words = ['lint', '--reporter=github', '--max-diagnostics=none', ...folders];
  const { stdout, error } = spawnSync(biome, words, { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  return [...stdout.matchAll(/^::error title=([^,]*),file=([^,]*),[^:]*::(.*)$/gm)].map(([, rule, file, words]) => ({
    file: Object.keys(files).find((path) => file?.endsWith(path)) ?? '',
    message: `${rule} ${words}`,
  }));
}
