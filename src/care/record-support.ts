import { secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import type { CareState } from './state.ts';

/** Writes a day's support on the floor: what is needed, what is given, and what of it comes from outside at what cost. */
export function recordSupport({ world, points, recorder }: CareState, day: number): void {
  const at = day * secondsPerDay;
  for (const support of points.support) {
    for (let unit = 0; unit < world.units.length; unit++) {
      const needed = Math.round(support.neededSeconds(unit, day));
      const walking = Math.round(support.floorWalkerSeconds(unit, day));
      const given = Math.round(support.superUserSeconds(unit, day)) + walking;
      if (needed > 0) recorder.add(unitCounter.supportNeededSeconds, unit, at, needed);
      if (given > 0) recorder.add(unitCounter.supportSeconds, unit, at, given);
      if (walking > 0) {
        recorder.add(unitCounter.floorWalkerSeconds, unit, at, walking);
        const cost = Math.round((walking * support.floorWalkerCostSekPerHour) / 36);
        recorder.add(unitCounter.costFloorWalkersOre, unit, at, cost);
      }
    }
  }
}
