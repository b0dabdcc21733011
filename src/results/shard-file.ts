import { renameSync } from 'node:fs';
import { ArmCountsWriter } from '../care/arm-counts-writer.ts';
import { hoursPerDay } from '../care/clock.ts';
import { type ArmOutcome, cellCounters, histograms, type ShardOutcome, unitCounters } from '../care/outcome.ts';
import { collectGarbage } from './collect-garbage.ts';
import { openParquet, ParquetFile } from './parquet-file.ts';
import type { OpenParquet } from './read-parquet.ts';
import { shardChecksum } from './shard-checksum.ts';
import { type ArmHeader, parseShardHeader, type ShardHeader, shardHeader } from './shard-header.ts';
import { arrivalsColumn, histogramNames, type RowBlock, rowBlocks, shardTables } from './shard-tables.ts';
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
  // A run that was killed may have left a process that still writes the same shard.
  const temporary = `${path}.${process.pid}.tmp`;
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
  const outcome: ShardOutcome = { ...facts, arms: await readArms(file, arms) };
  if (shardChecksum(header, outcome) !== checksum)
    throw new Error(`${path} (= damaged) must have the checksum it names`);
  return { identity, outcome };
}

/** Reads block by block: besides the pages of counts, one block is in memory. */
async function readArms(file: OpenParquet, headers: readonly ArmHeader[]): Promise<ArmOutcome[]> {
  const blocks = rowBlocks(headers);
  if (blocks.length !== file.rowGroups) throw new Error(`row groups (= ${file.rowGroups}) must be ${blocks.length}`);
  const arms: ArmOutcome[] = [];
  for (const [arm, header] of headers.entries()) {
    const writer = new ArmCountsWriter(header);
    for (const [group, block] of blocks.entries()) {
      if (block.arm !== arm) continue;
      collectGarbage();
      if (block.part === 'cell') {
        addCells(writer, header, block, await file.read(group, [...cellCounters, arrivalsColumn, ...histogramNames]));
      } else {
        const table = await file.read(group, unitCounters);
        const columns = unitCounters.map((name) => numbersOf(table, name));
        for (let i = 0; i < block.owners; i++) writer.addUnit(block.first + i, columns, i * header.days);
      }
    }
    arms.push({ ...header, ...writer.finish() });
  }
  return arms;
}

function addCells(
  writer: ArmCountsWriter,
  { days, weeks }: ArmHeader,
  { first, owners }: RowBlock,
  table: Table,
): void {
  const columns = cellCounters.map((name) => numbersOf(table, name));
  const arrivals = textsOf(table, arrivalsColumn);
  const texts = histogramNames.map((name) => [name, textsOf(table, name)] as const);
  for (let i = 0; i < owners; i++) {
    writer.addCell(first + i, columns, i * days);
    const hours = new Int32Array(days * hoursPerDay);
    for (let day = 0; day < days; day++)
      readSparseText(arrivals[i * days + day], hours.subarray(day * hoursPerDay, (day + 1) * hoursPerDay));
    writer.addHours(first + i, hours);
    for (const [name, values] of texts) {
      const { bins } = histograms[name];
      if (!values.slice(i * days, (i + 1) * days).some((text) => text !== null)) continue;
      const counts = new Int32Array(weeks * bins);
      for (let week = 0; week < weeks; week++)
        readSparseText(values[i * days + 7 * week], counts.subarray(week * bins, (week + 1) * bins));
      writer.addHistogram(name, first + i, counts);
    }
  }
}
