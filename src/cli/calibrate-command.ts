import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CalibratedValue, calibrateBaseline } from '../experiment/calibrate-baseline.ts';
import { formatNumber } from '../report/text/number-format.ts';
import type { Scenario } from '../scenario/scenario.ts';
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
  sites?: string;
}

/** `driftstart calibrate baseline FILE`: finds what the reference itself has to give, and stores it. */
export function addCalibrateCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('calibrate')
      .argument('<what>', 'baseline')
      .argument('<file>', help.scenarioFile)
      .description(help.calibrate.about)
      .option('--replications <number>', help.calibrate.replications)
      .option('--seed <text>', help.calibrate.seed)
      .option('--sites <list>', help.sites),
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
  const sites = values.names('--sites', options.sites);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const scenario = await readScenario(file, context, { sites });
  const calibration = calibrateBaseline(scenario.scenario, {
    seed,
    replications,
    onIteration: (iteration, open, all) => {
      if (!isQuiet) terminal.error(`${text.iteration(iteration, open, all)}\n`);
    },
  });
  if (!calibration.converged) {
    const open = calibration.values.filter(({ isSettled }) => !isSettled);
    throw new BadInput(
      open.map(({ path, value, asked }) =>
        text.notConverged(path, calibration.iterations, formatNumber(value, locale, 4), formatNumber(asked, locale, 4)),
      ),
    );
  }
  const changed = calibration.values.filter(({ before, value }) => before !== value);
  const files = store(changed, scenario, terminal.folder);
  for (const { path, of, before, value } of changed) {
    const row = text.calibratedRow(
      `${of} ${path.replace(/.*\./, '')}`,
      formatNumber(before, locale, 4),
      formatNumber(value, locale, 4),
    );
    terminal.out(`${row}\n`);
  }
  for (const [changedFile, count] of files) terminal.out(`${text.calibrated(changedFile, count)}\n`);
  if (files.size === 0) terminal.out(`${text.calibrated(file, 0)}\n`);
  return exitCodes.done;
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
  const changes = new Map<string, { path: string; value: number }[]>();
  for (const { path, value } of values) {
    const place = places.get(path.startsWith('sites') ? path.replace(/[^.]*$/, 'id') : path);
    if (place === undefined) throw new Error(`path (= ${path}) must stand in a file`);
    changes.set(place.file, [...(changes.get(place.file) ?? []), { path: pathInFile(path, scenario), value }]);
  }
  // Every file is worked out before the first one is replaced.
  const texts = [...changes].map(([file, own]) => {
    const name = resolve(folder, file);
    return { name, text: updateNumbers(readFileSync(name, 'utf8'), own) };
  });
  for (const { name, text } of texts) writeFileSync(`${name}.tmp`, text);
  for (const { name } of texts) renameSync(`${name}.tmp`, name);
  return new Map([...changes].map(([file, own]) => [file, own.length]));
}

/** Sites and units by their ids, since a file may hold only some of them. */
function pathInFile(path: string, { sites }: Scenario): string {
  return path.replace(/^sites\[(\d+)\]\.units\[(\d+)\]/, (_, site: string, unit: string) => {
    const { id, units } = sites[Number(site)];
    return `sites[${id}].units[${units[Number(unit)].id}]`;
  });
}
