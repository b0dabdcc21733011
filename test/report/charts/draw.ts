import { parseHTML } from 'linkedom';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { reportTheme } from '../../../src/report/charts/theme.ts';
import type { Locale } from '../../../src/report/report-input.ts';
import { serialiseSvg } from '../../../src/report/serialise-svg.ts';

export const narrow = 342;
export const wide = 900;

/** Draws a chart in a new document and returns its text. */
export function draw<Data>(
  chart: Chart<Data>,
  data: Data,
  { locale = 'sv', width = wide, id = 'chart' }: { locale?: Locale; width?: number; id?: string } = {},
): string {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  return serialiseSvg(chart(data, { document, locale, theme: reportTheme, width, id }));
}
