import type { Locale, ReportAssumption } from '../report-input.ts';
import { formatDate } from '../text/date-format.ts';
import { formatNumber } from '../text/number-format.ts';
import { isShareUnit } from '../text/value-units.ts';

/** Numbers as the language writes them, with the decimals they were given; shares in per cent; dates in words; lists with commas. */
export function formatValue(value: unknown, item: ReportAssumption, locale: Locale): string {
  if (typeof value === 'number') {
    if (!isShareUnit(item.unit)) return formatNumber(value, locale, decimalsOf(value));
    const perCent = formatNumber(value * 100, locale, Math.max(0, decimalsOf(value) - 2));
    return locale === 'sv' ? `${perCent}\u00a0%` : `${perCent}%`;
  }
  if (Array.isArray(value))
    return value.map((part) => formatValue(part, item, locale)).join(locale === 'sv' ? '; ' : ', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value;
}

/** Two bounds, such as 20–40 %: the sign of per cent stands once, after both. */
export function formatBounds([low, high]: [number, number], item: ReportAssumption, locale: Locale): string {
  const first = formatValue(low, item, locale).replace(/\s?%$/, '');
  return `${first}–${formatValue(high, item, locale)}`;
}

function decimalsOf(value: number): number {
  const [, fraction = ''] = String(value).split('.');
  return Math.min(6, fraction.length);
}
