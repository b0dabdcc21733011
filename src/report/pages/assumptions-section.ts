import type { Confidence, ReportAssumption } from '../report-input.ts';
import { formatNumber } from '../text/number-format.ts';
import { assumptionRows } from './assumption-rows.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderStackedTable } from './table.ts';

/** From the least certain to the most. */
const order: Confidence[] = ['assumption', 'recalled', 'estimate', 'verified'];

/**
 * Every number of the scenario with its source. Those of the plan come first and unfolded; the others are folded by how certain they
 * are, which mark, word and frame tell.
 */
export function renderAssumptions(context: PageContext): Html {
  const { text, input } = context;
  const isOfPlan = ({ path }: ReportAssumption): boolean => /^(waves\[|waveDefaults\.)/.test(path);
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

/** Longer lists of the plan's numbers show the booking plan and fold the rest. */
const longestPlan = 30;

function renderPlan(items: ReportAssumption[], context: PageContext): Html {
  const { text, locale } = context;
  const isFolded = items.length > longestPlan;
  const isShown = ({ path }: ReportAssumption): boolean => !isFolded || /\.(bookingPlan|goLive)\b/.test(path);
  const [shown, rest] = [items.filter(isShown), items.filter((item) => !isShown(item))];
  const caption = text.assumptionsOfPlan;
  return html`<h3>${text.assumptionsOfPlan}</h3>
<p>${text.assumptionsOfPlanIntro}</p>
${shown.length === 0 ? null : assumptionsTable(shown, { id: 'assumptions-plan', caption }, context)}${
  rest.length === 0
    ? null
    : html`<details class="assumptions">
<summary>${text.region.folded.planNumbers(formatNumber(rest.length, locale))}</summary>
${assumptionsTable(rest, { id: 'assumptions-plan-rest', caption }, context)}</details>
`
}`;
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
    rows: assumptionRows(items, context, (item) => [writeMark(item.confidence, context)]),
  };
  return html`<div class="assumptions plan">
${renderStackedTable(table)}</div>
`;
}

/** Paper leaves out longer lists. */
const mostPrinted = 600;

function renderGroup(confidence: Confidence, items: ReportAssumption[], context: PageContext): Html {
  const { text, locale } = context;
  const { mark, name, meaning } = text.confidenceMarks[confidence];
  const columns = text.assumptionColumns;
  const heads = [columns.name, columns.value, columns.range, columns.source];
  const rows = assumptionRows(items, context, () => []);
  const table = {
    id: `assumptions-${confidence}`,
    caption: name,
    columns: heads.map((label) => ({ label, isNumber: false })),
    rows,
  };
  const length = rows.length > mostPrinted ? ' on-screen' : null;
  return html`<details class="assumptions ${confidence}${length}">
<summary><span class="confidence ${confidence}"><span aria-hidden="true">${mark}</span> ${name}</span> ${text.assumptionCount(formatNumber(items.length, locale))} <span class="meaning">${meaning}</span></summary>
${renderStackedTable(table)}</details>
`;
}

function writeMark(confidence: Confidence, { text }: PageContext): Html {
  const { mark, name } = text.confidenceMarks[confidence];
  return html`<span class="one-line"><span aria-hidden="true">${mark}</span> ${name}</span>`;
}
