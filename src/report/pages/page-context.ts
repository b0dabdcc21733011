import { group } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import type { Theme } from '../charts/theme.ts';
import type { Locale, ReportArm, ReportInput, ReportRow, ReportSeries, ScopeLevel } from '../report-input.ts';
import type { ReportText, Uncertainty } from '../text/report-text.ts';
import { texts } from '../text/texts.ts';

/** What figures are put into words from. */
export interface WordContext {
  input: ReportInput;
  locale: Locale;
  text: ReportText;
  /** The first arm: no go-live. */
  reference: ReportArm;
  /** The other arms; the first is the plan that the report is about. */
  plans: ReportArm[];
}

/** What every section of the report is made from. */
export interface PageContext extends WordContext {
  document: Document;
  theme: Theme;
}

/**
 * The words and arms for a report.
 *
 * @throws RangeError where the input has no arms: the first must be the reference.
 */
export function wordContext(input: ReportInput): WordContext {
  const [reference, ...plans] = input.arms;
  if (reference === undefined) throw new RangeError('arms (= 0) must hold at least the reference');
  return { input, locale: input.locale, text: texts[input.locale], reference, plans };
}

/** What to look for among the summary's rows. Windows are tried in order. */
export interface RowQuery {
  measure: string;
  arm: string;
  against: null | 'reference';
  scope?: string;
  windows?: string[];
}

const indexed = new WeakMap<readonly ReportRow[], Map<string, ReportRow[]>>();

/** The rows over all contact kinds by what a query asks for; made once for each report. */
function rowsByKey(rows: readonly ReportRow[]): Map<string, ReportRow[]> {
  let found = indexed.get(rows);
  if (found === undefined) {
    found = group(
      rows.filter((row) => row.contactKind === null),
      rowKey,
    );
    indexed.set(rows, found);
  }
  return found;
}

function rowKey({ measure, arm, against, scope }: Pick<ReportRow, 'measure' | 'arm' | 'against' | 'scope'>): string {
  return `${measure} ${arm} ${against ?? ''} ${scope}`;
}

/** The first row, over all contact kinds, that answers the query, or null. */
export function findRow({ input }: WordContext, query: RowQuery): ReportRow | null {
  const { measure, arm, against, scope = 'region', windows = ['total'] } = query;
  const rows = rowsByKey(input.rows).get(rowKey({ measure, arm, against, scope })) ?? [];
  for (const window of windows) {
    const found = rows.find((row) => row.window === window);
    if (found !== undefined) return found;
  }
  return null;
}

/** What the ranges of the first plan show. */
export function uncertaintyOf({ input, plans: [plan] }: WordContext): Uncertainty {
  return input.rows.find(({ arm }) => arm === plan?.id)?.uncertainty ?? 'chance';
}

/** A weekly series from the first day that totals count, so that no warm-up is shown, or null; one without points counts as none. */
export function findSeries(
  { input }: PageContext,
  measure: string,
  scope: string,
  arm: string,
  against: null | 'reference',
): ReportSeries | null {
  const found = input.series.find(
    (series) =>
      series.measure === measure && series.scope === scope && series.arm === arm && series.against === against,
  );
  const points = (found?.points ?? []).filter(({ date }) => date >= input.counted.from);
  return found === undefined || points.length === 0 ? null : { ...found, points };
}

/** Name of a scope in the report's language, its id where it has none. */
export function scopeName({ input, locale }: WordContext, scope: string): string {
  return input.scopes.find(({ id }) => id === scope)?.name[locale] ?? scope;
}

/** Ids of the scopes of a level, in the order of the input. */
export function scopesOf({ input }: WordContext, level: ScopeLevel): string[] {
  return input.scopes.filter((scope) => scope.level === level).map(({ id }) => id);
}

/** Number of weeks in a window such as `weeks:0-3`, or null for other windows. */
export function weeksInWindow(window: string): number | null {
  const match = /^weeks:(-?\d+)-(-?\d+)$/.exec(window);
  return match === null ? null : Number(match[2]) - Number(match[1]) + 1;
}

/** Whole weeks from the arm's first go-live to the last day that counts. */
export function weeksFromGoLive({ goLive }: ReportArm, { input }: WordContext): number {
  const days = goLive.map(({ date }) => dayNumber(date));
  return days.length === 0 ? 0 : Math.floor((dayNumber(input.counted.to) + 1 - Math.min(...days)) / 7);
}
