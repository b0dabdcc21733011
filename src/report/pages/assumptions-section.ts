import type { Confidence, Locale, ReportAssumption } from '../report-input.ts';
import { formatNumber } from '../text/number-format.ts';
import { writeUnit } from '../text/value-units.ts';
import { formatBounds, formatValue } from './assumption-value.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { parameterName } from './parameter-name.ts';
import { breakable, renderStackedTable, type TableRow } from './table.ts';

/** From the least certain to the most. */
const order: Confidence[] = ['assumption', 'recalled', 'estimate', 'verified'];

/**
 * Every number of the scenario with its source. Those of the plan come first and unfolded; the others are folded by how certain they
 * are, which mark, word and frame tell.
 */
export function renderAssumptions(context: PageContext): Html {
  const { text, input } = context;
  const isOfPlan = ({ path }: ReportAssumption): boolean => path.startsWith('waves[');
  const ofPlan = input.assumptions.filter(isOfPlan);
  const others = input.assumptions.filter((item) => !isOfPlan(item));
  const groups = order
    .map((confidence) => ({ confidence, items: others.filter((item) => item.confidence === confidence) }))
    .filter(({ items }) => items.length > 0)
    .map(({ confidence, items }) => renderGroup(confidence, items, context));
  return html`<section id="assumptions" aria-labelledby="assumptions-title">
<h2 id="assumptions-title">${text.assumptionsTitle}</h2>
<p>${text.assumptionsIntro}</p>
${ofPlan.length === 0 ? null : renderPlan(ofPlan, context)}${
  groups.length === 0
    ? null
    : html`<h3>${text.assumptionsOther}</h3>
<p>${text.assumptionsOtherIntro}</p>
${groups}`
}</section>
`;
}

function renderPlan(items: ReportAssumption[], context: PageContext): Html {
  const { text } = context;
  return html`<h3>${text.assumptionsOfPlan}</h3>
<p>${text.assumptionsOfPlanIntro}</p>
${assumptionsTable(items, { id: 'assumptions-plan', caption: text.assumptionsOfPlan }, context)}`;
}

/** Numbers of the scenario in a table, each with its range, its source and a mark and word for how certain it is. */
export function assumptionsTable(
  items: ReportAssumption[],
  { id, caption }: { id: string; caption: string },
  context: PageContext,
): Html {
  const columns = context.text.assumptionColumns;
  const heads = [columns.name, columns.value, columns.range, columns.confidence, columns.source];
  const table = {
    id,
    caption,
    columns: heads.map((label) => ({ label, isNumber: false })),
    rows: groupRows(items, context, (item) => [writeMark(item.confidence, context)]),
  };
  return html`<div class="assumptions plan">
${renderStackedTable(table)}</div>
`;
}

function renderGroup(confidence: Confidence, items: ReportAssumption[], context: PageContext): Html {
  const { text, locale } = context;
  const { mark, name, meaning } = text.confidenceMarks[confidence];
  const columns = text.assumptionColumns;
  const heads = [columns.name, columns.value, columns.range, columns.source];
  const table = {
    id: `assumptions-${confidence}`,
    caption: name,
    columns: heads.map((label) => ({ label, isNumber: false })),
    rows: groupRows(items, context, () => []),
  };
  return html`<details class="assumptions ${confidence}">
<summary><span class="confidence ${confidence}"><span aria-hidden="true">${mark}</span> ${name}</span> ${text.assumptionCount(formatNumber(items.length, locale))} <span class="meaning">${meaning}</span></summary>
${renderStackedTable(table)}</details>
`;
}

/** Rows under the name of what they belong to; subjects and their numbers keep the order of the scenario. */
function groupRows(
  items: ReportAssumption[],
  context: PageContext,
  more: (item: ReportAssumption) => Html[],
): TableRow[] {
  const { input, locale } = context;
  const bySubject = new Map<string, TableRow[]>();
  for (const item of items) {
    const { subject, name } = parameterName(item.path, input.parts, locale);
    const rows = bySubject.get(subject) ?? [];
    bySubject.set(subject, rows);
    rows.push([name, writeValue(item, locale), writeRange(item, locale), ...more(item), writeSource(item, locale)]);
  }
  return [...bySubject].flatMap(([subject, rows]) => (subject === '' ? rows : [{ heading: subject }, ...rows]));
}

function writeMark(confidence: Confidence, { text }: PageContext): Html {
  const { mark, name } = text.confidenceMarks[confidence];
  return html`<span class="one-line"><span aria-hidden="true">${mark}</span> ${name}</span>`;
}

/** The source, with the place in the file. Notes are English in the shipped scenarios, so that the Swedish report leaves them out. */
function writeSource({ source, note, place }: ReportAssumption, locale: Locale): Html {
  const shown = [source, locale === 'en' ? (note ?? '') : ''].filter((words) => words !== '');
  return html`<span>${shown.map((words) => html`${words}<br>`)}<small><code>${breakable(place)}</code></small></span>`;
}

function writeValue(item: ReportAssumption, locale: Locale): Html {
  const unit = item.unit === undefined ? '' : writeUnit(item.unit, locale);
  return html`${formatValue(item.value, item, locale)}${unit === '' ? null : html` <small>${unit}</small>`}`;
}

function writeRange(item: ReportAssumption, locale: Locale): string | Html {
  if (item.range === undefined) return '–';
  return html`<span class="one-line">${formatBounds(item.range, item, locale)}</span>`;
}
