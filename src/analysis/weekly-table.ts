import type { ShardOutcome } from '../care/outcome.ts';
import type { Measure } from '../results/measure.ts';
import { measures } from '../results/measures.ts';
import type { Table } from '../results/table.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import { contactKinds } from '../scenario/schema/common.ts';
import { constantColumn, measureColumns, periodColumn, type RowRun, runColumn, tableOf } from './measure-table.ts';
import { listCalendarWeeks } from './periods.ts';
import { type ScopeDetail, scopeDetails } from './scope-detail.ts';
import { listScopes, type Scope } from './scopes.ts';
import type { SummaryPlan } from './summary-plan.ts';
import { contactKindsOf, membersOf, type WorldLayout } from './world-layout.ts';

/** The measures that are columns of weekly.parquet. */
export const weeklyMeasures = measures.filter((measure) => measure.weekly);

/**
 * The rows of weekly.parquet for one shard: `replication, arm, scope, contactKind (empty for all together), week, days`
 * and a column for each weekly measure. Weeks are seven days from day 0; the last may have fewer `days`.
 * Scopes go down to unit kinds of a site, contact kinds to hospitals. An arm that is the chosen part of another has its production only.
 *
 * Rows that are alike lie together, so that the file is small: by contact kind, scope, arm and week, kinds of a site after the site.
 */
export function weeklyTable(outcome: ShardOutcome, { context, layout }: SummaryPlan): Table {
  const weeks = listCalendarWeeks(context.days);
  const detailOf = scopeDetails(context);
  const siteNumbers = new Map(context.sites.map(({ id }, i) => [id, i]));
  const siteOf = ({ level, sites }: Scope): number =>
    level === 'site' || level === 'site-kind' ? (siteNumbers.get(sites[0]) ?? -1) : -1;
  const scopes = listScopes(context)
    .filter((scope) => scope.level !== 'unit')
    .toSorted((a, b) => siteOf(a) - siteOf(b))
    .map((scope) => ({ scope, told: contactKindsOfWeeks(layout, scope, detailOf(scope)) }));
  const runs: RowRun[] = [null, ...contactKinds.toSorted()].flatMap((contactKind) =>
    scopes.flatMap(({ scope, told }) =>
      told.has(contactKind)
        ? outcome.arms.map((arm, i) => ({
            outcome: arm,
            scope,
            contactKind,
            tells: context.arms[i].partOf === null ? undefined : isOfParts,
          }))
        : [],
    ),
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
    ...measureColumns('weekly', layout, weeklyMeasures, runs, weeks),
  ]);
}

/** The contact kinds that have rows in a scope, null for all together. */
function contactKindsOfWeeks(
  layout: WorldLayout,
  scope: Scope,
  { hasWeeksByContactKind }: ScopeDetail,
): Set<ContactKind | null> {
  const kinds = weeklyMeasures.flatMap((measure) =>
    // Where a measure has no row of all kinds together, such as care that nobody planned, those of its kinds stand for it.
    hasWeeksByContactKind || membersOf(layout, measure, scope, null) === null
      ? contactKindsOf(layout, measure, scope)
      : [null],
  );
  return new Set(kinds);
}

/** What is kept of an arm that simulates the chosen part of another. */
function isOfParts({ id }: Measure): boolean {
  return id === 'production.completed';
}
