import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisContext } from '../analysis/analysis-context.ts';
import {
  type DividedScope,
  dividedScopes,
  type ReplicationShares,
  shareLoss,
  summariseShares,
} from '../analysis/attribution.ts';
import { dailyTables } from '../analysis/daily-tables.ts';
import { summaryPieces } from '../analysis/format-summary.ts';
import { type ReplicationReduction, reduceShard } from '../analysis/reduce-shard.ts';
import { summarise } from '../analysis/summarise.ts';
import { planSummary, type SummaryPlan } from '../analysis/summary-plan.ts';
import { weeklyTable } from '../analysis/weekly-table.ts';
import type { ShardOutcome } from '../care/outcome.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { Attribution } from '../results/attribution-schema.ts';
import { collectGarbage, collectLetGo, keepHeapSmall } from '../results/collect-garbage.ts';
import { ParquetFile } from '../results/parquet-file.ts';
import { attributionName } from '../results/read-attribution.ts';
import { checksumOf, type FileChecksum, shardName, writeWhole } from '../results/run-folder.ts';
import { readShard, readShardFacts } from '../results/shard-file.ts';
import type { Summary } from '../results/summary-schema.ts';
import { ordersOf } from './plan-attribution.ts';

/**
 * Merges the shards 1 to `replications` of a run folder, in this order and one at a time, into weekly.parquet,
 * daily.parquet (the first `daily` of them), summary.json and, where a loss is divided, attribution.json. The same shards give the same bytes, whoever simulated them.
 */
export async function mergeShards(given: {
  folder: string;
  context: AnalysisContext;
  replications: number;
  daily: number;
  attribution?: AttributionPlan;
  /** Hears how many replications are merged. */
  onMerged?: (count: number) => void;
}): Promise<{ summary: Summary; attribution: Attribution | null; files: FileChecksum[] }> {
  const { folder, context, replications, daily } = given;
  const pathOf = (replication: number): string => join(folder, shardName(replication));
  const plan = planSummary(context, await readShardFacts(pathOf(1)));
  const facts = { run: context.run, start: context.start };
  const names = ['weekly.parquet', ...(daily > 0 ? ['daily.parquet'] : [])];
  const [weeks, days] = names.map((name) => new ParquetFile(join(folder, `${name}.tmp`), facts, 'small'));
  const reductions: ReplicationReduction[] = [];
  const division = given.attribution === undefined ? null : new Division(given.attribution, plan);
  // A function of its own, so that a shard is let go before the next one is read.
  const merge = async (replication: number): Promise<void> => {
    const { outcome } = await readShard(pathOf(replication));
    weeks.append(weeklyTable(outcome, plan));
    if (replication <= daily) for (const table of dailyTables(outcome, plan)) days.append(table);
    reductions.push(reduceShard(outcome, plan));
    division?.add(outcome);
  };
  for (let replication = 1; replication <= replications; replication++) {
    given.onMerged?.(replication - 1);
    await merge(replication);
    collectLetGo();
  }
  weeks.finish();
  if (daily > 0) days.finish();
  else rmSync(join(folder, 'daily.parquet'), { force: true });
  for (const name of names) renameSync(join(folder, `${name}.tmp`), join(folder, name));
  // What is made from here on, the report too, lies beside all figures of the run.
  keepHeapSmall();
  const summary = summarise(reductions, plan);
  collectGarbage();
  writeWhole(join(folder, 'summary.json'), summaryPieces(summary));
  const attribution = division?.result() ?? null;
  const written = [...names, 'summary.json'];
  if (attribution !== null) {
    writeWhole(join(folder, attributionName), `${JSON.stringify(attribution, null, 1)}\n`);
    written.push(attributionName);
  }
  const shards = Array.from({ length: replications }, (_, i) => shardName(i + 1));
  return { summary, attribution, files: [...written, ...shards].sort().map((name) => checksumOf(folder, name)) };
}

/** The division of a loss, one replication at a time. */
class Division {
  readonly #plan: AttributionPlan;
  readonly #summary: SummaryPlan;
  readonly #scopes: DividedScope[];
  readonly #shares: ReplicationShares[] = [];

  constructor(plan: AttributionPlan, summary: SummaryPlan) {
    this.#plan = plan;
    this.#summary = summary;
    this.#scopes = dividedScopes(summary);
  }

  add({ replication, counted = [] }: ShardOutcome): void {
    const { context, layout } = this.#summary;
    const orders = ordersOf(this.#plan, context.seed, replication);
    const how = { orders, scopes: this.#scopes, cells: layout.cells };
    this.#shares.push(shareLoss({ replication, counted }, this.#plan, how));
  }

  result(): Attribution {
    return summariseShares(this.#summary.context.run, this.#plan, this.#scopes, this.#shares);
  }
}
