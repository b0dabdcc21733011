import { type ArmOutcome, type HistogramName, histograms } from '../care/outcome.ts';
import type { Period } from './periods.ts';

/**
 * A statistic of the histograms of several cells, merged over the weeks (from day 0) whose middle day lies in the period.
 * Bins are integers, so merging is exact; a quantile is the bin that holds the ⌈p·n⌉-th smallest value, given by its
 * middle (for waits in days: the day itself). NaN where nothing was counted.
 */
export function histogramStatistic(
  outcome: ArmOutcome,
  wanted: { histogram: HistogramName; statistic: 'mean' | 'median' | 'p90' },
  cells: readonly number[],
  period: Period,
): number {
  const { bins } = histograms[wanted.histogram];
  const column = outcome.histograms[wanted.histogram];
  const merged = new Float64Array(bins);
  let count = 0;
  for (const cell of cells) {
    for (let week = 0; week < outcome.weeks; week++) {
      const middle = week * 7 + 3;
      if (middle < period.from || middle >= period.to) continue;
      const offset = (cell * outcome.weeks + week) * bins;
      for (let bin = 0; bin < bins; bin++) {
        merged[bin] += column[offset + bin];
        count += column[offset + bin];
      }
    }
  }
  if (count === 0) return Number.NaN;
  if (wanted.statistic === 'mean') {
    let sum = 0;
    for (let bin = 0; bin < bins; bin++) sum += merged[bin] * binMiddle(wanted.histogram, bin);
    return sum / count;
  }
  const rank = Math.ceil((wanted.statistic === 'median' ? 0.5 : 0.9) * count);
  let below = 0;
  for (let bin = 0; bin < bins; bin++) {
    below += merged[bin];
    if (below >= rank) return binMiddle(wanted.histogram, bin);
  }
  throw new Error(`histogram ${wanted.histogram} (= ${below} counted) must hold ${rank} values`);
}

/**
 * The value that stands for a bin, in the histogram's unit: the middle of 5-minute bins to 24 hours and of 1-hour bins to
 * 96 hours; whole days for waits; the lower edge of the last, open bin.
 */
export function binMiddle(histogram: HistogramName, bin: number): number {
  if (histogram === 'waitDays') return bin;
  if (bin < 288) return bin * 5 + 2.5;
  return bin < 360 ? 1_440 + (bin - 288) * 60 + 30 : 5_760;
}
