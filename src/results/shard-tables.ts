import {
  type ArmOutcome,
  type CellCounter,
  cellCounters,
  type HistogramName,
  histograms,
  type ShardOutcome,
  type UnitCounter,
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
  const from = first * days;
  const cellCounter = (name: CellCounter): TableColumn => ({
    name,
    type: 'count',
    values: isCell ? Float64Array.from(arm.cellDays[name].subarray(from, from + rows)) : empty,
  });
  const unitCounter = (name: UnitCounter): TableColumn => ({
    name,
    type: 'large',
    values: isCell ? empty : arm.unitDays[name].subarray(from, from + rows),
  });
  return {
    rows,
    columns: [
      text('arm', () => arm.arm),
      text('part', () => part),
      text('unit', (owner) => (isCell ? arm.cells[owner].unit : arm.units[owner])),
      text('contactKind', (owner) => (isCell ? arm.cells[owner].contactKind : null)),
      day,
      ...cellCounters.map(cellCounter),
      ...unitCounters.map(unitCounter),
      text(arrivalsColumn, (owner, dayOfRow) => (isCell ? sparseText(hoursOf(arm, owner, dayOfRow)) : null)),
      ...histogramNames.map((name) =>
        text(name, (owner, dayOfRow) =>
          isCell && dayOfRow % 7 === 0 ? sparseText(binsOf(arm, name, owner, dayOfRow / 7)) : null,
        ),
      ),
    ],
  };
}

/** The 24 hours of a cell's day. */
export function hoursOf(arm: Pick<ArmOutcome, 'days' | 'edArrivalsByHour'>, cell: number, day: number): Int32Array {
  const from = (cell * arm.days + day) * 24;
  return arm.edArrivalsByHour.subarray(from, from + 24);
}

/** The bins of a cell's week. */
export function binsOf(
  arm: Pick<ArmOutcome, 'weeks' | 'histograms'>,
  name: HistogramName,
  cell: number,
  week: number,
): Int32Array {
  const { bins } = histograms[name];
  const from = (cell * arm.weeks + week) * bins;
  return arm.histograms[name].subarray(from, from + bins);
}
