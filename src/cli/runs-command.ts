import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeRow } from '../report/pages/figures.ts';
import { texts } from '../report/text/texts.ts';
import { type ListedPlan, type ListedRun, listRuns } from '../results/list-runs.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { nearestFolder } from './nearest-folder.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';
import { readAbout } from './run-about.ts';
import { defaults } from './run-settings.ts';

interface RunsOptions extends CommonOptions {
  out?: string;
  json?: true;
}

/** `driftstart runs`: the run folders in a folder, with what each found. */
export function addRunsCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('runs')
      .description(help.runs.about)
      .option('--out <folder>', help.runs.out(defaults.out))
      .option('--json', help.runs.json),
    help,
  ).action((options: RunsOptions) => end(runs(options, context)));
}

function runs(options: RunsOptions, context: CommandContext): number {
  const { terminal, text } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const name = options.out ?? defaults.out;
  const folder = resolve(terminal.folder, name);
  const complaints = [...values.complaints, ...whyNotListed(name, folder, options, context)];
  if (complaints.length > 0) throw new BadInput(complaints);

  const listed = listRuns(folder);
  if (options.json) terminal.out(`${JSON.stringify(listed.map(runData), null, 2)}\n`);
  else if (listed.length === 0) terminal.out(`${text.noRuns(name)}\n`);
  else terminal.out(runsTable(listed, context));
  return exitCodes.done;
}

/** A folder that the user names must be there; without the usual one nothing has been run yet. */
function whyNotListed(name: string, folder: string, options: RunsOptions, { text }: CommandContext): string[] {
  if (existsSync(folder))
    return statSync(folder).isDirectory() ? [] : [text.notAllowed('--out', name, text.folderOfRuns)];
  if (options.out === undefined) return [];
  const close = nearestFolder(folder);
  const meant = close === null ? '' : text.meant(join(dirname(name), close));
  return [text.notAllowed('--out', name, text.folderOfRuns) + meant];
}

function runData({ about, ...run }: ListedRun): object {
  return { ...run, settings: readAbout(about)?.settings ?? [] };
}

const ordinarySpaces = /[\u00a0\u202f]/g;

/** A row for each run, and one for each further plan of it. What can be long stands last. */
function runsTable(listed: readonly ListedRun[], context: CommandContext): string {
  const { text, locale } = context;
  const columns = text.runsColumns;
  const report = texts[locale];
  const head = [
    columns.run,
    columns.state,
    columns.goLive,
    columns.replications,
    columns.model,
    columns.lost,
    report.rangeName,
    report.confidenceName,
    columns.seed,
    columns.title,
  ];
  const rows = listed.flatMap((run) => runRows(run, context));
  return plainTable([head, ...rows], [3, 5]).replace(ordinarySpaces, ' ');
}

function runRows(run: ListedRun, { text, locale }: CommandContext): string[][] {
  const none = '–';
  const settings = (readAbout(run.about)?.settings ?? []).map((setting) => `--set ${setting}`);
  if (run.plans[0]?.lost?.uncertainty === 'chance') settings.push('--uncertainty chance');
  const remarks = [
    ...(run.damaged.length > 0 ? [text.damagedFiles(run.damaged)] : []),
    ...(run.shards > (run.replications ?? 0) ? [text.keptReplications(run.shards - (run.replications ?? 0))] : []),
  ];
  const title = [run.title?.[locale] ?? none, ...settings].join(' ');
  const told = remarks.length === 0 ? title : `${title} (${remarks.join('; ')})`;
  const [first = null, ...others] = run.plans;
  return [
    [
      run.run,
      text.runStates[run.state],
      goLivesOf(first),
      run.replications === null ? none : String(run.replications),
      run.modelVersion ?? none,
      ...lossOf(first, locale),
      run.seed ?? none,
      told,
    ],
    ...others.map((plan) => ['', '', goLivesOf(plan), '', '', ...lossOf(plan, locale), '', plan.label[locale]]),
  ];
}

function goLivesOf(plan: ListedPlan | null): string {
  return plan === null || plan.goLives.length === 0 ? '–' : plan.goLives.join(' ');
}

function lossOf(plan: ListedPlan | null, locale: 'sv' | 'en'): string[] {
  if (plan === null || plan.lost === null) return ['–', '–', '–'];
  const { mean, range, confidence } = writeRow(plan.lost, locale, texts[locale]);
  return [mean, range, confidence];
}
