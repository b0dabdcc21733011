import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CalibratedValue, calibrateBaseline } from '../experiment/calibrate-baseline.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { updateNumbers } from '../scenario/update-numbers.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

interface CalibrateOptions extends CommonOptions {
  replications?: string;
  seed?: string;
}

/** `driftstart calibrate baseline FILE`: finds the readiness times that give the published stays, and stores them. */
export function addCalibrateCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('calibrate')
      .argument('<what>', 'baseline')
      .argument('<file>', help.scenarioFile)
      .description(help.calibrate.about)
      .option('--replications <number>', help.calibrate.replications)
      .option('--seed <text>', help.calibrate.seed),
    help,
  ).action(async (what: string, file: string, options: CalibrateOptions) =>
    end(await calibrate(what, file, options, context)),
  );
}

async function calibrate(
  what: string,
  file: string,
  options: CalibrateOptions,
  context: CommandContext,
): Promise<number> {
  const { terminal, text, locale, isQuiet } = context;
  const values = new OptionValues(text);
  values.oneOf('WHAT', what, 'baseline', ['baseline']);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const limits = { low: 1, high: 1_000, example: 4 };
  const replications = values.wholeNumber('--replications', options.replications, 4, limits);
  const seed = values.someText('--seed', options.seed, 'driftstart', 200);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const scenario = await readScenario(file, context);
  const calibration = calibrateBaseline(scenario.scenario, {
    seed,
    replications,
    onIteration: (iteration, miss) => {
      if (!isQuiet) terminal.error(`${text.iteration(iteration, formatNumber(100 * miss, locale, 2))}\n`);
    },
  });
  const changed = calibration.values.filter(({ before, value }) => before !== value);
  const files = store(changed, scenario, terminal.folder);
  for (const { unit, before, value } of changed) {
    const row = text.calibratedRow(unit, formatNumber(before, locale, 4), formatNumber(value, locale, 4));
    terminal.out(`${row}\n`);
  }
  for (const [changedFile, count] of files) terminal.out(`${text.calibrated(changedFile, count)}\n`);
  if (files.size === 0) terminal.out(`${text.calibrated(file, 0)}\n`);
  if (!calibration.converged) terminal.error(`${text.failed(text.notConverged(calibration.iterations))}\n`);
  return calibration.converged ? exitCodes.done : exitCodes.failed;
}

/**
 * Writes each value into the file that holds its unit; comments and all else stay as they are. Gives the number of values by
 * file, named as messages name it.
 */
function store(
  values: readonly CalibratedValue[],
  { scenario, places }: ReadScenario,
  folder: string,
): Map<string, number> {
  const files = new Map<string, number>();
  for (const { path, unit, value } of values) {
    const site = scenario.sites.find((candidate) => candidate.units.some(({ id }) => id === unit));
    const place = places.get(path.replace(/[^.]*$/, 'id'));
    if (site === undefined || place === undefined) throw new Error(`unit (= ${unit}) must stand in a file`);
    const name = resolve(folder, place.file);
    const change = { path: `sites[${site.id}].units[${unit}].readinessMeanDays`, value };
    writeFileSync(name, updateNumbers(readFileSync(name, 'utf8'), [change]));
    files.set(place.file, (files.get(place.file) ?? 0) + 1);
  }
  return files;
}
