import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { OnShardProgress } from '../experiment/shard-clock.ts';
import type { Runner } from './runner.ts';

/** Simulates shards one after another where it is called; an abort takes effect between two shards. */
export function thisThreadRunner(simulate: (task: ShardTask, onProgress?: OnShardProgress) => ShardOutcome): Runner {
  return {
    async run(tasks, onShard, signal, onProgress) {
      for (const task of tasks) {
        // Lets timers and signals of the process have their turn.
        await new Promise((resolve) => setImmediate(resolve));
        if (signal?.aborted) return;
        await onShard(simulate(task, (progress) => onProgress?.(task.replication, progress)));
      }
    },
    async close() {},
  };
}
