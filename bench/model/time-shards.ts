import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { workerEnvironment } from '../../src/runners/worker-environment.ts';
import { compiled } from '../harness/folders.ts';

/** A process that simulates shards when it is told to. */
interface ShardProcess {
  child: ChildProcess;
  lines: AsyncIterator<string>;
}

function start(workers: number, shards: number, days: number): ShardProcess {
  const words = [compiled('model/run-shards'), workers, shards, days].map(String);
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: workerEnvironment(process.env),
  });
  const lines: Interface = createInterface({ input: child.stdout });
  return { child, lines: lines[Symbol.asyncIterator]() };
}

async function wordOf({ lines }: ShardProcess): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true) throw new Error('a process that simulates shards ended too early');
  return value;
}

/**
 * Events a second of processes that simulate the same shards at the same time, each with so many workers (0: none); the
 * clock runs while all of them are at it.
 */
export async function eventsPerSecond(
  processes: readonly { workers: number; shards: number }[],
  days: number,
): Promise<number> {
  const started = processes.map(({ workers, shards }) => start(workers, shards, days));
  await Promise.all(started.map(wordOf));
  const before = performance.now();
  for (const { child } of started) child.stdin?.write('go\n');
  const words = await Promise.all(started.map(wordOf));
  const seconds = (performance.now() - before) / 1000;
  for (const { child } of started) child.stdin?.end();
  return words.reduce((sum, word) => sum + Number(word.split(' ')[1]), 0) / seconds;
}
