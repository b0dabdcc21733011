import type { Interval, Locale } from '../report-input.ts';

const nonBreakingSpace = '\u00a0';
const minusSign = '\u2212';

const separators = {
  sv: { group: nonBreakingSpace, decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const;

/**
 * A number as a reader of the language writes it: `1 234,5` (with non-breaking spaces) or `1,234.5`, with a true minus sign.
 * Rounds half away from zero to `decimals`. A value that is not finite gives a dash.
 */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const { group, decimal } = separators[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const isZero = Number(fixed) === 0;
  return (value < 0 && !isZero ? minusSign : '') + grouped + (fraction === undefined ? '' : decimal + fraction);
}

/** A share (0 to 1) in per cent: `4,2 %` or `4.2%`. */
export function formatShare(share: number, locale: Locale, decimals = 1): string {
  return formatNumber(share * 100, locale, decimals) + (locale === 'sv' ? `${nonBreakingSpace}%` : '%');
}

/**
 * How many decimals a group of figures needs so that its largest has about three significant figures:
 * 0 from 100, 1 from 10, 2 below, at most `most`.
 */
export function decimalsFor(values: (number | null)[], most = 2): number {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)).filter(Number.isFinite));
  return Math.min(most, largest >= 100 || largest === 0 ? 0 : largest >= 10 ? 1 : 2);
}

/** All the numbers of an interval, for choosing decimals. */
export function boundsOf(...intervals: Interval[]): (number | null)[] {
  return intervals.flatMap((interval) => [interval.low, interval.high]);
}
