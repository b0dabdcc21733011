import type { Command } from 'commander';
import { formatProblem } from '../scenario/format-problem.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions, collect } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { readScenario } from './read-scenario.ts';
import { utilisationTable } from './utilisation-table.ts';

interface CheckOptions extends CommonOptions {
  set?: string[];
  sites?: string;
  all?: true;
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
      .option('--sites <list>', help.sites)
      .option('--all', help.check.all)
      .option('--json', help.check.json),
    help,
  ).action(async (file: string, options: CheckOptions) => end(await check(file, options, context)));
}

async function check(file: string, options: CheckOptions, context: CommandContext): Promise<number> {
  const { terminal, text, locale } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const sites = values.names('--sites', options.sites);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const { world, warnings } = await readScenario(file, context, { set: options.set ?? [], sites });
  for (const warning of warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  if (options.json) terminal.out(`${JSON.stringify({ utilisation: world.utilisation }, null, 2)}\n`);
  else {
    const table = utilisationTable(world, options.all === true, context);
    terminal.out(`${text.inOrder(file)}\n\n${text.utilisationTitle}\n\n${table}`);
  }
  return exitCodes.done;
}
