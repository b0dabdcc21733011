import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardProgress } from '../experiment/shard-clock.ts';
import type { ShardHeader } from '../results/shard-header.ts';
import { inLanes } from './in-lanes.ts';
import type { Runner, Watch } from './runner.ts';
import type { ShardCall } from './shard-worker.ts';
import { WorkerEnded } from './worker-ended.ts';
import { workerEnvironment } from './worker-environment.ts';

const compiledWorker = fileURLToPath(new URL('./shard-worker.js', import.meta.url));

/** True where the compiled worker lies beside this file, that is in dist/ and not when TypeScript runs from its source. */
export function hasWorkerProcesses(): boolean {
  return existsSync(compiledWorker);
}

/**
 * Simulates shards in processes of their own: what one needed goes back to the system when it ends, which the memory of a thread does not.
 * An abort or an error stops shards in the middle, and the runner is not used after it. Throws a RangeError for fewer than one worker and an
 * Error where the compiled worker is missing; rejects with WorkerEnded where a process is lost.
 */
export function workerProcessesRunner(workers: number, worker = compiledWorker): Runner {
  if (!(Number.isInteger(workers) && workers >= 1)) throw new RangeError(`workers (= ${workers}) must be ≥ 1`);
  if (!existsSync(worker)) throw new Error(`worker (= ${worker}) must be compiled first: npm run build`);
  const pool = new Tinypool({
    filename: worker,
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
    env: workerEnvironment(process.env),
    execArgv: [],
  });
  // A process that is lost between two shards is replaced; without a listener it would end this one.
  pool.on('error', () => {});
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ended ??= pool.destroy();
    return ended;
  };
  const carryOut = async <Call>(
    calls: Call[],
    call: (call: Call) => Promise<void>,
    { signal }: Watch,
  ): Promise<void> => {
    signal?.addEventListener('abort', end);
    try {
      await inLanes(workers, calls, call, { signal, onError: end });
    } finally {
      signal?.removeEventListener('abort', end);
      if (ended !== undefined) await ended;
    }
  };
  return {
    async run(tasks, onShard, watch = {}) {
      const simulate = async (call: ShardCall): Promise<void> => {
        const outcome: ShardOutcome = await callWorker(pool, 'simulate', call, watch);
        await onShard(outcome);
      };
      const calls = tasks.map((task) => ({ task, parent: process.pid }));
      await carryOut(calls, simulate, watch);
    },
    async write(tasks, placeOf, onWritten, watch = {}) {
      const write = async (call: ShardCall): Promise<void> => {
        const facts: ShardHeader = await callWorker(pool, 'write', call, watch);
        await onWritten(facts);
      };
      const calls = tasks.map((task) => ({ task, parent: process.pid, place: placeOf(task) }));
      await carryOut(calls, write, watch);
    },
    close: end,
  };
}

/** Calls one of the worker's functions. An error comes over as plain data, and is one again here. */
async function callWorker(
  pool: Tinypool,
  name: 'simulate' | 'write',
  call: ShardCall,
  { onProgress }: Watch,
): ReturnType<Tinypool['run']> {
  const channel = {
    postMessage: (progress: ShardProgress) => onProgress?.(call.task.replication, progress),
  };
  try {
    return await pool.run(call, { name, channel });
  } catch (error) {
    if (error instanceof Error) throw error.message === 'Worker exited unexpectedly' ? new WorkerEnded() : error;
    if (typeof error !== 'object' || error === null) throw error;
    throw Object.assign(new Error(), error);
  }
}
