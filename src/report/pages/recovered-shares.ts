import type { ReportArm, ReportRow } from '../report-input.ts';
import { findRow, type WordContext } from './page-context.ts';

/** Weeks after go-live that must be judged before a return, or the lack of one, says anything. */
export const fewestJudgedWeeks = 4;

/** The share of replications that are back, week by week from go-live, as far as it can be judged; none where nothing can. */
export function recoveredRows(scope: string, { id: arm }: ReportArm, context: WordContext): ReportRow[] {
  const rows: ReportRow[] = [];
  for (;;) {
    const windows = [`weeks:0-${rows.length}`];
    const row = findRow(context, { measure: 'production.recovered', arm, against: 'reference', scope, windows });
    if (row === null) return rows;
    rows.push(row);
  }
}
