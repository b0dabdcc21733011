import { parseHTML } from 'linkedom';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';

/** Non-breaking spaces, which a report has in its figures. */
export const space = /\u00a0/g;

export function parse(page: string): Document {
  return parseHTML(page).document;
}

/** Text of an element with ordinary spaces. */
export function textOf(document: Document, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(space, ' ').replace(/\s+/g, ' ').trim();
}

/** The input with another headline row of a measure. */
export function withRow(input: ReportInput, measure: string, change: Partial<ReportRow>): ReportInput {
  const isHeadline = (row: ReportRow) =>
    row.measure === measure && row.scope === 'region' && row.against === 'reference';
  return { ...input, rows: input.rows.map((row) => (isHeadline(row) ? { ...row, ...change } : row)) };
}
