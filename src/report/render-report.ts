import { parseHTML } from 'linkedom';
import { reportTheme } from './charts/theme.ts';
import { type PageContext, wordContext } from './pages/page-context.ts';
import { renderReportPage } from './pages/report-page.ts';
import type { ReportInput } from './report-input.ts';

/**
 * The report as one HTML file in the input's language: charts as SVG, no script, nothing to fetch. The same input gives the same
 * bytes.
 *
 * @throws RangeError where the input has no arms: the first must be the reference.
 */
export function renderReport(input: ReportInput): string {
  const words = wordContext(input);
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  const context: PageContext = { ...words, document, theme: reportTheme };
  return renderReportPage(context);
}
