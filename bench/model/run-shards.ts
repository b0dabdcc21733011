import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ShardTask } from '../../src/experiment/arms.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { thisThreadRunner } from '../../src/runners/this-thread-runner.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { loadPilot, seed } from './load-shipped.ts';

/**
 * A process of its own, compiled: `node run-shards.js WORKERS SHARDS DAYS`. Simulates one shard a worker to warm up, says
 * `ready`, waits for a line, simulates the shards and says `done` with the events. No workers: in this very thread.
 */
const [workers = 0, shards = 1, days = 1] = process.argv.slice(2).map(Number);
const scenario = { ...(await loadPilot()), days, waves: [] };
const tasksFrom = (first: number, count: number): ShardTask[] =>
  Array.from({ length: count }, (_, i) => ({ reference: scenario, arms: [], seed, replication: first + i }));
const runner = workers === 0 ? thisThreadRunner(runShard) : workerProcessesRunner(workers);
const lines = createInterface({ input: process.stdin });
await runner.run(tasksFrom(1, Math.max(1, workers)), () => {});
process.stdout.write('ready\n');
await once(lines, 'line');
let events = 0;
await runner.run(tasksFrom(1, shards), ({ arms }) => {
  for (const arm of arms) events += arm.events;
});
process.stdout.write(`done ${events}\n`);
lines.close();
await runner.close();
