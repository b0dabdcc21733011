import type { World } from '../care/world/world.ts';
import { secondsOfPool } from './floor-walker-pool.ts';
import { askedFloorWalkerSeconds } from './super-users.ts';

/** How far the waves of a scenario ask for more floor-walkers than the region has. */
export interface FloorWalkerShortage {
  /** The day on which most is asked for, and the people who would be needed on it. */
  worstDay: number;
  needed: number;
  /** Days on which more is asked for than there is. */
  days: number;
}

/** Where the waves of a world's scenario ask for more than its pool of floor-walkers; null where they do not, or there is no pool. */
export function findFloorWalkerShortage(world: World): FloorWalkerShortage | null {
  const { floorWalkers, waves } = world.scenario;
  if (floorWalkers === undefined) return null;
  const asking = waves.flatMap((wave) =>
    wave.superUsers === null ? [] : [askedFloorWalkerSeconds(world, wave, wave.superUsers)],
  );
  const had = secondsOfPool(floorWalkers);
  const found = { worstDay: 0, days: 0, seconds: 0 };
  for (let day = 0; day < world.days; day++) {
    let seconds = 0;
    for (const asked of asking) seconds += asked(day);
    if (seconds > had) found.days++;
    if (seconds > found.seconds) {
      found.seconds = seconds;
      found.worstDay = day;
    }
  }
  const { worstDay, days, seconds } = found;
  return days === 0 ? null : { worstDay, days, needed: seconds / (floorWalkers.hoursPerDay * 3600) };
}
