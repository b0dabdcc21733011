import { recoveryWeek } from '../recovery-week.ts';
import type { EvidenceScale } from './published-response.ts';

/** Forecasts that need no model. */
export const naiveForecasts = ['no-change', 'quarter-down'] as const;
export type NaiveForecast = (typeof naiveForecasts)[number];

const quarter = { depth: 0.25, fullWeeks: 4, backInWeek: 13 };

/** The measures that the naive dip is a forecast of. */
const production = ['production.completed', 'visits.completed', 'production.recoveryWeek'];

/**
 * What a naive forecast says of a measure in a period of days from go-live, on the scale of the comparison. `no-change`: 100 per
 * cent, a difference of 0, back in week 0. `quarter-down`: production a quarter down for four weeks, then back along a line to
 * week 13; of every other measure it says what `no-change` says.
 */
export function naiveForecast(
  forecast: NaiveForecast,
  measure: string,
  scale: EvidenceScale,
  days: { from: number; to: number } | null,
): number {
  const isDip = forecast === 'quarter-down' && production.includes(measure);
  if (scale === 'weeks') return isDip ? dipRecovery() : 0;
  if (scale === 'difference') return 0;
  return isDip && days !== null ? 100 * meanOfDip(days.from, days.to) : 100;
}

/** Production of a day over the reference's. */
function dipOnDay(day: number): number {
  const { depth, fullWeeks, backInWeek } = quarter;
  const [full, back] = [7 * fullWeeks, 7 * backInWeek];
  if (day < full) return 1 - depth;
  return day < back ? 1 - (depth * (back - day)) / (back - full) : 1;
}

function meanOfDip(from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += dipOnDay(day + 0.5);
  return sum / (to - from);
}

/** The week in which the rule of recovery calls the dip over. */
function dipRecovery(): number {
  const weeks = Array.from({ length: 2 * quarter.backInWeek }, (_, week) => week);
  return recoveryWeek(weeks, {
    arm: weeks.map((week) => meanOfDip(7 * week, 7 * week + 7)),
    reference: weeks.map(() => 1),
  });
}
