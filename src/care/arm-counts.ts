import { hoursPerDay } from './clock.ts';
import { countOn, readDays } from './day-pages.ts';
import { type ArmOutcome, type CellCounter, cellCounter, type UnitCounter, unitCounter } from './outcome.ts';

/** A count of a cell on each day. */
export function cellDays({ cellPages, days }: ArmOutcome, counter: CellCounter, cell: number): Int32Array {
  const column = new Int32Array(days);
  readDays(cellPages, cellCounter[counter], cell, column);
  return column;
}

/** A sum of a unit on each day. */
export function unitDays({ unitPages, days }: ArmOutcome, counter: UnitCounter, unit: number): Float64Array {
  const column = new Float64Array(days);
  readDays(unitPages, unitCounter[counter], unit, column);
  return column;
}

/** A count of a cell on one day. */
export function cellOn({ cellPages }: ArmOutcome, counter: CellCounter, cell: number, day: number): number {
  return countOn(cellPages, cellCounter[counter], cell, day);
}

/** A sum of a unit on one day. */
export function unitOn({ unitPages }: ArmOutcome, counter: UnitCounter, unit: number, day: number): number {
  return countOn(unitPages, unitCounter[counter], unit, day);
}

/** A count of a cell over the days `from` ≤ day < `to`. */
export function cellSum(outcome: ArmOutcome, counter: CellCounter, cell: number, from = 0, to = outcome.days): number {
  return sumOf(cellDays(outcome, counter, cell), from, to);
}

/** A sum of a unit over the days `from` ≤ day < `to`. */
export function unitSum(outcome: ArmOutcome, counter: UnitCounter, unit: number, from = 0, to = outcome.days): number {
  return sumOf(unitDays(outcome, counter, unit), from, to);
}

/** Arrivals in the emergency department of a cell by hour from the first midnight. */
export function arrivalHours({ hourPages, days }: ArmOutcome, cell: number): Int32Array {
  const hours = new Int32Array(days * hoursPerDay);
  const column = new Int32Array(days);
  for (let hour = 0; hour < hoursPerDay; hour++) {
    readDays(hourPages, hour, cell, column);
    for (let day = 0; day < days; day++) hours[day * hoursPerDay + hour] = column[day];
  }
  return hours;
}

function sumOf(column: Int32Array | Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += column[day];
  return sum;
}
