import { formatProblem } from '../scenario/format-problem.ts';
import type { Problem } from '../scenario/problem.ts';
import type { CommandContext } from './command-context.ts';

/** A line for each problem of a scenario file. */
export function problemLines(problems: readonly Problem[], { locale }: CommandContext): string[] {
  return problems.map((problem) => formatProblem(problem, locale));
}
