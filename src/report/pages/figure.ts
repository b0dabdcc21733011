import type { Chart } from '../charts/chart.ts';
import { serialiseSvg } from '../serialise-svg.ts';
import { Html, html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { renderScrollingTable, type TableData } from './table.ts';

/** Pixels; the narrow one fits a telephone of 390 pixels with its margins. */
export const chartWidths = { wide: 900, half: 434, narrow: 342 };

/** Heading and place of a figure; `half` figures stand two abreast. */
export interface FigureOptions {
  id: string;
  title: string;
  size?: 'wide' | 'half';
}

/**
 * A chart with its heading and, folded, the table of its figures (null where the section shows the table itself). The chart is
 * drawn twice; the style sheet shows the one that fits.
 */
export function renderFigure<Data>(
  chart: Chart<Data>,
  data: Data,
  table: TableData | null,
  { id, title, size = 'wide' }: FigureOptions,
  { document, locale, theme, text }: PageContext,
): Html {
  const draw = (width: keyof typeof chartWidths): Html =>
    new Html(serialiseSvg(chart(data, { document, locale, theme, width: chartWidths[width], id: `${id}-${width}` })));
  const folded =
    table === null
      ? null
      : html`<details><summary>${text.showTable}</summary>
${renderScrollingTable(table)}</details>
`;
  return html`<figure id="${id}">
<figcaption>${title}</figcaption>
<div class="chart for-wide">
${draw(size)}</div>
<div class="chart for-narrow">
${draw('narrow')}</div>
${folded}</figure>
`;
}
