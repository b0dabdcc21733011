import type { EmergencyUnit } from '../scenario/scenario.ts';
import { secondsPerDay } from './clock.ts';

/** The second from a time on at which an emergency department takes who comes to it: at once, or when it opens. */
export function nextOpen({ openingHours }: EmergencyUnit, time: number): number {
  if (openingHours === undefined) return time;
  const midnight = Math.floor(time / secondsPerDay) * secondsPerDay;
  const opens = midnight + openingHours.openMinutes * 60;
  if (time < opens) return opens;
  return time < midnight + openingHours.closeMinutes * 60 ? time : opens + secondsPerDay;
}
