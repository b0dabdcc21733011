import type { World } from '../care/world/world.ts';
import { findFloorWalkerShortage } from '../golive/find-floor-walker-shortage.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import { type Place, type Problem, problemAt } from '../scenario/problem.ts';

/** A value that was not written in a file. */
const nowhere: Place = { file: '', line: 0, column: 0 };

/** What a world can be simulated with but should be looked at, at the place of the value to change. */
export function worldWarnings(world: World, places: ReadonlyMap<string, Place>): Problem[] {
  const { floorWalkers, start } = world.scenario;
  const shortage = findFloorWalkerShortage(world);
  if (floorWalkers === undefined || shortage === null) return [];
  const { needed, days, worstDay } = shortage;
  const path = 'floorWalkers.people';
  const params = { people: floorWalkers.people, needed, days, date: isoDate(dayNumber(start) + worstDay) };
  return [problemAt(places.get(path) ?? nowhere, path, 'floor-walkers-short', params)];
}
