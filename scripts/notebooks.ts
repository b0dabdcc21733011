import { commandContext } from '../src/cli/command-context.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { runFolderLine } from '../src/cli/run-folder-line.ts';
import { processTerminal } from '../src/cli/terminal.ts';
import { RunFolderError } from '../src/results/run-folder-error.ts';
import { chooseRun, NoRun } from './notebooks/choose-run.ts';
import { notebookTexts } from './notebooks/notebook-texts.ts';

/**
 * Builds the notebooks with a run's files, or serves them while they are changed: `npm run notebooks -- runs/<folder>`,
 * `npm run notebooks:preview -- runs/<folder>`; without a folder, of the newest run in `runs`.
 */
const [action, ...words] = process.argv.slice(2);
const context = commandContext(words, processTerminal());
const { terminal, locale } = context;
const text = notebookTexts[locale];

try {
  const run = chooseRun(words, terminal.folder, text);
  // Loaded late, so that what is wrong with the run is told at once.
  const { buildNotebooks, previewNotebooks } = await import('./notebooks/notebook-site.ts');
  if (action === 'preview') {
    terminal.out(`${text.preview(run.folder, await previewNotebooks(run, terminal.folder))}\n`);
  } else {
    terminal.out(`${text.built(run.folder, await buildNotebooks(run, terminal.folder))}\n`);
  }
} catch (error) {
  if (!(error instanceof NoRun || error instanceof RunFolderError)) throw error;
  const line = error instanceof NoRun ? error.message : runFolderLine(error, context);
  terminal.error(`${line}\n${context.text.problems(1)}\n`);
  process.exitCode = exitCodes.badInput;
}
