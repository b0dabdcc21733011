import { parseHTML } from 'linkedom';
import type { ComparedRow } from '../analysis/compare-baseline.ts';
import { baselineKinds, writeBaselineRow, writeCounts } from './baseline-rows.ts';
import { rangeDots } from './charts/range-dots.ts';
import { reportTheme } from './charts/theme.ts';
import { chartWidths } from './pages/figure.ts';
import { Html, html } from './pages/html.ts';
import { styleSheet } from './pages/style-sheet.ts';
import { breakable, renderStackedTable, type TableRow } from './pages/table.ts';
import type { Locale } from './report-input.ts';
import { serialiseSvg } from './serialise-svg.ts';
import { baselineTexts } from './text/baseline-texts.ts';

/** What a comparison was made from. */
export interface BaselineAbout {
  replications: number;
  seed: string;
  modelVersion: string;
}

/** The comparison of the reference with published figures as one page: a chart and a table, no script, nothing to fetch. */
export function renderBaseline(rows: readonly ComparedRow[], about: BaselineAbout, locale: Locale): string {
  const text = baselineTexts[locale];
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text.title}</title>
<style>
${new Html(styleSheet(reportTheme))}</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.lead}</p>
<p><strong>${writeCounts(rows, locale)}</strong></p>
<section aria-labelledby="chart-title">
<h2 id="chart-title">${text.chartTitle}</h2>
<figure>
<div class="chart for-wide">
${drawChart(rows, 'wide', locale)}</div>
<div class="chart for-narrow">
${drawChart(rows, 'narrow', locale)}</div>
</figure>
</section>
<section aria-labelledby="rows-title">
<h2 id="rows-title">${text.tableTitle}</h2>
${renderTable(rows, locale)}</section>
</main>
<footer><p>${text.about(String(about.replications), about.seed, about.modelVersion)}</p></footer>
</body>
</html>
`;
  return page.text;
}

function drawChart(rows: readonly ComparedRow[], width: 'wide' | 'narrow', locale: Locale): Html {
  const text = baselineTexts[locale];
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const dots = rows.flatMap((row) => {
    if (row.found === null) return [];
    const { mean, range } = row.found;
    const of = row.published.value;
    const { simulated, published, mark } = writeBaselineRow(row, locale);
    const label = `${row.name[locale]} (${mark})`;
    const share = { low: range.low / of, high: range.high / of };
    return [{ label, mean: mean / of, range: share, text: `${simulated} / ${published}` }];
  });
  const data = {
    description: `${text.chartTitle}. ${text.chartUnit}.`,
    unit: text.chartUnit,
    format: 'share' as const,
    dots,
    mark: 1,
  };
  const context = { document, locale, theme: reportTheme, width: chartWidths[width], id: `baseline-${width}` };
  return new Html(serialiseSvg(rangeDots(data, context)));
}

function renderTable(rows: readonly ComparedRow[], locale: Locale): Html {
  const text = baselineTexts[locale];
  const { columns } = text;
  const texts = (label: string) => ({ label, isNumber: false });
  const numbers = (label: string) => ({ label, isNumber: true });
  const body = baselineKinds.flatMap((kind): TableRow[] => {
    const own = rows.filter((row) => row.kind === kind);
    return own.length === 0 ? [] : [{ heading: text.kinds[kind] }, ...own.map((row) => cells(row, locale))];
  });
  return renderStackedTable({
    id: 'baseline-table',
    caption: text.marksExplained,
    columns: [
      texts(columns.name),
      texts(columns.mark),
      numbers(columns.simulated),
      numbers(columns.range),
      numbers(columns.confidence),
      numbers(columns.published),
      numbers(columns.difference),
      numbers(columns.verdict),
    ],
    rows: body,
  });
}

function cells(row: ComparedRow, locale: Locale): (string | Html)[] {
  const written = writeBaselineRow(row, locale);
  const note = row.note === null ? null : html`<br>${row.note[locale]}`;
  const verdict = row.found !== null && !row.found.agrees ? html`<strong>${written.verdict}</strong>` : written.verdict;
  const name = html`${written.name}<br><small>${breakable(baselineTexts[locale].words[row.published.source] ?? row.published.source)}${note}</small>`;
  const { mark, simulated, range, confidence, published, difference } = written;
  return [name, mark, simulated, range, confidence, published, difference, verdict];
}
