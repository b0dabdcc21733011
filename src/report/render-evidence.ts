import { parseHTML } from 'linkedom';
import type { ComparedResponse, EvidenceComparison } from '../analysis/evidence/compare-evidence.ts';
import { evidenceRanges } from './charts/evidence-ranges.ts';
import { reportTheme } from './charts/theme.ts';
import { evidenceCharts } from './evidence-charts.ts';
import { writeEvidenceCounts, writeEvidenceRow } from './evidence-rows.ts';
import { writeFewRuns } from './few-runs.ts';
import { chartWidths } from './pages/figure.ts';
import { Html, html } from './pages/html.ts';
import { styleSheet } from './pages/style-sheet.ts';
import { breakable, renderStackedTable } from './pages/table.ts';
import type { Locale } from './report-input.ts';
import { serialiseSvg } from './serialise-svg.ts';
import { evidenceTexts } from './text/evidence-texts.ts';

/** What a comparison was made from. */
export interface EvidenceAbout {
  replications: number;
  seed: string;
  modelVersion: string;
  mapSha256: string;
}

/** The comparison with published go-lives as one page: charts and tables, no script, nothing to fetch. */
export function renderEvidence(comparison: EvidenceComparison, about: EvidenceAbout, locale: Locale): string {
  const text = evidenceTexts[locale];
  const answered = comparison.rows.filter(({ simulated }) => simulated !== null);
  const others = comparison.rows.filter(({ simulated }) => simulated === null);
  const fewRuns = writeFewRuns(about.replications, locale);
  const counts = [...writeEvidenceCounts(comparison, locale), ...(fewRuns === null ? [] : [fewRuns])].map(
    (line) => html`<p>${line}</p>
`,
  );
  const charts = evidenceCharts(comparison.rows, locale).map(({ id, data }) => {
    const draw = (width: 'wide' | 'narrow'): Html => {
      const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
      const context = { document, locale, theme: reportTheme, width: chartWidths[width], id: `${id}-${width}` };
      return new Html(serialiseSvg(evidenceRanges(data, context)));
    };
    return html`<figure>
<div class="chart for-wide">
${draw('wide')}</div>
<div class="chart for-narrow">
${draw('narrow')}</div>
</figure>
`;
  });
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
${counts}<section aria-labelledby="chart-title">
<h2 id="chart-title">${text.chartTitle}</h2>
<p>${text.explained}</p>
${charts}</section>
<section aria-labelledby="rows-title">
<h2 id="rows-title">${text.tableTitle}</h2>
${renderRows(answered, 'evidence-table', locale)}</section>
<section aria-labelledby="others-title">
<h2 id="others-title">${text.unansweredTitle}</h2>
${renderOthers(others, locale)}</section>
</main>
<footer><p>${text.about(String(about.replications), about.seed, about.modelVersion, about.mapSha256)}</p></footer>
</body>
</html>
`;
  return page.text;
}

function renderRows(rows: readonly ComparedResponse[], id: string, locale: Locale): Html {
  const { columns, explained } = evidenceTexts[locale];
  const texts = (label: string) => ({ label, isNumber: false });
  const numbers = (label: string) => ({ label, isNumber: true });
  const body = rows.map((row) => {
    const { id: rowId, use, what, setting, published, simulated, verdict, scores } = writeEvidenceRow(row, locale);
    const told = row.verdict === 'outside' ? html`<strong>${verdict}</strong>` : verdict;
    const name = html`${rowId} ${what}<br><small>${breakable(row.metric)}<br>${use}, ${breakable(setting)}</small>`;
    return [name, published, simulated, told, ...scores];
  });
  const { what, published, simulated, verdict, score, noChange, quarterDown } = columns;
  return renderStackedTable({
    id,
    caption: explained,
    columns: [texts(what), ...[published, simulated, verdict, score, noChange, quarterDown].map(numbers)],
    rows: body,
  });
}

function renderOthers(rows: readonly ComparedResponse[], locale: Locale): Html {
  const text = evidenceTexts[locale];
  const { row, use, what, published, verdict } = text.columns;
  return renderStackedTable({
    id: 'evidence-others',
    caption: text.unansweredTitle,
    columns: [row, use, what, published, verdict].map((label) => ({ label, isNumber: false })),
    rows: rows.map((one) => {
      const written = writeEvidenceRow(one, locale);
      const why = html`${written.verdict}<br><small>${one.why[locale]}</small>`;
      return [
        written.id,
        written.use,
        html`${written.what}<br><small>${breakable(one.metric)}</small>`,
        written.published,
        why,
      ];
    }),
  });
}
