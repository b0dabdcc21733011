import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/**
 * A measure of an arm in the whole region by week and replication, straight from weekly.parquet: what a notebook shows is
 * held against it.
 */
export async function regionWeeks(run: string, measure: string, arm: string): Promise<Map<number, number[]>> {
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(join(run, 'weekly.parquet')),
    compressors: { GZIP: (bytes) => gunzipSync(bytes) },
  });
  const weeks = new Map<number, number[]>();
  for (const row of rows) {
    if (row.arm !== arm || row.scope !== 'region' || row.contactKind !== null || row.days !== 7) continue;
    weeks.set(row.week, [...(weeks.get(row.week) ?? []), row[measure]]);
  }
  return weeks;
}
