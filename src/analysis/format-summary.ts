import type { Summary } from '../results/summary-schema.ts';

const rowsOfPiece = 1000;

/** The text of summary.json: one row a line, so that it can be read, searched and compared line by line. */
export function formatSummary(summary: Summary): string {
  return [...summaryPieces(summary)].join('');
}

/** As `formatSummary`, in pieces, since that of a region has more than 100 000 lines. */
export function* summaryPieces(summary: Summary): Generator<string> {
  const { measures, ...head } = summary;
  yield `${JSON.stringify(head).slice(0, -1)},"measures":[\n`;
  for (let first = 0; first < measures.length; first += rowsOfPiece) {
    const rows = measures.slice(first, first + rowsOfPiece).map((row) => JSON.stringify(row));
    yield `${first === 0 ? '' : ',\n'}${rows.join(',\n')}`;
  }
  yield '\n]}\n';
}
