/** The days that are simulated, counted from the horizon's first day. */
export interface Horizon {
  days: number;
  warmUpDays: number;
}

/**
 * Length of the horizon: from the first day to `weeksAfterGoLive` after the latest go-live, rounded up to whole weeks.
 * `goLiveDays` count from the first day; without any, the weeks count from the end of the warm-up.
 */
export function horizonOf(goLiveDays: readonly number[], weeksAfterGoLive: number, warmUpWeeks: number): Horizon {
  const warmUpDays = warmUpWeeks * 7;
  const latest = Math.max(warmUpDays, ...goLiveDays);
  return { days: Math.ceil((latest + weeksAfterGoLive * 7) / 7) * 7, warmUpDays };
}
