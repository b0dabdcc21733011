import { runTheory, type TheoryVerdict } from '../kernel/theory/run-theory.ts';
import { theoryRows } from '../kernel/theory/theory-rows.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { writeTheoryRow } from '../report/theory-rows.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes } from './exit-codes.ts';
import { plainTable } from './plain-table.ts';

/** `driftstart validate theory`: the kernel against queueing formulas, with other luck where a seed is given. */
export function validateTheory(json: boolean, seed: string, context: CommandContext): number {
  const { terminal, text, isQuiet } = context;
  if (!isQuiet) terminal.error(`${text.startOfTheory(theoryRows.length)}\n`);
  const verdicts = runTheory(theoryRows, seed);
  terminal.out(json ? `${JSON.stringify(verdicts, null, 2)}\n` : theoryTable(verdicts, context));
  return verdicts.every(({ passed }) => passed) ? exitCodes.done : exitCodes.failed;
}

const ordinarySpaces = /[\u00a0\u202f]/g;

function theoryTable(verdicts: readonly TheoryVerdict[], { text, locale }: CommandContext): string {
  const columns = text.theoryColumns;
  const head = [columns.row, columns.formula, columns.theory, columns.simulated, columns.verdict];
  const rows = verdicts.map((verdict) => {
    const { name, formula, theory, simulated } = writeTheoryRow(verdict, locale);
    return [name, formula, theory, simulated, verdict.passed ? text.green : text.red];
  });
  const runs = verdicts.reduce((sum, { replications }) => sum + replications, 0);
  const isKept = verdicts.every(({ littleGap }) => littleGap === 0);
  const little = text.littlesLaw(formatNumber(runs, locale), isKept);
  return `${text.theoryTitle}\n\n${plainTable([head, ...rows], [2, 3])}\n${text.theoryExplained}\n${little}\n`.replace(
    ordinarySpaces,
    ' ',
  );
}
