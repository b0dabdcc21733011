import type { Command } from 'commander';
import type { HelpText } from './text/help-text.ts';

/** The options that every command has. Their values are read by `commandContext`; here they get their help and are accepted. */
export interface CommonOptions {
  lang?: string;
  quiet?: true;
}

export function addCommonOptions(command: Command, help: HelpText): Command {
  return command.option('--lang <sv|en>', help.lang).option('--quiet', help.quiet);
}

/** Collects an option that can be given several times. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
