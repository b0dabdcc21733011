import { inputName } from '../../scenario/uncertain-inputs.ts';
import { rangeDots } from '../charts/range-dots.ts';
import type { ReportRankedInput } from '../report-input.ts';
import { formatNumber } from '../text/number-format.ts';
import { writeUnit } from '../text/value-units.ts';
import { formatBounds, formatValue } from './assumption-value.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { parameterName } from './parameter-name.ts';
import { renderStackedTable } from './table.ts';

/** The drawn inputs by how strongly they go with the loss; nothing where none is drawn. */
export function renderRanking(context: PageContext): Html | null {
  const { input, text, locale } = context;
  const { ranking } = input;
  if (ranking === undefined || ranking.inputs.length === 0) return null;
  const words = text.ranking;
  if (ranking.inputs.every((item) => item.confidence.low === null)) return renderTooFew(context);
  const count = formatNumber(ranking.replications, locale);
  const order =
    ranking.weeksOfStudy === null
      ? words.ownOrder(count)
      : words.studyOrder(count, formatNumber(ranking.weeksOfStudy, locale));
  const dots = ranking.inputs.flatMap((item) => {
    if (item.correlation === null) return [];
    const { low, high } = item.confidence;
    return [
      { label: nameOf(item, context), mean: item.correlation, range: { low, high }, text: correlation(item, context) },
    ];
  });
  const data = {
    description: `${words.chartTitle}. ${words.unit}.`,
    unit: words.unit,
    format: 'number' as const,
    dots,
  };
  const { columns } = words;
  const table = {
    id: 'ranking-table',
    caption: words.tableTitle,
    columns: [
      { label: columns.name, isNumber: false },
      { label: columns.value, isNumber: true },
      { label: columns.range, isNumber: true },
      { label: columns.correlation, isNumber: true },
      { label: columns.confidence, isNumber: true },
    ],
    rows: ranking.inputs.map((item) => [
      nameOf(item, context),
      ...valuesOf(item, context),
      correlation(item, context),
      confidence(item, context),
    ]),
  };
  return html`<section id="ranking" aria-labelledby="ranking-title">
<h2 id="ranking-title">${words.title}</h2>
<p>${words.intro}</p>
<p>${order}${ranking.isCertain ? null : html` <strong>${words.uncertain}</strong>`}</p>
${renderFigure(rangeDots, data, null, { id: 'ranking-chart', title: words.chartTitle }, context)}${renderStackedTable(table)}</section>
`;
}

/** So few runs that not even an interval can be told. */
function renderTooFew({ input, text, locale }: PageContext): Html {
  const words = text.ranking;
  return html`<section id="ranking" aria-labelledby="ranking-title">
<h2 id="ranking-title">${words.title}</h2>
<p>${words.intro}</p>
<p><strong>${words.uncertain}</strong> ${words.tooFew(formatNumber(input.run.replications, locale))}</p>
</section>
`;
}

function nameOf({ name }: ReportRankedInput, { input, locale }: PageContext): string {
  return parameterName(name, input.parts, locale).name;
}

function correlation(item: ReportRankedInput, { locale, text }: PageContext): string {
  return item.correlation === null ? text.notAvailable : formatNumber(item.correlation, locale, 2);
}

function confidence(item: ReportRankedInput, { locale, text }: PageContext): string {
  const { low, high } = item.confidence;
  if (low === null || high === null) return text.notAvailable;
  return text.interval(formatNumber(low, locale, 2), formatNumber(high, locale, 2));
}

/** Value and range; of several numbers of one name, the lowest and the highest. */
function valuesOf({ name }: ReportRankedInput, { input, locale, text }: PageContext): [Html, Html] {
  const own = input.assumptions.filter((item) => inputName(item.path) === name);
  const [first] = own;
  if (first === undefined) return [html`–`, html`–`];
  const write = (numbers: number[]): Html => {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return html`${low === high ? formatValue(low, first, locale) : formatBounds([low, high], first, locale)}`;
  };
  const words = [first.unit === undefined ? '' : writeUnit(first.unit, locale)];
  if (own.length > 1) words.push(text.ranking.values(formatNumber(own.length, locale)));
  const note = words.filter((word) => word !== '').join(', ');
  const values = own.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return [
    html`<span><span class="one-line">${write(values)}</span>${note === '' ? null : html`<br><small>${note}</small>`}</span>`,
    html`<span class="one-line">${write(own.flatMap(({ range }) => range ?? []))}</span>`,
  ];
}
