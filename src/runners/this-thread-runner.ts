import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { Runner } from './runner.ts';

/** Simulates shards one after another where it is called; an abort takes effect between two shards. */
export function thisThreadRunner(simulate: (task: ShardTask) => ShardOutcome): Runner {
  return {
    async run(tasks, onShard, signal) {
      for (const task of tasks) {
        // Lets timers and signals of the process have their turn.
        await new Promise((resolve) => setImmediate(resolve));
        if (signal?.aborted) return;
        await onShard(simulate(task));
      }
    },
    async close() {},
  };
}
