import { buildWorld } from '../care/world/build-world.ts';
import { reserveNeeds } from '../care/world/reserve.ts';
import type { World } from '../care/world/world.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The world of the reference, with a reserve for what any of the arms adds. */
export function buildReferenceWorld(reference: Scenario, arms: readonly { scenario: Scenario }[]): World {
  return buildWorld(reference, reserveNeeds([reference, ...arms.map(({ scenario }) => scenario)]));
}
