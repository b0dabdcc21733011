import { type Html, html } from '../src/report/pages/html.ts';
import { renderStackedTable } from '../src/report/pages/table.ts';
import { measures } from '../src/results/measures.ts';

/** Every measure that weekly.parquet has, for those who look for another one. */
export function weeklyMeasuresTable(): Html {
  const rows = measures
    .filter(({ weekly }) => weekly)
    .map(({ id, name, unit, definition }) => [html`<code>${id}</code>`, name.en, unit, definition.en]);
  const columns = ['Measure', 'Name', 'Counted in', 'Definition'].map((label) => ({ label, isNumber: false }));
  return html`<details><summary>All weekly measures</summary>
${renderStackedTable({ id: 'weekly-measures', caption: 'Columns of weekly.parquet', columns, rows })}</details>`;
}
