import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { ShardProgress } from '../experiment/shard-clock.ts';
import type { ShardHeader } from '../results/shard-header.ts';

/**
 * A place where shards are simulated. Both ways resolve when all shards are handed over or, after the watch's signal aborts, when
 * nothing runs any more; they reject with the first error of a shard or of who takes it over. Shards are handed over in any order.
 */
export interface Runner {
  /** Simulates the tasks and hands each shard over, with all its counts, as soon as it is done. */
  run(tasks: readonly ShardTask[], onShard: OnShard, watch?: Watch): Promise<void>;
  /** Simulates the tasks, writes each shard to its file where it was simulated, and hands over what the file says of itself. */
  write(
    tasks: readonly ShardTask[],
    placeOf: (task: ShardTask) => ShardPlace,
    onWritten: OnWritten,
    watch?: Watch,
  ): Promise<void>;
  /** Gives back processes and the like; the runner is not used afterwards. */
  close(): Promise<void>;
}

/** Takes over a finished shard. */
export type OnShard = (outcome: ShardOutcome) => void | Promise<void>;

/** Hears of a finished shard that is on disk. */
export type OnWritten = (facts: ShardHeader) => void | Promise<void>;

/** The file of a shard, and the identity of the run that it belongs to. */
export interface ShardPlace {
  path: string;
  identity: string;
}

/** Follows shards while they are simulated, and stops them. */
export interface Watch {
  signal?: AbortSignal;
  /** Hears how far a replication has come. */
  onProgress?: (replication: number, progress: ShardProgress) => void;
}
