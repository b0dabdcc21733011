import { kill } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import type { ShardTask } from '../../src/experiment/arms.ts';
import type { ShardProgress } from '../../src/experiment/shard-clock.ts';
import { collectAllGarbage } from '../../src/results/collect-garbage.ts';
import type { Runner } from '../../src/runners/runner.ts';
import { thisThreadRunner } from '../../src/runners/this-thread-runner.ts';
import { WorkerEnded } from '../../src/runners/worker-ended.ts';
import { workerEnvironment } from '../../src/runners/worker-environment.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { syntheticScenario } from '../synthetic-world.ts';

const worker = fileURLToPath(new URL('./invented-worker.mjs', import.meta.url));
const reference = syntheticScenario(null);
const tasks = (replications: number[], seed = '1'): ShardTask[] =>
  replications.map((replication) => ({ reference, arms: [], seed, replication }));

let runner: Runner | null = null;
afterEach(async () => {
  await runner?.close();
  runner = null;
});

async function replicationsOf(given: ShardTask[], signal?: AbortSignal): Promise<number[]> {
  const found: number[] = [];
  await runner?.run(given, ({ replication }) => void found.push(replication), { signal });
  return found;
}

describe('workerProcessesRunner', () => {
  it('hands over every shard once, whatever the order', async () => {
    runner = workerProcessesRunner(2, worker);
    const found = await replicationsOf(tasks([1, 2, 3, 4, 5, 6, 7]));
    expect([...found].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('hears how far replications have come while they run', async () => {
    runner = workerProcessesRunner(2, worker);
    const heard: [number, number][] = [];
    const onProgress = (replication: number, { events }: ShardProgress) => void heard.push([replication, events]);
    await runner.run(tasks([1, 2, 3]), () => {}, { onProgress });
    expect(heard.sort()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('simulates in processes of their own, which have large pages, and hands counts over to the last bit', async () => {
    runner = workerProcessesRunner(2, worker);
    const found: object[] = [];
    await runner.run(tasks([1, 2, 3, 4]), (outcome) => void found.push(outcome));
    expect(found).toContainEqual({
      replication: 3,
      arms: [],
      process: expect.any(Number),
      large: expect.stringContaining('glibc.malloc.hugetlb=1'),
      counts: Float64Array.of(3, Number.NaN, -0, Number.POSITIVE_INFINITY),
    });
    expect(found).not.toContainEqual(expect.objectContaining({ process: process.pid }));
  });

  it('names the place of each shard that is written, and hands over what is said of it', async () => {
    runner = workerProcessesRunner(2, worker);
    const found: object[] = [];
    const placeOf = ({ replication }: ShardTask) => ({ path: `${replication}.parquet`, identity: 'invented' });
    await runner.write(tasks([1, 2]), placeOf, (facts) => void found.push(facts));
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ replication: 2, arms: [], place: { path: '2.parquet', identity: 'invented' } });
  });

  it('rejects with the error of a shard, with what the system said of it', async () => {
    runner = workerProcessesRunner(2, worker);
    const failed = replicationsOf(tasks([1, 13, 2]));
    await expect(failed).rejects.toThrow('replication 13 failed');
    await expect(failed).rejects.toMatchObject({ name: 'RangeError', code: 'EFAULTY' });
  });

  it('rejects with the error of the one who takes a shard over, and stops the others in the middle', async () => {
    runner = workerProcessesRunner(2, worker);
    const full = (): void => {
      throw new Error('disk full');
    };
    // The slow one would take a minute.
    await expect(runner.run([...tasks([1]), ...tasks([2], 'slow')], full)).rejects.toThrow('disk full');
  });

  it('says so when a process is lost', async () => {
    runner = workerProcessesRunner(1, worker);
    await expect(replicationsOf(tasks([1, 14, 2]))).rejects.toThrow(WorkerEnded);
  });

  it('stops in the middle of a shard when it is aborted, without an error, and leaves no process', async () => {
    runner = workerProcessesRunner(2, worker);
    const stop = new AbortController();
    const slow: number[] = [];
    const onProgress = (replication: number, { events }: ShardProgress): void => {
      if (replication < 3) return;
      // The slow ones would take a minute each.
      if (slow.push(events) === 2) stop.abort();
    };
    const found: number[] = [];
    const onShard = ({ replication }: ShardOutcome): void => void found.push(replication);
    const watch = { signal: stop.signal, onProgress };
    await runner.run([...tasks([1, 2]), ...tasks([3, 4, 5], 'slow')], onShard, watch);
    expect([...found].sort()).toEqual([1, 2]);
    expect(new Set(slow).size).toBe(2);
    for (const process of slow) expect(() => kill(process, 0)).toThrow('ESRCH');
  });

  it('refuses no workers, and says what to do where the worker is not compiled', () => {
    expect(() => workerProcessesRunner(0)).toThrow('workers (= 0) must be ≥ 1');
    expect(() => workerProcessesRunner(1, '/nowhere/shard-worker.js')).toThrow('must be compiled first: npm run build');
  });
});

test('workerEnvironment(own) asks for large pages, unless something is asked of the C library already', () => {
  expect(workerEnvironment({ HOME: '/root', LANG: undefined })).toEqual({
    HOME: '/root',
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  });
  const tunables = { GLIBC_TUNABLES: 'glibc.malloc.check=3' };
  expect(workerEnvironment(tunables)).toEqual(tunables);
});

describe('thisThreadRunner', () => {
  it('goes through the tasks in order and stops between two when aborted', async () => {
    const stop = new AbortController();
    runner = thisThreadRunner(({ replication }): ShardOutcome => {
      if (replication === 2) stop.abort();
      return { replication, arms: [] };
    });
    expect(await replicationsOf(tasks([1, 2, 3]), stop.signal)).toEqual([1, 2]);
  });
});

describe('collectAllGarbage', () => {
  it('gives back what nobody can reach any more', async () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const reachable = { worlds: new Int32Array(8) };
    const [kept, gone] = [new WeakRef(reachable), new WeakRef({ worlds: new Int32Array(8) })];
    await turn();
    expect(gone.deref()).toBeDefined();
    await turn();
    collectAllGarbage();
    expect(gone.deref()).toBeUndefined();
    expect(kept.deref()).toBe(reachable);
  });
});
