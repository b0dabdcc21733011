import { arrivalHours, cellDays, unitDays } from '../src/care/arm-counts.ts';
import { ArmCountsWriter } from '../src/care/arm-counts-writer.ts';
import { addBins } from '../src/care/bin-pages.ts';
import {
  type ArmOutcome,
  type CellCounter,
  cellCounters,
  type HistogramName,
  histograms,
  type UnitCounter,
  unitCounters,
} from '../src/care/outcome.ts';

/** Hands out the days of every count of every cell, to be written into, and puts what is there then into the outcome. */
export function changeCells(
  outcome: ArmOutcome,
  change: (counter: CellCounter, cell: number, column: Int32Array) => void,
): void {
  const writer = new ArmCountsWriter(outcome);
  outcome.cells.forEach((_, cell) => {
    const columns = cellCounters.map((counter) => {
      const column = cellDays(outcome, counter, cell);
      change(counter, cell, column);
      return column;
    });
    writer.addCell(cell, columns);
  });
  outcome.cellPages = writer.finish().cellPages;
}

/** The same for the sums of units. */
export function changeUnits(
  outcome: ArmOutcome,
  change: (counter: UnitCounter, unit: number, column: Float64Array) => void,
): void {
  const writer = new ArmCountsWriter(outcome);
  outcome.units.forEach((_, unit) => {
    const columns = unitCounters.map((counter) => {
      const column = unitDays(outcome, counter, unit);
      change(counter, unit, column);
      return column;
    });
    writer.addUnit(unit, columns);
  });
  outcome.unitPages = writer.finish().unitPages;
}

/** The same for the arrivals by hour. */
export function changeHours(outcome: ArmOutcome, change: (cell: number, hours: Int32Array) => void): void {
  const writer = new ArmCountsWriter(outcome);
  outcome.cells.forEach((_, cell) => {
    const hours = arrivalHours(outcome, cell);
    change(cell, hours);
    writer.addHours(cell, hours);
  });
  outcome.hourPages = writer.finish().hourPages;
}

/** The same for a histogram: the bins of each week, one week after another. */
export function changeHistogram(
  outcome: ArmOutcome,
  name: HistogramName,
  change: (cell: number, bins: Int32Array) => void,
): void {
  const writer = new ArmCountsWriter(outcome);
  outcome.cells.forEach((_, cell) => {
    const bins = binsOf(outcome, name, cell);
    change(cell, bins);
    writer.addHistogram(name, cell, bins);
  });
  outcome.binPages = { ...outcome.binPages, [name]: writer.finish().binPages[name] };
}

/** The bins of a cell's histograms, one week after another. */
export function binsOf(outcome: ArmOutcome, name: HistogramName, cell: number): Int32Array {
  const { bins } = histograms[name];
  const all = new Int32Array(outcome.weeks * bins);
  for (let week = 0; week < outcome.weeks; week++) addBins(outcome.binPages[name], cell, week, all, week * bins);
  return all;
}

/** Puts a number in a cell's column on each day. */
export function setCell(outcome: ArmOutcome, counter: CellCounter, cell: number, value: (day: number) => number): void {
  changeCells(outcome, (changed, index, column) => {
    if (changed === counter && index === cell) column.set(column.map((_, day) => value(day)));
  });
}

/** Puts a number in a unit's column on each day. */
export function setUnit(outcome: ArmOutcome, counter: UnitCounter, unit: number, value: (day: number) => number): void {
  changeUnits(outcome, (changed, index, column) => {
    if (changed === counter && index === unit) column.set(column.map((_, day) => value(day)));
  });
}
