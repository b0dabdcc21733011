import { isNeutralWeek } from '../../analysis/neutral-weeks.ts';
import { dayNumber, isoDate } from '../../scenario/calendar-dates.ts';
import type { WeekSpan } from '../charts/week-spans.ts';
import type { PageContext } from './page-context.ts';

/** The spans of weeks in which little planned care is given whatever happens, among weeks by their first days. */
export function neutralSpans(weeks: readonly string[], { input }: PageContext): WeekSpan[] {
  const start = dayNumber(input.start);
  const spans: WeekSpan[] = [];
  for (const date of weeks) {
    const from = dayNumber(date) - start;
    if (!isNeutralWeek({ from, to: from + 7 }, input.start)) continue;
    const last = spans.at(-1);
    const to = isoDate(start + from + 7);
    if (last?.to === date) last.to = to;
    else spans.push({ from: date, to });
  }
  return spans;
}
