import type { CarePoints } from '../care/points.ts';
import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';
import type { NewSystem } from './new-system.ts';
import { waveUnits } from './wave-units.ts';

/**
 * Tells messages which units of a wave have the new record system, and when (docs/background/model.md §8.9). Whichever effect on
 * messages a wave plans tells it; that two of them tell the same changes nothing.
 * @returns whether a unit has the new system at a second by this wave
 */
export function unitsOnNewSystem(
  points: CarePoints,
  system: NewSystem,
  world: World,
  wave: Wave,
): (unit: number, at: number) => boolean {
  const concerned = waveUnits(world, wave);
  const hasNew = (unit: number, at: number) => concerned[unit] && system.isInForce(unit, at);
  points.isOnNewSystem.push(hasNew);
  return hasNew;
}
