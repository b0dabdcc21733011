import { Command } from 'commander';
import { addCalibrateCommand } from './calibrate-command.ts';
import { addCheckCommand } from './check-command.ts';
import type { CommandContext } from './command-context.ts';
import { packageVersion } from './package-folder.ts';
import { addReportCommand } from './report-command.ts';
import { addRunCommand } from './run-command.ts';
import { addShowCommand } from './show-command.ts';
import { addValidateCommand } from './validate-command.ts';

const examples = `
Examples:
  driftstart run scenarios/waves/wave-1-pilot.yaml
  driftstart run scenarios/waves/wave-1-pilot.yaml --set waves[0].goLive=2025-10-07 --lang en
  driftstart check scenarios/waves/wave-1-pilot.yaml

Exit codes: 0 done, 1 failed or a red verdict, 2 bad input, 130 interrupted (the same command continues).
`;

/** The command line's grammar; `end` is told the exit code of the command that ran. */
export function createProgram(context: CommandContext, end: (code: number) => void): Command {
  const { terminal } = context;
  const program = new Command('driftstart')
    .description('Simulates what replacing patient-record systems costs in care not delivered.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
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
    .addHelpText('after', examples);
  addRunCommand(program, context, end);
  addCheckCommand(program, context, end);
  addShowCommand(program, context, end);
  addReportCommand(program, context, end);
  addValidateCommand(program, context, end);
  addCalibrateCommand(program, context, end);
  return program;
}
