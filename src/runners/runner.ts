import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';

/** A place where shards are simulated. */
export interface Runner {
  /**
   * Simulates the tasks and hands each shard over as soon as it is done, in any order. Resolves when all are handed over
   * or, after `signal` aborts, when nothing runs any more; rejects with the first error of a shard or of `onShard`.
   */
  run(tasks: readonly ShardTask[], onShard: OnShard, signal?: AbortSignal): Promise<void>;
  /** Gives back threads and the like; the runner is not used afterwards. */
  close(): Promise<void>;
}

/** Takes over a finished shard. */
export type OnShard = (outcome: ShardOutcome) => void | Promise<void>;
