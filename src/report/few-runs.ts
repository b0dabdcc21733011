import type { Locale } from './report-input.ts';
import { formatNumber } from './text/number-format.ts';
import { texts } from './text/texts.ts';

/** Replications below which a range that should hold 9 of 10 is too narrow to be left without a word. */
const fewestForRange = 10;

/** That so few runs do not show how much results can vary; null where they are enough. */
export function writeFewRuns(replications: number, locale: Locale): string | null {
  return replications < fewestForRange ? texts[locale].fewRuns(formatNumber(replications, locale)) : null;
}
