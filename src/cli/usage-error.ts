import type { Command, CommanderError } from 'commander';
import { nearest } from '../scenario/nearest.ts';
import type { CliText } from './text/cli-text.ts';

/** What is wrong with a command line, in the words of this program, with the nearest known command or option. */
export function usageError(error: CommanderError, program: Command, words: readonly string[], text: CliText): string[] {
  const command = program.commands.find((candidate) => candidate.name() === words[0]);
  const name = command === undefined ? program.name() : `${program.name()} ${command.name()}`;
  return [describe(error, program, command, name, text), text.seeHelp(name)];
}

function describe(
  error: CommanderError,
  program: Command,
  command: Command | undefined,
  name: string,
  text: CliText,
): string {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const options = (command ?? program).options.flatMap(({ long }) => (long ? [long] : []));
      return text.unknownOption(named, name) + suggestion(named, [...options, '--help'], text);
    }
    case 'commander.unknownCommand': {
      const commands = program.commands.map((candidate) => candidate.name());
      return text.unknownCommand(named, commands) + suggestion(named, commands, text);
    }
    case 'commander.missingArgument':
      return text.argumentMissing(named.toUpperCase());
    case 'commander.optionMissingArgument':
      return text.valueMissing(named);
    case 'commander.excessArguments':
      return text.argumentsTooMany(name);
    default:
      return error.message;
  }
}

function suggestion(written: string, known: readonly string[], text: CliText): string {
  const close = nearest(written, known);
  return close === null ? '' : text.meant(close);
}
