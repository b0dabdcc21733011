/** What is written and merged of a shard: its rows (one for each cell or unit, day and arm), and the cells and units of all arms. */
export interface ShardSize {
  rows: number;
  owners: number;
}

// What is done besides simulating, as the events that could be handled in that time: measured on the shipped pilot.
const eventsPerWrittenRow = 8;
const eventsPerMergedRow = 5;
/** For the summary and the report. */
const eventsPerOwner = 3_500;

/** How long writing a shard takes, as the number of events that one process could handle meanwhile. */
export function writeEvents({ rows }: Pick<ShardSize, 'rows'>): number {
  return rows * eventsPerWrittenRow;
}

/** How long merging so many shards takes, told alike. */
export function mergeEvents({ rows, owners }: ShardSize, replications: number): { shards: number; summary: number } {
  return { shards: replications * rows * eventsPerMergedRow, summary: owners * eventsPerOwner };
}
