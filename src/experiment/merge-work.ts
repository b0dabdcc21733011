/** What a merge goes through: rows of a shard (one for each cell or unit, day and arm), and the cells and units of all arms. */
export interface MergeSize {
  rows: number;
  owners: number;
}

// Measured on the shipped pilot, as the events that could be handled in that time.
const eventsPerMergedRow = 7.5;
/** For the summary and the report. */
const eventsPerOwner = 5_000;

/** How long merging takes, as the number of events that one thread could handle meanwhile. */
export function mergeEvents({ rows, owners }: MergeSize, replications: number): { shards: number; summary: number } {
  return { shards: replications * rows * eventsPerMergedRow, summary: owners * eventsPerOwner };
}
