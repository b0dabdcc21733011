import { CommanderError } from 'commander';
import { RunFolderError } from '../results/run-folder-error.ts';
import { WorkerEnded } from '../runners/worker-ended.ts';
import { ScenarioError } from '../scenario/problem.ts';
import { BadInput } from './bad-input.ts';
import { commandContext } from './command-context.ts';
import { exitCodes } from './exit-codes.ts';
import { problemLines } from './problem-lines.ts';
import { createProgram } from './program.ts';
import { runFolderLine } from './run-folder-line.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/**
 * Runs one command line (without `node` and the script's name) and gives its exit code: 0 done, 2 bad input, 1 failed or a
 * red verdict, 130 interrupted and resumable.
 */
export async function main(words: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const context = commandContext(words, terminal);
  let code: number = exitCodes.done;
  const program = await createProgram(words[0], context, (ended) => {
    code = ended;
  });
  try {
    if (words.length === 0) {
      terminal.error(`${program.helpInformation()}\n${context.text.commandMissing}\n`);
      return exitCodes.badInput;
    }
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.done;
      terminal.error(`${usageError(error, program, words, context.text).join('\n')}\n`);
      return exitCodes.badInput;
    }
    if (error instanceof ScenarioError) return badInput(problemLines(error.problems, context));
    if (error instanceof BadInput) return badInput(error.messages);
    if (error instanceof RunFolderError) return badInput([runFolderLine(error, context)]);
    if (error instanceof WorkerEnded) {
      terminal.error(`${context.text.workerEnded}\n`);
      return exitCodes.failed;
    }
    // Anything else is a fault of the program: its trace says where.
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.error(`${context.text.failed(trace)}\n`);
    return exitCodes.failed;
  }

  function badInput(lines: readonly string[]): number {
    terminal.error(`${[...lines, context.text.problems(lines.length)].join('\n')}\n`);
    return exitCodes.badInput;
  }
}
