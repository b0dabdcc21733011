import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import type { ShardTask } from '../../src/experiment/arms.ts';
import type { ShardProgress } from '../../src/experiment/shard-clock.ts';
import { collectAllGarbage } from '../../src/results/collect-garbage.ts';
import type { Runner } from '../../src/runners/runner.ts';
import { thisThreadRunner } from '../../src/runners/this-thread-runner.ts';
import { transferables } from '../../src/runners/transferables.ts';
import { workerThreadsRunner } from '../../src/runners/worker-threads-runner.ts';
import { syntheticScenario, syntheticShard } from '../synthetic-world.ts';

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
  await runner?.run(given, ({ replication }) => void found.push(replication), signal);
  return found;
}

describe('workerThreadsRunner', () => {
  it('hands over every shard once, whatever the order', async () => {
    runner = workerThreadsRunner(2, worker);
    const found = await replicationsOf(tasks([1, 2, 3, 4, 5, 6, 7]));
    expect([...found].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('hears how far replications have come while they run', async () => {
    runner = workerThreadsRunner(2, worker);
    const heard: [number, number][] = [];
    const onProgress = (replication: number, { events }: ShardProgress) => void heard.push([replication, events]);
    await runner.run(tasks([1, 2, 3]), () => {}, undefined, onProgress);
    expect(heard.sort()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('rejects with the error of a shard', async () => {
    runner = workerThreadsRunner(2, worker);
    await expect(replicationsOf(tasks([1, 13, 2]))).rejects.toThrow('replication 13 failed');
  });

  it('rejects with the error of the one who takes a shard over', async () => {
    runner = workerThreadsRunner(1, worker);
    const full = (): void => {
      throw new Error('disk full');
    };
    await expect(runner.run(tasks([1, 2]), full)).rejects.toThrow('disk full');
  });

  it('stops in the middle of a shard when it is aborted, without an error', async () => {
    runner = workerThreadsRunner(2, worker);
    const stop = new AbortController();
    const found: number[] = [];
    const onShard = ({ replication }: ShardOutcome): void => {
      // The slow ones have begun by then, and would take a minute each.
      if (found.push(replication) === 2) setTimeout(() => stop.abort(), 50);
    };
    await runner.run([...tasks([1, 2]), ...tasks([3, 4, 5], 'slow')], onShard, stop.signal);
    expect([...found].sort()).toEqual([1, 2]);
  });

  it('refuses no workers, and says what to do where the worker is not compiled', () => {
    expect(() => workerThreadsRunner(0)).toThrow('workers (= 0) must be ≥ 1');
    expect(() => workerThreadsRunner(1, '/nowhere/shard-worker.js')).toThrow('must be compiled first: npm run build');
  });
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

describe('transferables', () => {
  it('are the memory of all pages, so that nothing is copied between threads', () => {
    const outcome = syntheticShard(1, [{ id: 'reference', goLive: null }], 14);
    const copy = structuredClone(outcome, { transfer: transferables(outcome) });
    expect(copy).toEqual(syntheticShard(1, [{ id: 'reference', goLive: null }], 14));
    const [arm] = outcome.arms;
    const pages = [
      ...[arm.cellPages, arm.unitPages, arm.hourPages].flatMap((days) => days.pages),
      ...Object.values(arm.binPages).flat(),
    ];
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.flatMap((page): Int8Array[] => Object.values(page)).every((column) => column.byteLength === 0)).toBe(
      true,
    );
  });
});
