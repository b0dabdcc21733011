import { historyDays } from './world/calendar.ts';
import type { World, WorldWard } from './world/world.ts';

/** Seconds after midnight when discharges close: at their hour, or when the day's last physician goes home before it. */
export function dischargesClose({ calendar }: World, ward: WorldWard, day: number): number {
  const workday = calendar.workday[historyDays + day] === 1;
  let last = 0;
  for (const { days, startMinutes, hours } of ward.ward.physicians.shifts) {
    if (days === 'workdays' && !workday) continue;
    if (days === 'other-days' && workday) continue;
    last = Math.max(last, startMinutes + hours * 60);
  }
  return Math.round(Math.min(ward.ward.dischargeToMinutes, last) * 60);
}
