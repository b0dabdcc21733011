import type { ShardOutcome } from '../care/outcome.ts';
import { measures } from '../results/measures.ts';
import type { Table } from '../results/table.ts';
import { constantColumn, measureColumns, periodColumn, type RowRun, runColumn, tableOf } from './measure-table.ts';
import { listCalendarWeeks } from './periods.ts';
import { listScopes } from './scopes.ts';
import type { SummaryPlan } from './summary-plan.ts';
import { contactKindsOf } from './world-layout.ts';

/** The measures that are columns of weekly.parquet. */
export const weeklyMeasures = measures.filter((measure) => measure.weekly);

/**
 * The rows of weekly.parquet for one shard: `replication, arm, scope, contactKind (empty for all together), week, days`
 * and a column for each weekly measure. Weeks are seven days from day 0; the last may have fewer `days`.
 * Scopes go down to unit kinds of a site.
 */
export function weeklyTable(outcome: ShardOutcome, { context, layout }: SummaryPlan): Table {
  const weeks = listCalendarWeeks(context.days);
  const scopes = listScopes(context).filter((scope) => scope.level !== 'unit');
  const runs: RowRun[] = outcome.arms.flatMap((arm) =>
    scopes.flatMap((scope) => {
      const kinds = new Set(weeklyMeasures.flatMap((measure) => contactKindsOf(layout, measure, scope)));
      return [...kinds].sort(byKind).map((contactKind) => ({ outcome: arm, scope, contactKind }));
    }),
  );
  const rows = runs.length * weeks.length;
  return tableOf(rows, [
    constantColumn('replication', rows, outcome.replication),
    runColumn('arm', runs, weeks.length, (run) => run.outcome.arm),
    runColumn('scope', runs, weeks.length, (run) => run.scope.id),
    runColumn('contactKind', runs, weeks.length, (run) => run.contactKind),
    periodColumn(
      'week',
      runs,
      weeks.map(({ week }) => week),
    ),
    periodColumn(
      'days',
      runs,
      weeks.map(({ from, to }) => to - from),
    ),
    ...measureColumns(layout, weeklyMeasures, runs, weeks),
  ]);
}

/** All kinds together first, then the kinds in the order of the alphabet. */
function byKind(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
