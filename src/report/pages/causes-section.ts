import type { Attribution, AttributionFigure } from '../../results/attribution-schema.ts';
import { attribution as attributionChart } from '../charts/attribution.ts';
import { formatNumber } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { isRolledBack } from './rollback-words.ts';
import { renderStackedTable } from './table.ts';
import {
  causeDecimals,
  sharesByOrder,
  shareWriter,
  type WrittenCause,
  type WrittenShare,
  writeCauses,
} from './written-causes.ts';

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
    description: `${words.chartTitle}. ${words.unit}. ${planned.map(({ label, written }) => `${label}: ${written.mean}`).join('; ')}.`,
    unit: words.unit,
    marks: isOrder ? null : { first: words.first, last: words.last },
    rows: planned.map(({ label, kind, share, first, last, written: { mean, range } }) => ({
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
${context.input.counterMeasures?.hasRollbackRule === true && isRolledBack(context) ? html`<p>${words.rollbackRule}</p>\n` : null}<p>${words.net}</p>
${renderFigure(attributionChart, data, null, { id: 'causes-chart', title: words.chartTitle }, context)}
<p>${attribution.replications < 2 ? null : words.range} ${remarks(attribution, context).join(' ')}</p>
${renderStackedTable(causesTable(causes, isOrder, context))}${
  absent.length === 0 ? null : html`<p>${words.absent(absent.join(', '))}</p>\n`
}</section>
`;
}

/** How much the causes overlap, and what drawing orders adds to the uncertainty. */
function remarks({ plan, scopes: [region] }: Attribution, context: PageContext): string[] {
  const { text, locale } = context;
  const { interaction, shares } = region;
  const words = text.causes;
  const write = (value: number): string => formatNumber(Math.abs(value), locale, causeDecimals(region));
  const told: string[] = [];
  if (interaction !== null && interaction.mean !== 0) {
    const isOverlap = interaction.mean > 0;
    const { mean, range } = shareWriter(context)(isOverlap ? interaction : negative(interaction));
    told.push(isOverlap ? words.overlap(mean, range) : words.surplus(mean, range));
  }
  const errors = shares.flatMap(({ standardError }) => standardError ?? []);
  if (plan.method === 'sampled' && errors.length > 0) told.push(words.samplingError(write(Math.max(...errors))));
  return told;
}

/** The same figure counted the other way, so that a surplus is told as an amount. */
function negative({ mean, confidence, range }: AttributionFigure): AttributionFigure {
  const minus = (bound: number | null): number | null => (bound === null ? null : -bound);
  return {
    mean: -mean,
    confidence: { ...confidence, low: minus(confidence.high), high: minus(confidence.low) },
    range: { ...range, low: -range.high, median: -range.median, high: -range.low },
  };
}

function causesTable(causes: readonly WrittenCause[], isOrder: boolean, context: PageContext) {
  const { text } = context;
  const { columns, tableTitle } = text.causes;
  const write = shareWriter(context);
  const withRange = ({ mean, range }: WrittenShare): Html =>
    html`<span>${mean}${range === '' ? null : html`<br><small>${range}</small>`}</span>`;
  const edge = (figure: AttributionFigure | null): string | Html => (figure === null ? '–' : withRange(write(figure)));
  const number = (label: string) => ({ label, isNumber: true });
  const edges = isOrder ? [] : [number(columns.first), number(columns.last)];
  return {
    id: 'causes-table',
    caption: tableTitle,
    columns: [
      { label: columns.cause, isNumber: false },
      number(columns.share),
      number(text.confidenceName),
      ...edges,
      { label: columns.meaning, isNumber: false },
    ],
    rows: causes
      .filter(({ isPlanned }) => isPlanned)
      .map(({ label, written, first, last, meaning }) => [
        label,
        withRange(written),
        written.confidence === '' ? '–' : written.confidence,
        ...(isOrder ? [] : [edge(first), edge(last)]),
        meaning,
      ]),
  };
}
