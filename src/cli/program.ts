import { Command } from 'commander';
import { addCalibrateCommand } from './calibrate-command.ts';
import { addCheckCommand } from './check-command.ts';
import type { CommandContext } from './command-context.ts';
import { addEvidenceCommand } from './evidence-command.ts';
import { addNewCommand } from './new-command.ts';
import { packageVersion } from './package-folder.ts';
import { addReportCommand } from './report-command.ts';
import { addRunCommand } from './run-command.ts';
import { addRunsCommand } from './runs-command.ts';
import { addShowCommand } from './show-command.ts';
import type { HelpText } from './text/help-text.ts';
import { addValidateCommand } from './validate-command.ts';

const examples = `  driftstart new plan.yaml
  driftstart run scenarios/waves/wave-1-pilot.yaml
  driftstart run scenarios/waves/wave-1-pilot.yaml --set "waves[0].goLive=2025-10-07" --lang en
  driftstart check scenarios/waves/wave-1-pilot.yaml`;

/** The command line's grammar; `end` is told the exit code of the command that ran. */
export function createProgram(context: CommandContext, end: (code: number) => void): Command {
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
  addRunCommand(program, context, end);
  addNewCommand(program, context, end);
  addCheckCommand(program, context, end);
  addShowCommand(program, context, end);
  addRunsCommand(program, context, end);
  addReportCommand(program, context, end);
  addValidateCommand(program, context, end);
  addEvidenceCommand(program, context, end);
  addCalibrateCommand(program, context, end);
  for (const command of program.commands) command.usage(usageOf(command, help));
  return program;
}

function usageOf(command: Command, help: HelpText): string {
  const words = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return [help.usageOptions, ...words].join(' ');
}
