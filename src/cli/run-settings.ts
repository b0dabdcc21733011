import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defaultPairs } from '../experiment/plan-attribution.ts';
import { BadInput } from './bad-input.ts';
import { whyNotWritable } from './check-output-folder.ts';
import type { CommandContext } from './command-context.ts';
import type { CommonOptions } from './common-options.ts';
import { inputProblems } from './input-problems.ts';
import { OptionValues } from './option-values.ts';
import { type PlannedExperiment, planExperiment } from './plan-experiment.ts';

/** What `run` does where an option is left out. */
export const defaults = { replications: 4, seed: 'driftstart', out: 'runs', daily: 2 };

/** The options of `run` as they were written. */
export interface RunOptions extends CommonOptions {
  replications?: string;
  seed?: string;
  workers?: string;
  out?: string;
  set?: string[];
  sites?: string;
  replace?: true;
  horizon?: string;
  uncertainty?: string;
  attribution?: string;
  attributionBudget?: string;
  daily?: string;
  dryRun?: true;
  json?: true;
}

/** What the options of `run` say, checked. */
export interface RunSettings {
  replications: number;
  seed: string;
  workers: number;
  out: string;
  daily: number;
  /** Changes to the file, as one would write them after `--set`. */
  given: string[];
}

/** Checks the options, the scenario and the output folder; tells of everything that is wrong before anything is written. */
export async function readRunSettings(
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
  const attribution = values.oneOf('--attribution', options.attribution, 'order', ['none', 'order', 'shapley']);
  const pairs = values.wholeNumber('--attribution-budget', options.attributionBudget, defaultPairs, {
    low: 1,
    high: 1_000,
    example: defaultPairs,
  });
  const attributionPairs = options.attributionBudget === undefined ? null : pairs;
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
  const choices = {
    settings: options.set ?? [],
    isReplacing: options.replace === true,
    horizon,
    sites: values.names('--sites', options.sites),
    drawsInputs,
    attribution,
    attributionPairs,
  };
  const complaints = [...values.complaints];
  if (options.replace === true && options.set === undefined) complaints.push(text.replaceWithoutSet);
  if (attributionPairs !== null && attribution !== 'shapley') complaints.push(text.budgetWithoutShapley);
  const reason = whyNotWritable(settings.out, text);
  if (reason !== null) complaints.push(text.outputNotWritable(options.out ?? defaults.out, reason));
  const plan = await planExperiment(file, choices, context).catch((error: unknown) => {
    if (complaints.length === 0) throw error;
    throw new BadInput([...complaints, ...inputProblems(error, context)]);
  });
  if (complaints.length > 0) throw new BadInput(complaints);
  return { settings, plan };
}
