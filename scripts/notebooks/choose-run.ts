import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRun } from '../../src/cli/read-run.ts';
import { nearest } from '../../src/scenario/nearest.ts';
import type { NotebookText } from './notebook-texts.ts';

/** Thrown where there is no run to show; the message is for the user. */
export class NoRun extends Error {}

/** A finished run. */
export interface ChosenRun {
  /** As the user writes it. */
  folder: string;
  /** The whole path, links resolved. */
  path: string;
}

const runsFolder = 'runs';

/**
 * The run that a user named, or the newest in `runs`; its files are those of its manifest. Throws NoRun where there is none,
 * and a RunFolderError where it is damaged or of another version.
 */
export function chooseRun(words: readonly string[], folder: string, text: NotebookText): ChosenRun {
  const given = words.filter((word, index) => !isLanguage(word, words[index - 1]));
  const known = finishedRuns(folder);
  const [wanted, ...others] = given;
  if (others.length > 0 || wanted?.startsWith('-')) throw new NoRun(text.notOneRun(given));
  const chosen = wanted ?? known[0];
  if (chosen === undefined) throw new NoRun(text.noRuns(runsFolder));
  const path = resolve(folder, chosen);
  if (!isFinished(path)) throw new NoRun(text.unknownRun(chosen, nearest(chosen, known), known));
  readRun(path);
  return { folder: chosen, path: realpathSync(path) };
}

function isLanguage(word: string, before: string | undefined): boolean {
  return word === '--lang' || word.startsWith('--lang=') || before === '--lang';
}

/** Folders in `runs` that hold a finished run, the newest first. */
function finishedRuns(folder: string): string[] {
  const runs = join(folder, runsFolder);
  if (!existsSync(runs)) return [];
  return readdirSync(runs)
    .filter((name) => isFinished(join(runs, name)))
    .map((name) => ({ name, time: statSync(manifestOf(join(runs, name))).mtimeMs }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
    .map(({ name }) => `${runsFolder}/${name}`);
}

function isFinished(path: string): boolean {
  return existsSync(manifestOf(path));
}

function manifestOf(path: string): string {
  return join(path, 'manifest.json');
}
