import { cellSum as sumOfCell, unitSum as sumOfUnit } from '../../src/care/arm-counts.ts';
import type { ArmOutcome, CellCounter, UnitCounter } from '../../src/care/outcome.ts';

/** Sum of a unit counter over days, over all units or those that a test asks for. */
export function unitSum(
  outcome: ArmOutcome,
  counter: UnitCounter,
  [from, to]: readonly [number, number] = [0, outcome.days],
  isAsked: (unit: string) => boolean = () => true,
): number {
  let sum = 0;
  outcome.units.forEach((unit, index) => {
    if (isAsked(unit)) sum += sumOfUnit(outcome, counter, index, from, to);
  });
  return sum;
}

/** Sum of a cell counter over days, over the cells of a unit or of a kind of contact. */
export function cellSum(
  outcome: ArmOutcome,
  counter: CellCounter,
  isAsked: (cell: ArmOutcome['cells'][number]) => boolean = () => true,
  [from, to]: readonly [number, number] = [0, outcome.days],
): number {
  let sum = 0;
  outcome.cells.forEach((cell, index) => {
    if (isAsked(cell)) sum += sumOfCell(outcome, counter, index, from, to);
  });
  return sum;
}
