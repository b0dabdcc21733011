import type { Command } from 'commander';
import { formatResolved } from '../scenario/format-resolved.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { addCommonOptions, type CommonOptions, collect } from './common-options.ts';
import { exitCodes } from './exit-codes.ts';
import { OptionValues } from './option-values.ts';
import { plainTable } from './plain-table.ts';
import { readScenario } from './read-scenario.ts';
import { showDifferences } from './show-differences.ts';

interface ShowOptions extends CommonOptions {
  set?: string[];
  resolved?: true;
  diff?: string;
  json?: true;
}

/** `driftstart show FILE`: the numbers of a scenario with their sources, everything with the place it comes from, or what differs from another. */
export function addShowCommand(program: Command, context: CommandContext, end: (code: number) => void): void {
  const { help } = context.text;
  addCommonOptions(
    program
      .command('show')
      .argument('<file>', help.scenarioFile)
      .description(help.show.about)
      .option('--resolved', help.show.resolved)
      .option('--diff <other>', help.show.diff)
      .option('--set <path=value>', help.show.set, collect)
      .option('--json', help.show.json),
    help,
  ).action(async (file: string, options: ShowOptions) => end(await show(file, options, context)));
}

async function show(file: string, options: ShowOptions, context: CommandContext): Promise<number> {
  const { terminal, text } = context;
  const values = new OptionValues(text);
  values.oneOf('--lang', options.lang, 'sv', ['sv', 'en']);
  if (values.complaints.length > 0) throw new BadInput(values.complaints);

  const settings = options.set ?? [];
  if (options.diff !== undefined) {
    const compared = { file, other: options.diff, settings, json: options.json === true };
    terminal.out(await showDifferences(compared, context));
    return exitCodes.done;
  }
  const loaded = await readScenario(file, context, { set: settings });
  if (options.json) {
    const shown = options.resolved ? loaded.resolvedTree : loaded.provenance;
    terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else if (options.resolved) {
    terminal.out(formatResolved(loaded));
  } else {
    // What can be long stands last, so that the rest keeps its columns.
    const rows = loaded.provenance.map((entry) => [
      entry.line === 0 ? entry.file : `${entry.file}:${entry.line}`,
      entry.confidence,
      entry.path,
      `${Array.isArray(entry.value) ? entry.value.join(' ') : entry.value}${entry.source === '' ? '' : `  (${entry.source})`}`,
    ]);
    terminal.out(plainTable(rows));
  }
  return exitCodes.done;
}
