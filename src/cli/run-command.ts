import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { type ExperimentResult, runExperiment } from '../experiment/run-experiment.ts';
import { hasWorkerThreads } from '../runners/worker-threads-runner.ts';
import { formatProblem } from '../scenario/format-problem.ts';
import { ScenarioError } from '../scenario/problem.ts';
import { BadInput } from './bad-input.ts';
import { whyNotWritable } from './check-output-folder.ts';
import { type CommandContext, cliTexts } from './command-context.ts';
import { addCommonOptions, type CommonOptions, collect } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { headline } from './headline.ts';
import { OptionValues } from './option-values.ts';
import { type PlannedExperiment, planExperiment } from './plan-experiment.ts';
import { problemLines } from './problem-lines.ts';
import { ProgressLine } from './progress-line.ts';
import { assumptionsOf, type RunAbout } from './run-about.ts';
import { writeReport } from './write-report.ts';

const defaults = { replications: 20, seed: 'driftstart', out: 'runs', daily: 2 };

interface RunOptions extends CommonOptions {
  replications?: string;
  seed?: string;
  workers?: string;
  out?: string;
  set?: string[];
  replace?: true;
  daily?: string;
  json?: true;
}

/** What the options of `run` say, checked. */
interface RunSettings {
  replications: number;
  seed: string;
  workers: number;
  out: string;
  daily: number;
}

/** `driftstart run FILE`: simulates a scenario with and without its go-lives and writes the run folder. */
export function addRunCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  addCommonOptions(
    program
      .command('run')
      .argument('<scenario>', 'scenario file')
      .description('simulate a scenario with and without its go-lives, and report what they cost')
      .option('--replications <number>', `how many times, each with its own luck (default: ${defaults.replications})`)
      .option(
        '--seed <text>',
        `where the luck comes from; the same seed gives the same run (default: ${defaults.seed})`,
      )
      .option('--workers <number>', 'threads to simulate on (default: one for each processor)')
      .option('--out <folder>', `folder for run folders (default: ${defaults.out})`)
      .option(
        '--set <path=value>',
        'compare with a changed plan, such as waves[0].goLive=2025-10-07; can be repeated',
        collect,
      )
      .option('--replace', 'with --set: change the plan itself rather than compare with it')
      .option('--daily <number>', `replications with daily figures (default: ${defaults.daily})`)
      .option('--json', 'print summary.json instead of the headline'),
  ).action(async (scenario: string, options: RunOptions) => end(await run(scenario, options, context)));
}

async function run(file: string, options: RunOptions, context: CommandContext): Promise<number> {
  const { settings, plan } = await readEverything(file, options, context);
  const result = await simulate(settings, plan, options.set ?? [], context);
  if (result.status === 'interrupted') {
    context.terminal.error(`${context.text.interrupted(result.folder)}\n`);
    return exitCodes.interrupted;
  }
  await tell(result, options, context);
  return exitCodes.done;
}

/** Checks the options, the scenario and the output folder; tells of everything that is wrong before anything is written. */
async function readEverything(
  file: string,
  options: RunOptions,
  context: CommandContext,
): Promise<{ settings: RunSettings; plan: PlannedExperiment }> {
  const { terminal, text } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const limits = { low: 1, high: 99_999, example: defaults.replications };
  const settings: RunSettings = {
    replications: values.wholeNumber('--replications', options.replications, defaults.replications, limits),
    seed: values.someText('--seed', options.seed, defaults.seed, 200),
    workers: values.wholeNumber('--workers', options.workers, availableParallelism(), {
      low: 1,
      high: 512,
      example: 2,
    }),
    out: resolve(terminal.folder, options.out ?? defaults.out),
    daily: values.wholeNumber('--daily', options.daily, defaults.daily, {
      low: 0,
      high: 99_999,
      example: defaults.daily,
    }),
  };
  const complaints = [...values.complaints];
  const reason = whyNotWritable(settings.out, text);
  if (reason !== null) complaints.push(text.outputNotWritable(options.out ?? defaults.out, reason));
  const plan = await planExperiment(file, options.set ?? [], options.replace === true, context).catch(
    (error: unknown) => {
      if (complaints.length === 0) throw error;
      if (error instanceof ScenarioError) throw new BadInput([...complaints, ...problemLines(error.problems, context)]);
      if (error instanceof BadInput) throw new BadInput([...complaints, ...error.messages]);
      throw error;
    },
  );
  if (complaints.length > 0) throw new BadInput(complaints);
  return { settings, plan };
}

async function simulate(
  { replications, seed, workers, out, daily }: RunSettings,
  { main, arms }: PlannedExperiment,
  settings: readonly string[],
  context: CommandContext,
): Promise<ExperimentResult> {
  const { terminal, text, locale, isQuiet } = context;
  const { name, title } = main.scenario;
  for (const warning of main.warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  const threads = hasWorkerThreads() ? workers : 0;
  if (!isQuiet) terminal.error(`${text.startOfRun(replications, arms.length + 1, Math.max(1, threads))}\n`);
  const warnings = (language: 'sv' | 'en'): string[] =>
    main.warnings.map((warning) => formatProblem(warning, language));
  const about: RunAbout = {
    assumptions: assumptionsOf(main),
    settings: [...settings],
    warnings: { sv: warnings('sv'), en: warnings('en') },
  };
  const progress = new ProgressLine(context);
  const stopping = new AbortController();
  const forget = terminal.onInterrupt(() => stopping.abort());
  try {
    return await runExperiment({
      name,
      title,
      reference: main.scenario,
      arms,
      seed,
      replications,
      workers: threads,
      out,
      daily,
      about,
      onProgress: (state) => progress.show(state),
      signal: stopping.signal,
    });
  } finally {
    progress.close();
    forget();
  }
}

async function tell(
  { folder, manifest, summary }: Extract<ExperimentResult, { status: 'done' }>,
  options: RunOptions,
  { terminal, resultLocale }: CommandContext,
): Promise<void> {
  const { input, path } = await writeReport({ folder, manifest, summary }, resultLocale);
  if (options.json) {
    terminal.out(readFileSync(join(folder, 'summary.json'), 'utf8'));
    return;
  }
  const text = cliTexts[resultLocale];
  const about = text.headlineOf(manifest.replications, manifest.seed);
  terminal.out(`${headline(input)}\n${about}\n`);
  terminal.out(`${text.runFolder}: ${folder}\n${text.report}: ${path}\n${pathToFileURL(path).href}\n`);
}
