import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import type { ShardProgress } from '../experiment/shard-clock.ts';
import type { Runner } from './runner.ts';
import type { ShardCall } from './shard-worker.ts';

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
    async run(tasks, onShard, signal, onProgress) {
      let next = 0;
      let failed = false;
      // A lane asks for its next shard when the last one is taken over, so that results do not pile up.
      const lane = async (): Promise<void> => {
        while (next < tasks.length && !failed && !signal?.aborted) {
          const task = tasks[next++];
          try {
            await onShard(await simulate(pool, task, signal, onProgress));
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

async function simulate(
  pool: Tinypool,
  task: ShardTask,
  signal?: AbortSignal,
  onProgress?: (replication: number, progress: ShardProgress) => void,
): Promise<ShardOutcome> {
  const { port1: heard, port2: progress } = new MessageChannel();
  heard.on('message', (state: ShardProgress) => onProgress?.(task.replication, state));
  const call: ShardCall = { task, progress };
  try {
    return await pool.run(call, { signal: signal ?? null, transferList: [progress] });
  } finally {
    heard.close();
  }
}
