import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { type ExperimentResult, type FinishedExperiment, runExperiment } from '../experiment/run-experiment.ts';
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

const defaults = { replications: 8, seed: 'driftstart', out: 'runs', daily: 2 };

interface RunOptions extends CommonOptions {
  replications?: string;
  seed?: string;
  workers?: string;
  out?: string;
  set?: string[];
  replace?: true;
  horizon?: string;
  uncertainty?: string;
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
  /** Changes to the file, as one would write them after `--set`. */
  given: string[];
}

/** `driftstart run FILE`: simulates a scenario with and without its go-lives and writes the run folder. */
export function addRunCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('run')
      .argument('<scenario>', help.scenarioFile)
      .description(help.run.about)
      .option('--replications <number>', help.run.replications(defaults.replications))
      .option('--seed <text>', help.run.seed(defaults.seed))
      .option('--workers <number>', help.run.workers)
      .option('--out <folder>', help.run.out(defaults.out))
      .option('--set <path=value>', help.run.set, collect)
      .option('--replace', help.run.replace)
      .option('--horizon <weeks>', help.run.horizon)
      .option('--uncertainty <chance|parameters>', help.run.uncertainty)
      .option('--daily <number>', help.run.daily(defaults.daily))
      .option('--json', help.run.json),
    help,
  ).action(async (scenario: string, options: RunOptions) => end(await run(scenario, options, context)));
}

async function run(file: string, options: RunOptions, context: CommandContext): Promise<number> {
  const { settings, plan } = await readEverything(file, options, context);
  let told = '';
  const result = await simulate(settings, plan, context, async (run) => {
    told = await finish(run, options, context);
  });
  if (result.status === 'interrupted') {
    context.terminal.error(`${context.text.interrupted(result.folder)}\n`);
    return exitCodes.interrupted;
  }
  context.terminal.out(told);
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
  const weeks = values.weeks('--horizon', options.horizon, { low: 1, high: 520, example: 26 });
  const uncertainty = values.oneOf('--uncertainty', options.uncertainty, 'parameters', ['chance', 'parameters']);
  const drawsInputs = uncertainty === 'parameters';
  const horizon = weeks === null ? [] : [`horizon.weeksAfterGoLive=${weeks}`];
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
    given: [...(options.set ?? []), ...horizon],
  };
  const complaints = [...values.complaints];
  if (options.replace === true && options.set === undefined) complaints.push(text.replaceWithoutSet);
  const reason = whyNotWritable(settings.out, text);
  if (reason !== null) complaints.push(text.outputNotWritable(options.out ?? defaults.out, reason));
  const choices = { settings: options.set ?? [], isReplacing: options.replace === true, horizon, drawsInputs };
  const plan = await planExperiment(file, choices, context).catch((error: unknown) => {
    if (complaints.length === 0) throw error;
    if (error instanceof ScenarioError) throw new BadInput([...complaints, ...problemLines(error.problems, context)]);
    if (error instanceof BadInput) throw new BadInput([...complaints, ...error.messages]);
    throw error;
  });
  if (complaints.length > 0) throw new BadInput(complaints);
  return { settings, plan };
}

async function simulate(
  { replications, seed, workers, out, daily, given }: RunSettings,
  { main, arms }: PlannedExperiment,
  context: CommandContext,
  onFinished: (run: FinishedExperiment) => Promise<void>,
): Promise<ExperimentResult> {
  const { terminal, text, locale, isQuiet } = context;
  const { name, title } = main.scenario;
  for (const warning of main.warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  const threads = hasWorkerThreads() ? workers : 0;
  if (!isQuiet) terminal.error(`${text.startOfRun(replications, arms.length + 1, Math.max(1, threads))}\n`);
  const kept = main.warnings.map((warning) => ({ ...warning, file: main.storedName(warning.file) }));
  const warnings = (language: 'sv' | 'en'): string[] => kept.map((warning) => formatProblem(warning, language));
  const about: RunAbout = {
    assumptions: assumptionsOf(main),
    settings: given,
    warnings: { sv: warnings('sv'), en: warnings('en') },
  };
  const progress = new ProgressLine(context);
  let hasTold = false;
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
      onProgress: (state) => {
        if (state.total > replications && !isQuiet && !hasTold) {
          hasTold = true;
          terminal.error(`${text.moreFinished(state.total, replications)}\n`);
        }
        progress.show(state);
      },
      onFinished,
      signal: stopping.signal,
    });
  } finally {
    progress.close();
    forget();
  }
}

/** Writes the report of a finished run, whose folder is locked, and gives what to print. */
async function finish(run: FinishedExperiment, options: RunOptions, { resultLocale }: CommandContext): Promise<string> {
  const { input, path } = await writeReport(run, resultLocale);
  if (options.json) return readFileSync(join(run.folder, 'summary.json'), 'utf8');
  const text = cliTexts[resultLocale];
  const about = text.headlineOf(run.manifest.replications, run.manifest.seed);
  const places = `${text.runFolder}: ${run.folder}\n${text.report}: ${path}\n${pathToFileURL(path).href}\n`;
  return `${headline(input)}\n${about}\n${places}`;
}
