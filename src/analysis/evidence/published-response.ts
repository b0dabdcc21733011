import type { MappedRow } from './evidence-map.ts';
import type { EvidenceRow } from './study-schema.ts';

/**
 * What published and simulated figures are compared in: per cent of the reference (or of before), a difference in the unit of the
 * source, or weeks from go-live.
 */
export type EvidenceScale = 'percent' | 'difference' | 'weeks';

/** What a source says on that scale: a figure with its interval, an interval alone, or a statement such as "later than week 78". */
export interface PublishedResponse {
  scale: EvidenceScale;
  /** The unit of differences, as the source writes it; empty for the other scales. */
  unit: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Whether the bounds are all that is said: "13-22", or "> 78", which has no `high`. */
  isStatement: boolean;
}

/**
 * A published response on the scale of the comparison; null where its unit cannot be turned into one. Levels of recovery are
 * statements on weeks. Changes: `percent of baseline`, `ratio` and levels (`min`, `percent`, `days`, `h`) with a baseline other than 0
 * are per cent of the baseline; `percent change` is 100 and the change; `percentage points`, and levels with the baseline 0, are
 * differences.
 */
export function publishedResponse(row: EvidenceRow): PublishedResponse | null {
  if (row.against === 'level') return row.recoveryWeeks === undefined ? null : weeksOf(row.recoveryWeeks);
  if (row.against !== 'change' || row.unit === undefined) return null;
  const { unit, baseline } = row;
  switch (unit) {
    case 'percentage points':
      return figure(row, 'difference', unit, (value) => value);
    case 'percent change':
      return figure(row, 'percent', '', (value) => 100 + value);
    case 'percent of baseline':
    case 'ratio':
    case 'min':
    case 'h':
    case 'days':
    case 'percent':
    case 'share':
      if (baseline === undefined) return null;
      if (baseline === 0) return figure(row, 'difference', unit, (value) => value);
      return figure(row, 'percent', '', (value) => (100 * value) / baseline);
    default:
      return null;
  }
}

function figure(
  { value, low, high }: EvidenceRow,
  scale: EvidenceScale,
  unit: string,
  convert: (value: number) => number,
): PublishedResponse | null {
  if (value === undefined && (low === undefined || high === undefined)) return null;
  const write = (number: number | undefined) => (number === undefined ? null : convert(number));
  return { scale, unit, value: write(value), low: write(low), high: write(high), isStatement: value === undefined };
}

/** `>78`, `<=43`, `13-22` or `13`, in weeks. */
function weeksOf(text: string): PublishedResponse {
  const number = (part: string | undefined) => Number(part ?? Number.NaN);
  const of = (low: number, high: number | null): PublishedResponse => ({
    scale: 'weeks',
    unit: '',
    value: null,
    low,
    high,
    isStatement: true,
  });
  if (text.startsWith('>')) return of(number(text.slice(1)), null);
  if (text.startsWith('<=')) return of(0, number(text.slice(2)));
  const [from, to = from] = text.split('-');
  return of(number(from), number(to));
}

/**
 * The days, counted from go-live, of a row's weeks: 0-4 is the first four weeks, 5-8 the next four, 26 the twenty-sixth. Null where
 * the source leaves the period open and the map does not read it.
 */
export function responseDays(row: EvidenceRow, { weeks }: MappedRow): { from: number; to: number } | null {
  const from = weeks?.from ?? row.weeksFrom;
  const to = weeks?.to ?? row.weeksTo;
  if (from === undefined || to === undefined || (row.weeksOpen === true && weeks === undefined)) return null;
  return { from: from > 0 ? 7 * (from - 1) : 0, to: 7 * to };
}
