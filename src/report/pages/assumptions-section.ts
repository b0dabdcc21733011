import type { Confidence, Locale, ReportAssumption } from '../report-input.ts';
import { formatNumber } from '../text/number-format.ts';
import { writeUnit } from '../text/value-units.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { breakable, renderStackedTable } from './table.ts';

/** From the least certain to the most. */
const order: Confidence[] = ['assumption', 'recalled', 'estimate', 'verified'];

/** Every number of the scenario with its source, grouped by how certain it is; each group says so by mark, word and frame. */
export function renderAssumptions(context: PageContext): Html {
  const { text, input } = context;
  const groups = order
    .map((confidence) => ({ confidence, items: input.assumptions.filter((item) => item.confidence === confidence) }))
    .filter(({ items }) => items.length > 0)
    .map(({ confidence, items }) => renderGroup(confidence, items, context));
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
<h2 id="assumptions-title">${text.assumptionsTitle}</h2>
<p>${text.assumptionsIntro}</p>
${groups}</section>
`;
}

function renderGroup(confidence: Confidence, items: ReportAssumption[], { text, locale }: PageContext): Html {
  const { mark, name, meaning } = text.confidenceMarks[confidence];
  const columns = text.assumptionColumns;
  const rows = items.map((item) => [
    html`<span aria-hidden="true">${mark}</span> <code>${breakable(item.path)}</code>`,
    html`${formatValue(item.value, locale)}${item.unit === undefined ? null : html` <small>${writeUnit(item.unit, locale)}</small>`}`,
    formatRange(item, locale),
    html`${item.source === '' ? '–' : item.source}${item.note === undefined ? null : html`<br><small>${item.note}</small>`}`,
    html`<code>${breakable(item.place)}</code>`,
  ]);
  const heads = [columns.path, columns.value, columns.range, columns.source, columns.place];
  const table = {
    id: `assumptions-${confidence}`,
    caption: name,
    columns: heads.map((label) => ({ label, isNumber: false })),
    rows,
  };
  return html`<details class="assumptions ${confidence}">
<summary><span class="confidence ${confidence}"><span aria-hidden="true">${mark}</span> ${name}</span> ${text.assumptionCount(formatNumber(items.length, locale))} <span class="meaning">${meaning}</span></summary>
${renderStackedTable(table)}</details>
`;
}

function formatRange({ range }: ReportAssumption, locale: Locale): string | Html {
  if (range === undefined) return '–';
  return html`<span class="one-line">${formatValue(range[0], locale)}–${formatValue(range[1], locale)}</span>`;
}

/** Numbers as the language writes them, with the decimals they were given; lists with commas; other values as they are. */
function formatValue(value: unknown, locale: Locale): string {
  if (typeof value === 'number') return formatNumber(value, locale, decimalsOf(value));
  if (Array.isArray(value)) return value.map((item) => formatValue(item, locale)).join(locale === 'sv' ? '; ' : ', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function decimalsOf(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(6, fraction.length);
}
