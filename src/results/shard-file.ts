import { renameSync } from 'node:fs';
import {
  type ArmOutcome,
  cellCounters,
  type HistogramName,
  histograms,
  type ShardOutcome,
  unitCounters,
} from '../care/outcome.ts';
import { openParquet, ParquetFile } from './parquet-file.ts';
import type { OpenParquet } from './read-parquet.ts';
import { shardChecksum } from './shard-checksum.ts';
import { type ArmHeader, parseShardHeader, type ShardHeader, shardHeader } from './shard-header.ts';
import {
  arrivalsColumn,
  binsOf,
  histogramNames,
  hoursOf,
  type RowBlock,
  rowBlocks,
  shardTables,
} from './shard-tables.ts';
import { readSparseText } from './sparse-text.ts';
import { numbersOf, type Table, textsOf } from './table.ts';

/** A shard file, and the identity of the run that it belongs to. */
export interface ShardFile {
  identity: string;
  outcome: ShardOutcome;
}

/** Writes a shard to a temporary name and renames it, so that a file with the final name is always whole. */
export function writeShard(path: string, { identity, outcome }: ShardFile): void {
  const header = JSON.stringify(shardHeader(outcome));
  const temporary = `${path}.tmp`;
  const file = new ParquetFile(temporary, { identity, header, checksum: shardChecksum(header, outcome) }, 'quick');
  for (const table of shardTables(outcome)) file.append(table);
  file.finish();
  renameSync(temporary, path);
}

/** What a shard file says of itself, without reading its columns: a damage within them is not noticed. Throws like `readShard`. */
export async function readShardFacts(path: string): Promise<{ identity: string } & ShardHeader> {
  const { facts } = await openParquet(path);
  const { identity, header } = facts;
  if (identity === undefined || header === undefined) throw new Error(`${path} must be a shard of a run`);
  return { identity, ...parseShardHeader(header) };
}

/** Reads a shard back exactly. Throws an Error where the file is missing, damaged or not a shard. */
export async function readShard(path: string): Promise<ShardFile> {
  const file = await openParquet(path);
  const { identity, header, checksum } = file.facts;
  if (identity === undefined || header === undefined) throw new Error(`${path} must be a shard of a run`);
  const { arms, ...facts } = parseShardHeader(header);
  const outcome: ShardOutcome = { ...facts, arms: arms.map(emptyArm) };
  await readColumns(file, outcome);
  if (shardChecksum(header, outcome) !== checksum)
    throw new Error(`${path} (= damaged) must have the checksum it names`);
  return { identity, outcome };
}

function emptyArm(header: ArmHeader): ArmOutcome {
  const { cells, units, days, weeks } = header;
  const bins = (name: HistogramName): Int32Array => new Int32Array(cells.length * weeks * histograms[name].bins);
  const cellDays = (): Int32Array => new Int32Array(cells.length * days);
  const unitDays = (): Float64Array => new Float64Array(units.length * days);
  return {
    ...header,
    cellDays: record(cellCounters, cellDays),
    unitDays: record(unitCounters, unitDays),
    histograms: {
      edLengthOfStay: bins('edLengthOfStay'),
      edTimeToPhysician: bins('edTimeToPhysician'),
      edTreatmentTime: bins('edTreatmentTime'),
      waitDays: bins('waitDays'),
    },
    edArrivalsByHour: new Int32Array(cells.length * days * 24),
  };
}

/** A record with a fresh value for each name. */
function record<Name extends string, Value>(names: readonly Name[], make: () => Value): Record<Name, Value> {
  const made = Object.fromEntries(names.map((name) => [name, make()]));
  if (!hasAll(made, names)) throw new Error('names must be distinct');
  return made;
}

function hasAll<Name extends string, Value>(
  made: Record<string, Value>,
  names: readonly Name[],
): made is Record<Name, Value> {
  return names.every((name) => name in made);
}

async function readColumns(file: OpenParquet, outcome: ShardOutcome): Promise<void> {
  const blocks = rowBlocks(outcome.arms);
  if (blocks.length !== file.rowGroups) throw new Error(`row groups (= ${file.rowGroups}) must be ${blocks.length}`);
  for (const [group, block] of blocks.entries()) {
    const arm = outcome.arms[block.arm];
    if (block.part === 'cell') {
      const table = await file.read(group, [...cellCounters, arrivalsColumn, ...histogramNames]);
      fillCells(arm, block, table);
    } else {
      const table = await file.read(group, unitCounters);
      for (const name of unitCounters) arm.unitDays[name].set(numbersOf(table, name), block.first * arm.days);
    }
  }
}

function fillCells(arm: ArmOutcome, { first, owners }: RowBlock, table: Table): void {
  for (const name of cellCounters) arm.cellDays[name].set(numbersOf(table, name), first * arm.days);
  const arrivals = textsOf(table, arrivalsColumn);
  const texts = histogramNames.map((name) => [name, textsOf(table, name)] as const);
  for (let row = 0; row < owners * arm.days; row++) {
    const cell = first + Math.floor(row / arm.days);
    const day = row % arm.days;
    readSparseText(arrivals[row], hoursOf(arm, cell, day));
    if (day % 7 !== 0) continue;
    for (const [name, values] of texts) readSparseText(values[row], binsOf(arm, name, cell, day / 7));
  }
}
