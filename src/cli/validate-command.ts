import type { Command } from 'commander';
import { runTheory } from '../kernel/theory/run-theory.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';
import { validateBaseline } from './validate-baseline.ts';
import { validateEngines } from './validate-engines.ts';

const defaults = { replications: 8, seed: 'driftstart' };

interface ValidateOptions extends CommonOptions {
  json?: true;
  replications?: string;
  seed?: string;
  page?: string;
}

/**
 * `driftstart validate theory|engines|baseline`: the kernel against queueing formulas and against another simulator, the
 * reference against published figures.
 */
export function addValidateCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('validate')
      .argument('<what>', 'theory, engines, baseline')
      .description(help.validate.about)
      .option('--replications <number>', help.validate.replications(defaults.replications))
      .option('--seed <text>', help.validate.seed(defaults.seed))
      .option('--page <file>', help.validate.page)
      .option('--json', help.validate.json),
    help,
  ).action(async (what: string, options: ValidateOptions) => end(await validate(what, options, context)));
}

async function validate(what: string, options: ValidateOptions, context: CommandContext): Promise<number> {
  const values = new OptionValues(context.text);
  const chosen = values.oneOf('WHAT', what, 'theory', ['theory', 'engines', 'baseline']);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  const settings = {
    replications: values.wholeNumber('--replications', options.replications, defaults.replications, {
      low: 2,
      high: 9_999,
      example: defaults.replications,
    }),
    seed: values.someText('--seed', options.seed, defaults.seed, 200),
    page: options.page ?? null,
    json: options.json === true,
  };
  if (values.complaints.length > 0) throw new BadInput(values.complaints);
  if (chosen === 'engines') return validateEngines(settings, context);
  return chosen === 'baseline' ? validateBaseline(settings, context) : validateTheory(settings.json, context);
}

function validateTheory(json: boolean, context: CommandContext): number {
  const { terminal, text } = context;
  const verdicts = runTheory();
  if (json) {
    terminal.out(`${JSON.stringify(verdicts, null, 2)}\n`);
  } else {
    const locale = context.locale;
    const columns = text.theoryColumns;
    const rows = verdicts.map((verdict) => [
      verdict.name[locale],
      formatNumber(verdict.theory, locale),
      `${formatNumber(verdict.mean, locale)} ± ${formatNumber(verdict.halfWidth, locale)}`,
      verdict.passed ? text.green : text.red,
    ]);
    const head = [columns.row, columns.theory, columns.simulated, columns.verdict];
    terminal.out(`${text.theoryTitle}\n\n${plainTable([head, ...rows], [1, 2])}`);
  }
  return verdicts.every((verdict) => verdict.passed) ? exitCodes.done : exitCodes.failed;
}
