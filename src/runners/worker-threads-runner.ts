import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { OnShard, Runner } from './runner.ts';

const compiledWorker = fileURLToPath(new URL('./shard-worker.js', import.meta.url));

/** True where the compiled worker lies beside this file, that is in dist/ and not when TypeScript runs from its source. */
export function hasWorkerThreads(): boolean {
  return existsSync(compiledWorker);
}

/**
 * Simulates shards on worker threads. An abort stops shards in the middle. Throws a RangeError for fewer than one worker
 * and an Error where the compiled worker is missing.
 */
export function workerThreadsRunner(workers: number, worker = compiledWorker): Runner {
  if (!(Number.isInteger(workers) && workers >= 1)) throw new RangeError(`workers (= ${workers}) must be ≥ 1`);
  if (!existsSync(worker)) throw new Error(`worker (= ${worker}) must be compiled first: npm run build`);
  const pool = new Tinypool({ filename: worker, minThreads: workers, maxThreads: workers, isolateWorkers: false });
  return {
    async run(tasks, onShard, signal) {
      let next = 0;
      let failed = false;
      // A lane asks for its next shard when the last one is taken over, so that results do not pile up.
      const lane = async (): Promise<void> => {
        while (next < tasks.length && !failed && !signal?.aborted) {
          const task = tasks[next++];
          try {
            await simulate(pool, task, onShard, signal);
          } catch (error) {
            if (signal?.aborted) return;
            failed = true;
            throw error;
          }
        }
      };
      const lanes = await Promise.allSettled(Array.from({ length: workers }, lane));
      for (const result of lanes) if (result.status === 'rejected') throw result.reason;
    },
    async close() {
      await pool.destroy();
    },
  };
}

async function simulate(pool: Tinypool, task: ShardTask, onShard: OnShard, signal?: AbortSignal): Promise<void> {
  const outcome: ShardOutcome = await pool.run(task, { signal: signal ?? null });
  await onShard(outcome);
}
