import { historyDays } from '../care/world/calendar.ts';
import type { World } from '../care/world/world.ts';

/** Planned visits and operations that are expected to be completed, by day from 0. */
export function plannedVisits({ lines, days }: Pick<World, 'lines' | 'days'>): Float64Array {
  const visits = new Float64Array(days);
  for (const { visitsPerDay } of lines) {
    for (let day = 0; day < days; day++) visits[day] += visitsPerDay[historyDays + day];
  }
  return visits;
}
