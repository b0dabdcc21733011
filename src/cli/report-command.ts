import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { readManifest } from '../results/manifest.ts';
import { takeLock } from '../results/run-lock.ts';
import { BadInput } from './bad-input.ts';
import { type CommandContext, cliTexts } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { readRun } from './read-run.ts';
import { reportName, writeReport } from './write-report.ts';

/** `driftstart report RUN`: writes the report of a finished run again, in Swedish or English. */
export function addReportCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program.command('report').argument('<run>', help.report.run).description(help.report.about),
    help,
  ).action(async (run: string, options: CommonOptions) => end(await report(run, options, context)));
}

async function report(folder: string, options: CommonOptions, context: CommandContext): Promise<number> {
  const { terminal, text, resultLocale } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const run = resolve(terminal.folder, folder);
  // Where there is no run, no lock is left either.
  readManifest(run);
  const release = takeLock(run);
  try {
    const { path } = await writeReport(readRun(run, reportName), resultLocale);
    terminal.out(`${cliTexts[resultLocale].report}: ${path}\n${pathToFileURL(path).href}\n`);
    return exitCodes.done;
  } finally {
    release();
  }
}
