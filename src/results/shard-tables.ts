import { arrivalHours } from '../care/arm-counts.ts';
import { addBins } from '../care/bin-pages.ts';
import { hoursPerDay } from '../care/clock.ts';
import { type DayPages, readDays } from '../care/day-pages.ts';
import {
  type ArmOutcome,
  type CellCounter,
  cellCounter,
  cellCounters,
  type HistogramName,
  histograms,
  type ShardOutcome,
  type UnitCounter,
  unitCounter,
  unitCounters,
} from '../care/outcome.ts';
import { sparseText } from './sparse-text.ts';
import type { Table, TableColumn } from './table.ts';

/** Most rows of a row group, so that memory does not grow with the world. */
const rowsPerGroup = 50_000;

export const histogramNames: HistogramName[] = ['edLengthOfStay', 'edTimeToPhysician', 'edTreatmentTime', 'waitDays'];
export const arrivalsColumn = 'edArrivalsByHour';

/** Rows of one arm that lie together in a shard file: `owners` cells or units from `first`, each with all its days. */
export interface RowBlock {
  arm: number;
  part: 'cell' | 'unit';
  first: number;
  owners: number;
}

/** How many cells and units an arm has, and how many days. */
export interface StoredShape {
  cells: { length: number };
  units: { length: number };
  days: number;
}

/** The row groups of a shard file in their order: for each arm its cells, then its units, in blocks. */
export function rowBlocks(arms: readonly StoredShape[]): RowBlock[] {
  return arms.flatMap(({ cells, units, days }, arm) => {
    const owners = Math.max(1, Math.floor(rowsPerGroup / days));
    const blocks = (part: RowBlock['part'], count: number): RowBlock[] =>
      Array.from({ length: Math.ceil(count / owners) }, (_, i) => ({
        arm,
        part,
        first: i * owners,
        owners: Math.min(owners, count - i * owners),
      }));
    return [...blocks('cell', cells.length), ...blocks('unit', units.length)];
  });
}

/**
 * The tables of a shard file, one for each block: `arm, part (cell or unit), unit, contactKind, day`, the counters of cells
 * (empty in rows of units) and of units (empty in rows of cells), arrivals by hour, and the week's histograms on the first
 * day of each week.
 */
export function* shardTables(outcome: ShardOutcome): Generator<Table> {
  for (const block of rowBlocks(outcome.arms)) yield blockTable(outcome.arms[block.arm], block);
}

function blockTable(arm: ArmOutcome, { part, first, owners }: RowBlock): Table {
  const { days } = arm;
  const rows = owners * days;
  const text = (name: string, value: (owner: number, day: number) => string | null): TableColumn => ({
    name,
    type: 'text',
    values: Array.from({ length: rows }, (_, row) => value(first + Math.floor(row / days), row % days)),
  });
  const day: TableColumn = {
    name: 'day',
    type: 'integer',
    values: Int32Array.from({ length: rows }, (_, row) => row % days),
  };
  const isCell = part === 'cell';
  const empty = new Float64Array(rows).fill(Number.NaN);
  const none = new Array<string | null>(rows).fill(null);
  const column = (pages: DayPages, counter: number): Float64Array => {
    const values = new Float64Array(rows);
    for (let owner = 0; owner < owners; owner++)
      readDays(pages, counter, first + owner, values.subarray(owner * days, (owner + 1) * days));
    return values;
  };
  const cellColumn = (name: CellCounter): TableColumn => ({
    name,
    type: 'count',
    values: isCell ? column(arm.cellPages, cellCounter[name]) : empty,
  });
  const unitColumn = (name: UnitCounter): TableColumn => ({
    name,
    type: 'large',
    values: isCell ? empty : column(arm.unitPages, unitCounter[name]),
  });
  return {
    rows,
    columns: [
      text('arm', () => arm.arm),
      text('part', () => part),
      text('unit', (owner) => (isCell ? arm.cells[owner].unit : arm.units[owner])),
      text('contactKind', (owner) => (isCell ? arm.cells[owner].contactKind : null)),
      day,
      ...cellCounters.map(cellColumn),
      ...unitCounters.map(unitColumn),
      { name: arrivalsColumn, type: 'text', values: isCell ? arrivalTexts(arm, first, owners) : none },
      ...histogramNames.map((name): TableColumn => {
        return { name, type: 'text', values: isCell ? histogramTexts(arm, name, first, owners) : none };
      }),
    ],
  };
}

/** The hours of each day of some cells. */
function arrivalTexts(arm: ArmOutcome, first: number, owners: number): (string | null)[] {
  const texts: (string | null)[] = [];
  for (let cell = first; cell < first + owners; cell++) {
    const hours = arrivalHours(arm, cell);
    for (let day = 0; day < arm.days; day++)
      texts.push(sparseText(hours.subarray(day * hoursPerDay, (day + 1) * hoursPerDay)));
  }
  return texts;
}

/** The histogram of each week of some cells, on its first day. */
function histogramTexts(arm: ArmOutcome, name: HistogramName, first: number, owners: number): (string | null)[] {
  const texts = new Array<string | null>(owners * arm.days).fill(null);
  const bins = new Int32Array(histograms[name].bins);
  for (let owner = 0; owner < owners; owner++) {
    for (let week = 0; week < arm.weeks; week++) {
      bins.fill(0);
      addBins(arm.binPages[name], first + owner, week, bins);
      texts[owner * arm.days + 7 * week] = sparseText(bins);
    }
  }
  return texts;
}
