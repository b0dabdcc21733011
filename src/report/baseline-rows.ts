import { type ComparedRow, countFigures } from '../analysis/compare-baseline.ts';
import type { Locale } from './report-input.ts';
import { baselineTexts } from './text/baseline-texts.ts';
import { formatNumber, formatShare } from './text/number-format.ts';

/** A row of the comparison in words. */
export interface WrittenBaselineRow {
  name: string;
  mark: string;
  simulated: string;
  range: string;
  confidence: string;
  published: string;
  difference: string;
  verdict: string;
}

/** The kinds of row, in the order in which they are told. */
export const baselineKinds = ['own-estimate', 'plausibility', 'whole-region'] as const;

/** Puts a row of the comparison into words; figures have as many decimals as they need to be told apart. */
export function writeBaselineRow(row: ComparedRow, locale: Locale): WrittenBaselineRow {
  const text = baselineTexts[locale];
  const { found, published } = row;
  const largest = Math.max(published.value, found?.mean ?? 0);
  const decimals = largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
  const write = (value: number | null): string => (value === null ? '–' : formatNumber(value, locale, decimals));
  const between = (low: number | null, high: number | null): string => `${write(low)}–${write(high)}`;
  return {
    name: `${row.name[locale]}, ${row.unit[locale]}`,
    mark: text.marks[row.mark],
    simulated: found === null ? '–' : write(found.mean),
    range: found === null ? '–' : between(found.range.low, found.range.high),
    confidence: found === null ? '–' : between(found.confidence.low, found.confidence.high),
    published: `${write(published.value)} (${text.words[published.year] ?? published.year})`,
    difference: found === null ? '–' : `${found.difference > 0 ? '+' : ''}${formatShare(found.difference, locale, 0)}`,
    verdict: found === null ? text.wholeRegionOnly : found.agrees ? text.agrees : text.misses,
  };
}

/** How many figures agree, those to which nothing was fitted first, in words. */
export function writeCounts(rows: readonly ComparedRow[], locale: Locale): string {
  const { counted } = baselineTexts[locale];
  const count = (wanted: ComparedRow['mark']): [string, string] => {
    const { agree, all } = countFigures(rows, wanted);
    return [String(agree), String(all)];
  };
  return counted(count('emergent'), count('calibrated'), count('echo'));
}
