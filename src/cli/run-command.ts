import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { defaultPairs } from '../experiment/plan-attribution.ts';
import { type ExperimentResult, type FinishedExperiment, runExperiment } from '../experiment/run-experiment.ts';
import { hasWorkerProcesses } from '../runners/worker-processes-runner.ts';
import { formatProblem } from '../scenario/format-problem.ts';
import { causesTable } from './causes-table.ts';
import { type CommandContext, cliTexts } from './command-context.ts';
import { addCommonOptions, collect } from './common-options.ts';
import { dryRun } from './dry-run.ts';
import { exitCodes } from './exit-codes.ts';
import { headline } from './headline.ts';
import type { PlannedExperiment } from './plan-experiment.ts';
import { planOrigin } from './plan-origin.ts';
import { ProgressLine } from './progress-line.ts';
import { evidenceMapSha256 } from './read-evidence.ts';
import { assumptionsOf, type RunAbout } from './run-about.ts';
import { defaults, type RunOptions, type RunSettings, readRunSettings } from './run-settings.ts';
import { writeReport } from './write-report.ts';

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
      .option('--sites <list>', help.sites)
      .option('--horizon <weeks>', help.run.horizon)
      .option('--uncertainty <chance|parameters>', help.run.uncertainty)
      .option('--attribution <none|order|shapley>', help.run.attribution)
      .option('--attribution-budget <number>', help.run.attributionBudget(defaultPairs))
      .option('--daily <number>', help.run.daily(defaults.daily))
      .option('--dry-run', help.run.dryRun)
      .option('--json', help.run.json),
    help,
  ).action(async (scenario: string, options: RunOptions) => end(await run(scenario, options, context)));
}

async function run(file: string, options: RunOptions, context: CommandContext): Promise<number> {
  const { settings, plan } = await readRunSettings(file, options, context);
  if (options.dryRun) {
    context.terminal.out(await dryRun(settings, plan, options.json === true, context));
    return exitCodes.done;
  }
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

async function simulate(
  { replications, seed, workers, out, daily, given }: RunSettings,
  { main, arms, attribution }: PlannedExperiment,
  context: CommandContext,
  onFinished: (run: FinishedExperiment) => Promise<void>,
): Promise<ExperimentResult> {
  const { terminal, text, locale, isQuiet } = context;
  const { name, title } = main.scenario;
  for (const warning of main.warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  const processes = hasWorkerProcesses() ? workers : 0;
  if (!isQuiet) terminal.error(`${text.startOfRun(replications, arms.length + 1, Math.max(1, processes))}\n`);
  if (!isQuiet && attribution !== undefined) terminal.error(`${text.startOfAttribution}\n`);
  const kept = main.warnings.map((warning) => ({ ...warning, file: main.storedName(warning.file) }));
  const warnings = (language: 'sv' | 'en'): string[] => kept.map((warning) => formatProblem(warning, language));
  const about: RunAbout = {
    assumptions: assumptionsOf(main),
    settings: given,
    planOrigin: planOrigin(
      main,
      given,
      arms.some(({ id }) => id === 'what-if'),
    ),
    warnings: { sv: warnings('sv'), en: warnings('en') },
    evidenceMapSha256: evidenceMapSha256(),
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
      attribution,
      seed,
      replications,
      workers: processes,
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
  const causes = causesTable(input);
  const places = `${text.runFolder}: ${run.folder}\n${text.report}: ${path}\n${pathToFileURL(path).href}\n`;
  return `${headline(input)}\n${causes === null ? '' : `${causes}\n`}${about}\n${places}`;
}
