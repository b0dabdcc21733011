import { measureById } from '../../results/measures.ts';
import type { ReportRow } from '../report-input.ts';
import { measureUnitWords } from '../text/measure-unit-words.ts';
import { decimalsOfRows, inThousands, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, hasSeveralGoLives, type PageContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable, type TableRow } from './table.ts';

/** Measures of a table, by the registry's ids, under a heading or none. */
export interface ComparisonGroup {
  heading: string | null;
  measures: readonly string[];
}

interface Comparison {
  /** Null for what the reference has nothing of, such as support on the floor. */
  difference: ReportRow | null;
  reference: ReportRow | null;
  plan: ReportRow | null;
}

/**
 * The reference, the first plan and their difference with its intervals, measure by measure, in the first window that any of them
 * has. Null where the run has none of them: their units are not in its world. A measure that is 0 with and without the plan, such
 * as sick leave where none is simulated, is left out.
 */
export function renderComparison(
  context: PageContext,
  { id, groups, windows }: { id: string; groups: readonly ComparisonGroup[]; windows: readonly string[] },
): Html | null {
  const { text, locale, plans, reference } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const measures = groups.flatMap((group) => group.measures);
  for (const window of windows) {
    if (measures.every((measure) => readComparison(measure, window, context) === null)) continue;
    const rows = groups.flatMap(({ heading, measures: ids }): TableRow[] => {
      const own = ids.flatMap((measure) => {
        const comparison = readComparison(measure, window, context);
        return comparison === null || isNothing(comparison) ? [] : [tableRow(measure, comparison, context)];
      });
      return own.length === 0 || heading === null ? own : [{ heading }, ...own];
    });
    if (rows.length === 0) return null;
    const weeks = weeksInWindow(window);
    const numbers = [reference.label[locale], plan.label[locale], text.difference, text.rangeName, text.confidenceName];
    return renderStackedTable({
      id,
      caption: weeks === null ? text.wholePeriod : text.firstWeeks(String(weeks), hasSeveralGoLives(context)),
      columns: [{ label: text.measure, isNumber: false }, ...numbers.map((label) => ({ label, isNumber: true }))],
      rows,
    });
  }
  return null;
}

function readComparison(measure: string, window: string, context: PageContext): Comparison | null {
  const [plan] = context.plans;
  if (plan === undefined) return null;
  const find = (arm: string, against: null | 'reference'): ReportRow | null => {
    const row = findRow(context, { measure, arm, against, windows: [window] });
    return row?.unit === 'sek' ? inThousands(row) : row;
  };
  const difference = find(plan.id, 'reference');
  const level = find(plan.id, null);
  const isCompared = difference !== null && difference.mean !== null;
  if (!isCompared && (level === null || level.mean === null)) return null;
  return { difference: isCompared ? difference : null, reference: find(context.reference.id, null), plan: level };
}

function isNothing({ difference, reference, plan }: Comparison): boolean {
  return difference?.mean === 0 && reference?.mean === 0 && plan?.mean === 0;
}

function tableRow(measure: string, { difference, reference, plan }: Comparison, context: PageContext): TableRow {
  const { text, locale } = context;
  const levels = [reference, plan];
  const decimals = decimalsOfRows([difference, ...levels].filter((row): row is ReportRow => row !== null));
  const level = (row: ReportRow | null): string | Html => {
    if (row === null || row.mean === null) return '–';
    const written = writeRow(row, locale, text, { decimals });
    return html`<span>${written.mean}${row.replications < 2 ? null : html`<br><small>${written.range}</small>`}</span>`;
  };
  const compared = difference === null ? null : writeRow(difference, locale, text, { isSigned: true, decimals });
  const { name, unit } = measureById(measure);
  const counted =
    unit === 'sek'
      ? text.effects.costs.thousands
      : unit === 'share' && compared !== null
        ? text.percentagePoints
        : measureUnitWords[unit][locale];
  const label = counted === '' ? name[locale] : `${name[locale]} (${counted})`;
  return [label, ...levels.map(level), compared?.mean ?? '–', compared?.range ?? '–', compared?.confidence ?? '–'];
}
