import type { Attribution, AttributionFigure } from '../../results/attribution-schema.ts';
import { attribution as attributionChart } from '../charts/attribution.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderStackedTable } from './table.ts';
import { causeDecimals, sharesByOrder, type WrittenCause, writeCauses } from './written-causes.ts';

/** Which causes the first plan's loss comes from; nothing where it is not divided. */
export function renderCauses(context: PageContext): Html | null {
  const { attribution } = context.input;
  const causes = writeCauses(context);
  const region = attribution?.scopes[0];
  if (attribution === undefined || region === undefined || causes.length === 0) return null;
  const words = context.text.causes;
  const planned = causes.filter(({ isPlanned }) => isPlanned);
  const isOrder = sharesByOrder(attribution);
  const data = {
    description: `${words.chartTitle}. ${words.unit}. ${planned.map(({ label, mean }) => `${label}: ${mean}`).join('; ')}.`,
    unit: words.unit,
    marks: isOrder ? null : { first: words.first, last: words.last },
    rows: planned.map(({ label, kind, share, first, last, mean, range }) => ({
      label,
      kind,
      value: share.mean,
      range: share.range,
      first: isOrder ? null : (first?.mean ?? null),
      last: isOrder ? null : (last?.mean ?? null),
      text: range === '' ? mean : `${mean} (${range})`,
    })),
  };
  const absent = causes.filter(({ isPlanned }) => !isPlanned).map(({ label }) => label);
  return html`<section id="causes" aria-labelledby="causes-title">
<h2 id="causes-title">${words.title}</h2>
<p>${words.intro}</p>
<p>${words.methods[attribution.plan.method]}</p>
<p>${words.net}</p>
${renderFigure(attributionChart, data, null, { id: 'causes-chart', title: words.chartTitle }, context)}
<p>${attribution.replications < 2 ? null : words.range} ${remarks(attribution, context).join(' ')}</p>
${renderStackedTable(causesTable(causes, isOrder, causeDecimals(region), context))}${
  absent.length === 0 ? null : html`<p>${words.absent(absent.join(', '))}</p>\n`
}</section>
`;
}

/** How much the causes overlap, and what drawing orders adds to the uncertainty. */
function remarks({ plan, scopes: [region] }: Attribution, { text, locale }: PageContext): string[] {
  const { interaction, shares } = region;
  const words = text.causes;
  const write = (value: number): string => formatNumber(Math.abs(value), locale, causeDecimals(region));
  const told: string[] = [];
  if (interaction !== null && interaction.mean !== 0) {
    const { mean } = interaction;
    told.push(mean > 0 ? words.overlap(write(mean)) : words.surplus(write(mean)));
  }
  const errors = shares.flatMap(({ standardError }) => standardError ?? []);
  if (plan.method === 'sampled' && errors.length > 0) told.push(words.samplingError(write(Math.max(...errors))));
  return told;
}

function causesTable(
  causes: readonly WrittenCause[],
  isOrder: boolean,
  decimals: number,
  { text, locale }: PageContext,
) {
  const { columns, tableTitle } = text.causes;
  const write = (figure: AttributionFigure | null): string =>
    figure === null ? '–' : formatNumber(figure.mean, locale, decimals);
  const number = (label: string) => ({ label, isNumber: true });
  const edges = isOrder ? [] : [number(columns.first), number(columns.last)];
  return {
    id: 'causes-table',
    caption: tableTitle,
    columns: [
      { label: columns.cause, isNumber: false },
      number(columns.share),
      number(columns.range),
      ...edges,
      { label: columns.meaning, isNumber: false },
    ],
    rows: causes
      .filter(({ isPlanned }) => isPlanned)
      .map(({ label, mean, range, first, last, meaning }) => [
        label,
        mean,
        range === '' ? '–' : range,
        ...(isOrder ? [] : [write(first), write(last)]),
        meaning,
      ]),
  };
}
