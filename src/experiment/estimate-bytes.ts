import { rowBlocks, type StoredShape } from '../results/shard-tables.ts';

/** Bytes that a run folder takes, by what they are. */
export interface EstimatedBytes {
  /** One shard. */
  shard: number;
  /** All else: tables, summary and report. */
  merged: number;
}

// What files took for the shipped pilot and for the small world of the tests (test/cli/dry-run.test.ts compares).
const shardBlock = 16_000;
const shardRow = 17;
const weekly = { replication: 5_000, row: 0.36 };
const daily = { replication: 35_000, row: 5.4 };
const summary = { arm: 500_000, owner: 18_000 };
/** The report and the manifest. */
const page = { whole: 250_000, owner: 11_000 };

/** Estimates the size of a run folder from the rows it will hold: a row for each cell or unit, day and arm. */
export function estimateBytes(
  arms: readonly StoredShape[],
  replications: number,
  dailyReplications: number,
): EstimatedBytes {
  const rows = storedRows(arms);
  const owners = arms.reduce((sum, { cells, units }) => sum + cells.length + units.length, 0);
  return {
    shard: shardBlock * rowBlocks(arms).length + shardRow * rows,
    merged:
      replications * (weekly.replication + weekly.row * rows) +
      Math.min(replications, dailyReplications) * (daily.replication + daily.row * rows) +
      summary.arm * arms.length +
      summary.owner * owners +
      page.whole +
      page.owner * (owners / arms.length),
  };
}

/** Rows of a shard: one for each cell or unit, day and arm. */
export function storedRows(arms: readonly StoredShape[]): number {
  return arms.reduce((sum, { cells, units, days }) => sum + (cells.length + units.length) * days, 0);
}
