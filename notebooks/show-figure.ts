import type { Chart } from '../src/report/charts/chart.ts';
import { reportTheme } from '../src/report/charts/theme.ts';
import type { WeeklyLinesData } from '../src/report/charts/weekly-lines.ts';
import { html } from '../src/report/pages/html.ts';
import { renderScrollingTable } from '../src/report/pages/table.ts';
import { weeklyTable } from '../src/report/pages/weekly-figure.ts';
import { showHtml } from './show-html.ts';
import { words } from './words.ts';

/** Where and under what title a chart stands. */
export interface FigureOptions {
  /** Unique on the page. */
  id: string;
  title: string;
  /** Pixels. */
  width: number;
  document?: Document;
}

/** Pixels: a window may be made narrower than anything can be drawn in. */
const narrowest = 280;

/** A chart under its title; where there is no data, the title with a sentence that says so. */
export function showFigure<Data>(
  chart: Chart<Data>,
  data: Data | null,
  { id, title, width, document = globalThis.document }: FigureOptions,
): HTMLElement {
  const figure = document.createElement('figure');
  figure.id = id;
  const caption = figure.appendChild(document.createElement('figcaption'));
  caption.textContent = title;
  if (data === null) {
    const note = figure.appendChild(document.createElement('p'));
    note.className = 'nothing';
    note.textContent = 'Not counted in the chosen part of the care.';
    return figure;
  }
  const holder = figure.appendChild(document.createElement('div'));
  holder.className = 'chart';
  const size = { width: Math.max(narrowest, width), id: `${id}-chart` };
  holder.append(chart(data, { document, locale: 'en', theme: reportTheme, ...size }));
  return figure;
}

/** A weekly chart under its title, with the figures of each week and their intervals folded below. */
export function showWeeks<Data extends WeeklyLinesData>(
  chart: Chart<Data>,
  data: Data | null,
  options: FigureOptions,
): HTMLElement {
  const figure = showFigure(chart, data, options);
  if (data === null) return figure;
  const table = weeklyTable({ ...data, id: options.id, title: options.title }, { text: words, locale: 'en' });
  const folded = html`<details><summary>${words.showTable}</summary>
${renderScrollingTable(table)}</details>`;
  figure.append(showHtml(folded, options.document));
  return figure;
}
