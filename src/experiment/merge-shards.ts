import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisContext } from '../analysis/analysis-context.ts';
import { dailyTable } from '../analysis/daily-table.ts';
import { formatSummary } from '../analysis/format-summary.ts';
import { type ReplicationReduction, reduceShard } from '../analysis/reduce-shard.ts';
import { summarise } from '../analysis/summarise.ts';
import { planSummary } from '../analysis/summary-plan.ts';
import { weeklyTable } from '../analysis/weekly-table.ts';
import { ParquetFile } from '../results/parquet-file.ts';
import { checksumOf, type FileChecksum, shardName, writeWhole } from '../results/run-folder.ts';
import { readShard } from '../results/shard-file.ts';
import type { Summary } from '../results/summary-schema.ts';

/**
 * Merges the shards 1 to `replications` of a run folder, in this order and one at a time, into weekly.parquet,
 * daily.parquet (the first `daily` of them) and summary.json. The same shards give the same bytes, whoever simulated them.
 */
export async function mergeShards(given: {
  folder: string;
  context: AnalysisContext;
  replications: number;
  daily: number;
}): Promise<{ summary: Summary; files: FileChecksum[] }> {
  const { folder, context, replications, daily } = given;
  const read = async (replication: number) => (await readShard(join(folder, shardName(replication)))).outcome;
  const first = await read(1);
  const plan = planSummary(context, first);
  const facts = { run: context.run, start: context.start };
  const names = ['weekly.parquet', ...(daily > 0 ? ['daily.parquet'] : [])];
  const [weeks, days] = names.map((name) => new ParquetFile(join(folder, `${name}.tmp`), facts));
  const reductions: ReplicationReduction[] = [];
  for (let replication = 1; replication <= replications; replication++) {
    const outcome = replication === 1 ? first : await read(replication);
    weeks.append(weeklyTable(outcome, plan));
    if (replication <= daily) days.append(dailyTable(outcome, plan));
    reductions.push(reduceShard(outcome, plan));
  }
  weeks.finish();
  if (daily > 0) days.finish();
  else rmSync(join(folder, 'daily.parquet'), { force: true });
  for (const name of names) renameSync(join(folder, `${name}.tmp`), join(folder, name));
  const summary = summarise(reductions, plan);
  writeWhole(join(folder, 'summary.json'), formatSummary(summary));
  const shards = Array.from({ length: replications }, (_, i) => shardName(i + 1));
  return { summary, files: [...names, 'summary.json', ...shards].sort().map((name) => checksumOf(folder, name)) };
}
