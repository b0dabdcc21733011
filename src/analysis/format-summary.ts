import type { Summary } from '../results/summary-schema.ts';

/** The text of summary.json: one row a line, so that it can be read, searched and compared line by line. */
export function formatSummary(summary: Summary): string {
  const { measures, ...head } = summary;
  const opening = JSON.stringify(head).slice(0, -1);
  return `${opening},"measures":[\n${measures.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}
