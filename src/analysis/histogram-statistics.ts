import { addBins } from '../care/bin-pages.ts';
import { type ArmOutcome, type HistogramName, histograms } from '../care/outcome.ts';
import type { HistogramStatistic } from '../results/measure.ts';
import type { Period } from './periods.ts';

/**
 * A statistic of the histograms of several cells in each period, merged over the weeks (from day 0) whose middle day lies in
 * it. Bins are integers, so merging is exact; a quantile is the bin that holds the ⌈p·n⌉-th smallest value, given by its
 * middle (for waits in days: the day itself). NaN where nothing was counted.
 */
export function histogramStatistics(
  outcome: ArmOutcome,
  wanted: { histogram: HistogramName; statistic: HistogramStatistic },
  cells: readonly number[],
  periods: readonly Period[],
): Float64Array {
  const { bins } = histograms[wanted.histogram];
  const before = countsBefore(outcome, wanted.histogram, cells);
  const counts = new Float64Array(bins);
  return Float64Array.from(periods, ({ from, to }) => {
    const first = weekAt(from, outcome.weeks);
    const last = Math.max(first, weekAt(to, outcome.weeks));
    for (let bin = 0; bin < bins; bin++) counts[bin] = before[last * bins + bin] - before[first * bins + bin];
    return statisticOf(counts, wanted);
  });
}

/** The first week whose middle day is not before a day. */
function weekAt(day: number, weeks: number): number {
  return Math.min(weeks, Math.max(0, Math.ceil((day - 3) / 7)));
}

/** Counts by bin of all weeks before each week, and of all weeks at the end. */
function countsBefore(outcome: ArmOutcome, histogram: HistogramName, cells: readonly number[]): Float64Array {
  const { bins } = histograms[histogram];
  const pages = outcome.binPages[histogram];
  const before = new Float64Array((outcome.weeks + 1) * bins);
  for (const cell of cells) {
    for (let week = 0; week < outcome.weeks; week++) addBins(pages, cell, week, before, (week + 1) * bins);
  }
  for (let i = bins; i < before.length; i++) before[i] += before[i - bins];
  return before;
}

function statisticOf(
  counts: Float64Array,
  { histogram, statistic }: { histogram: HistogramName; statistic: HistogramStatistic },
): number {
  let count = 0;
  for (let bin = 0; bin < counts.length; bin++) count += counts[bin];
  if (count === 0) return Number.NaN;
  if (statistic === 'mean') {
    let sum = 0;
    for (let bin = 0; bin < counts.length; bin++) sum += counts[bin] * binMiddle(histogram, bin);
    return sum / count;
  }
  if (statistic === 'within3Days' || statistic === 'within90Days') {
    let within = 0;
    for (let days = 0; days <= (statistic === 'within3Days' ? 3 : 90); days++) within += counts[days];
    return within / count;
  }
  const rank = Math.ceil((statistic === 'median' ? 0.5 : 0.9) * count);
  let below = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    below += counts[bin];
    if (below >= rank) return binMiddle(histogram, bin);
  }
  throw new Error(`histogram ${histogram} (= ${below} counted) must hold ${rank} values`);
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
