import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { ShardProgress } from '../experiment/shard-clock.ts';

/** A place where shards are simulated. */
export interface Runner {
  /**
   * Simulates the tasks and hands each shard over as soon as it is done, in any order. Resolves when all are handed over
   * or, after `signal` aborts, when nothing runs any more; rejects with the first error of a shard or of `onShard`.
   * `onProgress` hears how far the replications have come that run.
   */
  run(
    tasks: readonly ShardTask[],
    onShard: OnShard,
    signal?: AbortSignal,
    onProgress?: (replication: number, progress: ShardProgress) => void,
  ): Promise<void>;
  /** Gives back threads and the like; the runner is not used afterwards. */
  close(): Promise<void>;
}

/** Takes over a finished shard. */
export type OnShard = (outcome: ShardOutcome) => void | Promise<void>;
