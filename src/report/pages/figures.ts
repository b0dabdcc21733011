import type { Interval, Locale, ReportRow } from '../report-input.ts';
import { boundsOf, formatNumber, formatShare } from '../text/number-format.ts';
import type { ReportText } from '../text/report-text.ts';

/** A summary row in words: its mean, the range over replications and the interval of the mean. */
export interface WrittenRow {
  mean: string;
  range: string;
  confidence: string;
  /** The bounds of the range one by one, for sentences. */
  low: string;
  high: string;
}

/** Whether a row holds shares, which are written in per cent. */
export function isShare({ unit }: Pick<ReportRow, 'unit'>): boolean {
  return unit === 'share';
}

/** Units of things that are counted: whole numbers from ten upwards, other units from twenty. */
const countUnits = ['production', 'contacts', 'patients', 'bookings', 'slots'];

/**
 * Decimals that a group of rows of one measure is written with: one for shares (two where a range would vanish) and for small
 * figures, none for the rest.
 */
export function decimalsOfRows(rows: ReportRow[]): number {
  const values = rows.flatMap(({ mean, range }) => [mean, ...boundsOf(range)]);
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const largest = Math.max(0, ...finite.map(Math.abs));
  const unit = rows[0]?.unit ?? '';
  if (unit === 'share') return rows.some(({ range }) => looksEqual(range)) ? 2 : 1;
  if (unit === 'week') return finite.every(Number.isInteger) ? 0 : 1;
  return largest >= (countUnits.includes(unit) ? 10 : 20) ? 0 : 1;
}

/** True where the bounds of a range of shares differ, but not when written in per cent with one decimal. */
function looksEqual({ low, high }: Interval): boolean {
  return low !== null && high !== null && low !== high && (low * 100).toFixed(1) === (high * 100).toFixed(1);
}

/**
 * Writes a row. A signed one is a difference; between shares it is in percentage points, without a unit. An upper bound that is
 * missing because something was not reached lies after the horizon.
 */
export function writeRow(
  row: ReportRow,
  locale: Locale,
  text: ReportText,
  options: { isSigned?: boolean; decimals?: number } = {},
): WrittenRow {
  const { isSigned = false, decimals = decimalsOfRows([row]) } = options;
  const write = (value: number): string => {
    const points = isShare(row) ? value * 100 : value;
    const isPerCent = isShare(row) && !isSigned;
    const written = isPerCent ? formatShare(value, locale, decimals) : formatNumber(points, locale, decimals);
    return isSigned && value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
  };
  const bound = (value: number | null): string => (isKnown(value) ? write(value) : text.notAvailable);
  const interval = ({ low, high }: Interval): string => {
    if (row.replications < 2) return text.notToldByOneRun;
    if (isKnown(low) && !isKnown(high) && (row.notReached ?? 0) > 0) return text.orMore(write(low));
    return isKnown(low) && isKnown(high) ? text.interval(write(low), write(high)) : text.notAvailable;
  };
  return {
    mean: bound(row.mean),
    low: bound(row.range.low),
    high: bound(row.range.high),
    range: interval(row.range),
    confidence: interval(row.confidence),
  };
}

function isKnown(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** A row whose figures are multiplied, all alike. */
export function scaleRow(row: ReportRow, scale: number): ReportRow {
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  const { mean, confidence, range } = row;
  return {
    ...row,
    mean: times(mean),
    confidence: { ...confidence, low: times(confidence.low), high: times(confidence.high) },
    range: { ...range, low: times(range.low), high: times(range.high), median: times(range.median) },
  };
}

/** Money is told in thousands, since no figure of it is known more closely. */
export function inThousands(row: ReportRow): ReportRow {
  return scaleRow(row, 1 / 1000);
}
