import { ScenarioError } from '../scenario/problem.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { problemLines } from './problem-lines.ts';

/**
 * The lines of what the user can put right, so that they can be told together with what is wrong elsewhere. Anything else is
 * thrown on.
 */
export function inputProblems(error: unknown, context: CommandContext): readonly string[] {
  if (error instanceof ScenarioError) return problemLines(error.problems, context);
  if (error instanceof BadInput) return error.messages;
  throw error;
}
