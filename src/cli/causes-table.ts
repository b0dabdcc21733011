import { wordContext } from '../report/pages/page-context.ts';
import { writeCauses } from '../report/pages/written-causes.ts';
import type { ReportInput } from '../report/report-input.ts';
import { plainTable } from './plain-table.ts';

const ordinarySpaces = /[\u00a0\u202f]/g;

/** The causes of the loss for a terminal, with their ranges; null where the loss is not divided. Ends with a line break. */
export function causesTable(input: ReportInput): string | null {
  const { text, ...context } = wordContext(input);
  const causes = writeCauses({ text, ...context }).filter(({ isPlanned }) => isPlanned);
  if (causes.length === 0) return null;
  const { title, unit, columns } = text.causes;
  const rows = causes.map(({ label, written: { mean, range, confidence } }) => [label, mean, range, confidence]);
  return `${unit}\n${plainTable([[title, columns.share, text.rangeName, text.confidenceName], ...rows], [1, 2, 3])}`.replace(
    ordinarySpaces,
    ' ',
  );
}
