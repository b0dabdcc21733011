import type { TheoryVerdict } from '../kernel/theory/run-theory.ts';
import type { TheoryUnit } from '../kernel/theory/theory-row.ts';
import type { Locale } from './report-input.ts';
import { formatNumber } from './text/number-format.ts';
import { theoryTexts } from './text/theory-texts.ts';

/** A verdict in words. */
export interface WrittenTheoryRow {
  name: string;
  formula: string;
  theory: string;
  simulated: string;
}

/** Decimals of a number of each unit; shares are written in per cent. */
const decimals: Record<TheoryUnit, number> = { seconds: 0, share: 2, customers: 3, roundsPerDay: 3 };

/** What a verdict's row says in a language: an interval for a number, the distance and its bound for a distribution. */
export function writeTheoryRow(verdict: TheoryVerdict, locale: Locale): WrittenTheoryRow {
  const text = theoryTexts[locale];
  const about = { name: verdict.name[locale], formula: verdict.formula[locale] };
  if (verdict.kind === 'distribution') {
    const distance = formatNumber(verdict.distance, locale, 4);
    const bound = formatNumber(verdict.bound, locale, 4);
    return { ...about, theory: verdict.law[locale], simulated: text.distance(distance, bound) };
  }
  const { unit, theory, mean, halfWidth } = verdict;
  const times = unit === 'share' ? 100 : 1;
  const write = (value: number): string => formatNumber(value * times, locale, decimals[unit]);
  const withUnit = (written: string): string => `${written}\u00a0${text.units[unit]}`;
  return {
    ...about,
    theory: withUnit(write(theory)),
    simulated: withUnit(halfWidth === 0 ? write(mean) : `${write(mean)} ± ${write(halfWidth)}`),
  };
}
