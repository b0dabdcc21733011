import { describe, expect, it } from 'vitest';
import { formatDate, formatMonth, formatWeek } from '../../../src/report/text/date-format.ts';
import { decimalsFor, formatNumber, formatShare } from '../../../src/report/text/number-format.ts';

describe('formatNumber(value, locale, decimals)', () => {
  it('groups Swedish numbers with a non-breaking space and has a decimal comma', () => {
    expect(formatNumber(1234.5, 'sv', 1)).toBe('1\u00a0234,5');
    expect(formatNumber(12_345_678, 'sv')).toBe('12\u00a0345\u00a0678');
  });

  it('groups English numbers with a comma and has a decimal point', () => {
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
    expect(formatNumber(999, 'en')).toBe('999');
  });

  it('writes a true minus sign, but never minus zero', () => {
    expect(formatNumber(-1234.56, 'sv', 2)).toBe('−1\u00a0234,56');
    expect(formatNumber(-0.04, 'en', 1)).toBe('0.0');
  });

  it('writes a dash for what is no number', () => {
    expect(formatNumber(Number.POSITIVE_INFINITY, 'sv')).toBe('–');
    expect(formatNumber(Number.NaN, 'en')).toBe('–');
  });
});

describe('formatShare(share, locale, decimals)', () => {
  it('writes per cent as each language does', () => {
    expect(formatShare(0.042, 'sv')).toBe('4,2\u00a0%');
    expect(formatShare(-0.042, 'en')).toBe('−4.2%');
  });
});

describe('decimalsFor(values, most)', () => {
  it('gives fewer decimals to larger figures and skips what is missing', () => {
    expect(decimalsFor([null, 1234])).toBe(0);
    expect(decimalsFor([12, -3])).toBe(1);
    expect(decimalsFor([0.5])).toBe(2);
    expect(decimalsFor([0.5], 1)).toBe(1);
    expect(decimalsFor([])).toBe(0);
  });
});

describe('dates', () => {
  it('are written in words and kept on one line', () => {
    expect(formatDate('2025-03-25', 'sv')).toBe('25\u00a0mars\u00a02025');
    expect(formatDate('2025-03-05', 'en')).toBe('5\u00a0March\u00a02025');
  });

  it('have ISO weeks, with the year that the week belongs to', () => {
    expect(formatWeek('2025-03-25', 'sv')).toBe('v.\u00a013');
    expect(formatWeek('2024-12-30', 'sv', true)).toBe('v.\u00a01\u00a02025');
    expect(formatWeek('2024-12-30', 'en', true)).toBe('week\u00a01, 2025');
  });

  it('have short months for axes', () => {
    expect(formatMonth('2025-05-01', 'sv')).toBe('maj');
    expect(formatMonth('2025-10-01', 'en', true)).toBe('Oct\u00a02025');
  });
});
