import { join } from 'node:path';
import { openParquet } from './parquet-file.ts';
import type { Table } from './table.ts';

/**
 * The weekly tables of a run, one shard at a time in the order of replications, with the columns of the given measures.
 * Throws where weekly.parquet is missing or damaged.
 */
export async function* readWeekly(folder: string, measures: readonly string[]): AsyncGenerator<Table> {
  const file = await openParquet(join(folder, 'weekly.parquet'));
  const columns = ['replication', 'arm', 'scope', 'contactKind', 'week', 'days', ...measures];
  for (let group = 0; group < file.rowGroups; group++) yield await file.read(group, columns);
}
