import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { OnShardProgress } from '../experiment/shard-clock.ts';
import { writeShard } from '../results/shard-file.ts';
import { shardHeader } from '../results/shard-header.ts';
import type { OnShard, Runner, Watch } from './runner.ts';

/** Simulates shards one after another where it is called; an abort takes effect between two shards. */
export function thisThreadRunner(simulate: (task: ShardTask, onProgress?: OnShardProgress) => ShardOutcome): Runner {
  const run = async (
    tasks: readonly ShardTask[],
    take: (outcome: ShardOutcome, task: ShardTask) => ReturnType<OnShard>,
    { signal, onProgress }: Watch = {},
  ): Promise<void> => {
    for (const task of tasks) {
      // Lets timers and signals of the process have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) return;
      await take(
        simulate(task, (progress) => onProgress?.(task.replication, progress)),
        task,
      );
    }
  };
  return {
    run,
    write: (tasks, placeOf, onWritten, watch) =>
      run(
        tasks,
        (outcome, task) => {
          const { path, identity } = placeOf(task);
          writeShard(path, { identity, outcome });
          return onWritten(shardHeader(outcome));
        },
        watch,
      ),
    async close() {},
  };
}
