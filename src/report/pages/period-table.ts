import { measureById } from '../../results/measures.ts';
import type { ReportRow } from '../report-input.ts';
import { measureUnitWords } from '../text/measure-unit-words.ts';
import { formatNumber } from '../text/number-format.ts';
import { decimalsOfRows, scaleRow, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable } from './table.ts';

/** Periods after go-live that do not overlap, as far as a run holds them; a run that is too short for any has its first weeks. */
const periods = ['weeks:0-12', 'weeks:13-25', 'weeks:26-51', 'weeks:52-77'];
const firstWeeks = 'weeks:0-3';

/**
 * How measures of the first plan go on, period by period, each figure with its range; what is summed is told as the mean of a week.
 * Null where the run has none of them.
 */
export function renderPeriods(
  context: PageContext,
  { id, caption, measures }: { id: string; caption: string; measures: readonly string[] },
): Html | null {
  const { text, locale, plans } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  const find = (measure: string, window: string): ReportRow | null => {
    const row = findRow(context, { measure, arm: plan.id, against: null, windows: [window] });
    if (row === null || row.mean === null) return null;
    return isSummed(measure) ? scaleRow(row, 1 / (weeksInWindow(window) ?? 1)) : row;
  };
  const told = (window: string): boolean => measures.some((measure) => find(measure, window) !== null);
  const windows = periods.some(told) ? periods.filter(told) : [firstWeeks].filter(told);
  const columns = measures
    .map((measure) => ({ measure, rows: windows.map((window) => find(measure, window)) }))
    .filter(({ rows }) => rows.some((row) => row !== null && row.mean !== 0));
  if (columns.length === 0) return null;
  const cells = columns.map(({ measure, rows }) => ({
    label: headOf(measure, context),
    cells: writeCells(rows, context),
  }));
  return renderStackedTable({
    id,
    caption,
    columns: [
      { label: text.effects.period, isNumber: false },
      ...cells.map(({ label }) => ({ label, isNumber: true })),
    ],
    rows: windows.map((window, index) => [
      nameOf(window, context),
      ...cells.map((column) => column.cells[index] ?? html`–`),
    ]),
  });

  function nameOf(window: string, { text: words }: PageContext): string {
    const [, first = '', last = ''] = /^weeks:(\d+)-(\d+)$/.exec(window) ?? [];
    return words.effects.weeks(formatNumber(Number(first), locale), formatNumber(Number(last), locale));
  }
}

function isSummed(measure: string): boolean {
  return measureById(measure).formula.how === 'sum';
}

function headOf(measure: string, { text, locale }: PageContext): string {
  const { name, unit } = measureById(measure);
  const counted = measureUnitWords[unit][locale];
  const label = counted === '' ? name[locale] : `${name[locale]} (${counted})`;
  return isSummed(measure) ? text.effects.perWeek(label) : label;
}

function writeCells(rows: (ReportRow | null)[], { text, locale }: PageContext): Html[] {
  const decimals = decimalsOfRows(rows.filter((row): row is ReportRow => row !== null));
  return rows.map((row) => {
    if (row === null) return html`–`;
    const { mean, range } = writeRow(row, locale, text, { decimals });
    return html`<span>${mean}${row.replications < 2 ? null : html`<br><small>${range}</small>`}</span>`;
  });
}
