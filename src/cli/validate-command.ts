import type { Command } from 'commander';
import { runTheory } from '../kernel/theory/run-theory.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';

interface ValidateOptions extends CommonOptions {
  json?: true;
}

/** `driftstart validate theory`: the kernel against queueing formulas. */
export function addValidateCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('validate')
      .argument('<what>', 'theory')
      .description(help.validate.about)
      .option('--json', help.validate.json),
    help,
  ).action((what: string, options: ValidateOptions) => end(validate(what, options, context)));
}

function validate(what: string, options: ValidateOptions, context: CommandContext): number {
  const { terminal, text } = context;
  const values = new OptionValues(text);
  values.oneOf('WHAT', what, 'theory', ['theory']);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const verdicts = runTheory();
  if (options.json) {
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
