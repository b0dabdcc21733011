import { isNeutralWeek } from './neutral-weeks.ts';
import { listGoLiveWeeks, type Window } from './periods.ts';
import { weeksTogether } from './production-lost.ts';
import { recoveryRule } from './recovery-week.ts';

/**
 * The windows from go-live to the end of each week whose recovery can be judged: `weeks:0-0`, `weeks:0-1` and so on. Recovery in a
 * week takes the seven weeks after it too, neutral weeks not counted, so that the last weeks of a horizon tell nothing.
 */
export function listJudgedWeeks({ days, start }: { days: number; start: string }, goLive: number): Window[] {
  const counted = listGoLiveWeeks(goLive, goLive, days).filter((week) => week.full && !isNeutralWeek(week, start));
  const last = counted[counted.length - weeksTogether - recoveryRule.weeksHeld];
  const weeks = last === undefined ? 0 : last.week + 1;
  return Array.from({ length: weeks }, (_, week) => ({
    id: `weeks:0-${week}`,
    from: goLive,
    to: goLive + 7 * (week + 1),
  }));
}
