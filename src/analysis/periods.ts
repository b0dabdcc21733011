/** A run of days, `from` ≤ day < `to`. */
export interface Period {
  from: number;
  to: number;
}

/** A period with the id that summary rows give it: `total`, or `weeks:a-b`, both weeks included, counted from go-live. */
export interface Window extends Period {
  id: string;
}

/** A week counted from go-live; `full` where all its seven days lie in the horizon. */
export interface GoLiveWeek extends Period {
  week: number;
  full: boolean;
}

/** How much of a scope a summary tells: large scopes everything, small ones less, to keep summaries of large worlds readable. */
export type WindowSet = 'all' | 'near' | 'few' | 'total';

const weekWindows: Record<WindowSet, [number, number][]> = {
  all: [
    [-8, -1],
    [0, 3],
    [0, 12],
    [13, 25],
    [26, 51],
    [52, 77],
  ],
  near: [
    [-8, -1],
    [0, 3],
    [0, 12],
  ],
  few: [[0, 12]],
  total: [],
};

/**
 * The windows of a scope: the total from the end of the warm-up to the horizon's end, and weeks relative to go-live as
 * far as they lie inside the horizon.
 */
export function listWindows(
  horizon: { days: number; warmUpDays: number },
  goLive: number | null,
  set: WindowSet,
): Window[] {
  const windows: Window[] = [{ id: 'total', from: horizon.warmUpDays, to: horizon.days }];
  if (goLive === null) return windows;
  for (const [first, last] of weekWindows[set]) {
    const from = goLive + 7 * first;
    const to = goLive + 7 * (last + 1);
    if (from >= 0 && to <= horizon.days) windows.push({ id: `weeks:${first}-${last}`, from, to });
  }
  return windows;
}

/**
 * The weeks of seven days from a go-live that cover the days `from` ≤ day < `to`; those cut by an edge are not full.
 * Without a go-live, weeks count from day 0.
 */
export function listGoLiveWeeks(goLive: number | null, from: number, to: number): GoLiveWeek[] {
  const zero = goLive ?? 0;
  const weeks: GoLiveWeek[] = [];
  for (let week = Math.floor((from - zero) / 7); zero + 7 * week < to; week++) {
    const start = zero + 7 * week;
    const cut = { from: start < from ? from : start, to: start + 7 > to ? to : start + 7 };
    weeks.push({ week, ...cut, full: cut.to - cut.from === 7 });
  }
  return weeks;
}

/** The weeks of seven days from day 0 that weekly tables use; the last may be shorter. */
export function listCalendarWeeks(days: number): GoLiveWeek[] {
  return listGoLiveWeeks(null, 0, days);
}
