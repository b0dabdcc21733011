import type { World } from './world/world.ts';

/** For each clinician of a world, which of a kind's places (the wards, say) is the clinician's own; −1 where none is. */
export function placesOfClinicians(
  { clinicians, units }: World,
  places: readonly { unit: number; index: number }[],
): Int32Array {
  const ofUnit = new Int32Array(units.length).fill(-1);
  for (const { unit, index } of places) ofUnit[unit] = index;
  return Int32Array.from(clinicians, ({ unit }) => ofUnit[unit]);
}
