import { secondsPerDay } from '../care/clock.ts';
import type { Wave } from '../scenario/scenario.ts';

/** Second from which the new system is in force at a wave's sites: the go-live's midnight, or the end of the hours on paper. */
export function systemStart({ goLiveDay, downtime }: Wave): number {
  return downtime === null ? goLiveDay * secondsPerDay : downtime.toSecond;
}
