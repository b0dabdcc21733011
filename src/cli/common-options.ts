import type { Command } from 'commander';

/** The options that every command has. Their values are read by `commandContext`; here they get their help and are accepted. */
export interface CommonOptions {
  lang?: string;
  quiet?: true;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--lang <sv|en>', 'language (default: results in Swedish, messages after the environment)')
    .option('--quiet', 'no progress, no messages but problems');
}

/** Collects an option that can be given several times. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
