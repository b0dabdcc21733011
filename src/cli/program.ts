import { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { packageVersion } from './package-folder.ts';
import type { HelpText } from './text/help-text.ts';

type AddCommand = (program: Command, context: CommandContext, end: (code: number) => void) => void;

/** Commands by their names. Each is read when it is asked for: the simulator and the report take longer to read than a file to check. */
const commands: Record<string, () => Promise<AddCommand>> = {
  run: async () => (await import('./run-command.ts')).addRunCommand,
  new: async () => (await import('./new-command.ts')).addNewCommand,
  check: async () => (await import('./check-command.ts')).addCheckCommand,
  show: async () => (await import('./show-command.ts')).addShowCommand,
  runs: async () => (await import('./runs-command.ts')).addRunsCommand,
  report: async () => (await import('./report-command.ts')).addReportCommand,
  validate: async () => (await import('./validate-command.ts')).addValidateCommand,
  evidence: async () => (await import('./evidence-command.ts')).addEvidenceCommand,
  calibrate: async () => (await import('./calibrate-command.ts')).addCalibrateCommand,
};

const examples = `  driftstart new plan.yaml
  driftstart run scenarios/waves/wave-1-pilot.yaml
  driftstart run scenarios/waves/wave-1-pilot.yaml --set "waves[0].goLive=2025-10-07" --lang en
  driftstart check scenarios/waves/wave-1-pilot.yaml`;

/**
 * The command line's grammar: of the command that is asked for, or of all where it is none of them. `end` is told the exit code of the
 * command that ran.
 */
export async function createProgram(
  asked: string | undefined,
  context: CommandContext,
  end: (code: number) => void,
): Promise<Command> {
  const { terminal } = context;
  const { help } = context.text;
  const program = new Command('driftstart')
    .description(help.program)
    .version(packageVersion(), '--version', help.version)
    .helpOption('--help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.error(text),
      // The program says what is wrong in its own words, in the user's language.
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .usage(`${help.usageOptions} ${help.usageCommand}`)
    .addHelpText('after', `\n${help.examples}:\n${examples}\n\n${help.exitCodes}\n`);
  const one = Object.entries(commands).filter(([name]) => name === asked);
  for (const [, read] of one.length > 0 ? one : Object.entries(commands)) (await read())(program, context, end);
  for (const command of program.commands) command.usage(usageOf(command, help));
  return program;
}

function usageOf(command: Command, help: HelpText): string {
  const words = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return [help.usageOptions, ...words].join(' ');
}
