import { formatNumber } from '../text/number-format.ts';
import type { WordContext } from './page-context.ts';

/** In how many weeks dips of waves overlap; null for a plan of one wave. */
export function writeOverlap({ input, text, locale }: WordContext): string | null {
  if (input.dips === undefined) return null;
  const { mean, low, high } = input.dips.overlapWeeks;
  if (mean === 0) return text.region.dips.never;
  const words = {
    mean: formatNumber(mean, locale, mean < 10 && !Number.isInteger(mean) ? 1 : 0),
    low: formatNumber(low, locale),
    high: formatNumber(high, locale),
  };
  return text.region.dips.sentence(words, input.run.replications > 1);
}
