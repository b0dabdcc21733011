/** For each unit of a world, which of a kind's places it is; −1 for units of other kinds. */
export function placeOfUnit(units: number, places: readonly { unit: number; index: number }[]): Int32Array {
  const ofUnit = new Int32Array(units).fill(-1);
  for (const { unit, index } of places) ofUnit[unit] = index;
  return ofUnit;
}
