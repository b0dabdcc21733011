import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';

/** For each unit of the world, whether it goes live in a wave. */
export function waveUnits({ scenario, siteOfUnit }: World, { sites }: Wave): boolean[] {
  return Array.from(siteOfUnit, (site) => sites.includes(scenario.sites[site].id));
}
