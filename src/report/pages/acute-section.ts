import type { ReportRow } from '../report-input.ts';
import { acuteMeasures } from '../text/report-text.ts';
import { decimalsOfRows, isShare, writeRow } from './figures.ts';
import { type Html, html } from './html.ts';
import { findRow, type PageContext, weeksInWindow } from './page-context.ts';
import { renderStackedTable } from './table.ts';

const windows = ['weeks:0-3', 'weeks:0-12', 'total'];

/** Emergency department and wards: the reference, the first plan and the difference with its intervals. */
export function renderAcute(context: PageContext): Html | null {
  const { text, locale, plans, reference } = context;
  const [plan] = plans;
  if (plan === undefined) return null;
  let weeks: number | null = null;
  const rows = acuteMeasures.flatMap((measure) => {
    const difference = findRow(context, { measure, arm: plan.id, against: 'reference', windows });
    if (difference === null || difference.mean === null) return [];
    weeks ??= weeksInWindow(difference.window);
    const levels = [reference.id, plan.id].map((arm) =>
      findRow(context, { measure, arm, against: null, windows: [difference.window] }),
    );
    const decimals = decimalsOfRows([difference, ...levels.filter((row): row is ReportRow => row !== null)]);
    const level = (row: ReportRow | null): string | Html => {
      if (row === null) return '–';
      const written = writeRow(row, locale, text, { decimals });
      return html`<span>${written.mean}${row.replications < 2 ? null : html`<br><small>${written.range}</small>`}</span>`;
    };
    const { mean, range, confidence } = writeRow(difference, locale, text, { isSigned: true, decimals });
    const { name, unit } = text.acuteMeasures[measure];
    const written = isShare(difference) ? text.percentagePoints : unit;
    const label = written === '' ? name : `${name} (${written})`;
    return [[label, ...levels.map(level), mean, range, confidence]];
  });
  if (rows.length === 0) return null;
  const numbers = [reference.label[locale], plan.label[locale], text.difference, text.rangeName, text.confidenceName];
  const table = {
    id: 'acute-table',
    caption: weeks === null ? text.wholePeriod : text.firstWeeks(String(weeks)),
    columns: [{ label: text.measure, isNumber: false }, ...numbers.map((label) => ({ label, isNumber: true }))],
    rows,
  };
  return html`<section id="acute" aria-labelledby="acute-title">
<h2 id="acute-title">${text.acuteTitle}</h2>
<p>${text.acuteIntro}</p>
${renderStackedTable(table)}</section>
`;
}
