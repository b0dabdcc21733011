import { blockOf, type ReserveBlock } from '../care/world/reserve.ts';
import type { World } from '../care/world/world.ts';
import type { ExtraStaff, Wave } from '../scenario/scenario.ts';

/** An entry of a wave's extra staff with its people in the world's reserve. */
export interface AddedPeople {
  extra: ExtraStaff;
  block: ReserveBlock;
}

/** The people of a wave's extra staff. Throws where the world has no reserve for them, or nothing that they could join. */
export function addedPeople(world: World, { id, reinforcement }: Wave): AddedPeople[] {
  return (reinforcement?.staff ?? []).map((extra, entry) => {
    const block = blockOf(world, id, entry, extra);
    if (block === undefined || block.firstClinician < 0 || block.people < extra.people)
      throw new Error(`extra staff (= ${extra.unit}, ${extra.role}) must be in the world's reserve`);
    return { extra, block };
  });
}

/** For each clinician of the world, whether a wave adds one who knows the new system already. */
export function isExperienced(world: World, wave: Wave): boolean[] {
  const known = world.clinicians.map(() => false);
  for (const { extra, block } of addedPeople(world, wave)) {
    if (extra.experienced) known.fill(true, block.firstClinician, block.firstClinician + block.clinicians);
  }
  return known;
}
