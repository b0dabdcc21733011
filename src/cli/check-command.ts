import type { Command } from 'commander';
import type { World } from '../care/world/world.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { formatProblem } from '../scenario/format-problem.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions, collect } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';
import { readScenario } from './read-scenario.ts';

interface CheckOptions extends CommonOptions {
  set?: string[];
  json?: true;
}

/** `driftstart check FILE`: all that is wrong with a scenario file, or its utilisation. */
export function addCheckCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('check')
      .argument('<file>', help.scenarioFile)
      .description(help.check.about)
      .option('--set <path=value>', help.check.set, collect)
      .option('--json', help.check.json),
    help,
  ).action(async (file: string, options: CheckOptions) => end(await check(file, options, context)));
}

async function check(file: string, options: CheckOptions, context: CommandContext): Promise<number> {
  const { terminal, text, locale } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const { world, warnings } = await readScenario(file, context, { set: options.set ?? [] });
  for (const warning of warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  if (options.json) terminal.out(`${JSON.stringify({ utilisation: world.utilisation }, null, 2)}\n`);
  else terminal.out(`${text.inOrder(file)}\n\n${text.utilisationTitle}\n\n${utilisationTable(world, context)}`);
  return exitCodes.done;
}

function utilisationTable(world: World, { text, locale }: CommandContext): string {
  const columns = text.utilisationColumns;
  const head = [columns.unit, columns.contact, columns.of, columns.load, columns.band];
  const write = (value: number): string => formatNumber(value, locale, 3);
  const rows = world.utilisation.map((row) => [
    row.unit,
    row.contactKind,
    text.utilisationOf[row.of],
    write(row.load),
    row.low > 0 ? `${write(row.low)}–${write(row.high)}` : `≤ ${write(row.high)}`,
  ]);
  return plainTable([head, ...rows], [3, 4]);
}
