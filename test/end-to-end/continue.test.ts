import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { driftstart, smallScenario, temporaryFolder } from '../cli/driftstart.ts';
import { runFolderBytes } from './run-folder-bytes.ts';

test('a run stopped by Ctrl-C ends with 130, and the same command continues it to the same bytes', async () => {
  const folder = temporaryFolder();
  const command = (out: string) => [
    ...['run', smallScenario, '--replications', '20', '--workers', '1', '--horizon', '4w'],
    ...['--out', join(folder, out)],
  ];
  let isStopped = false;
  const stopped = await driftstart(command('stopped'), {
    onMessages(messages, interrupt) {
      if (isStopped || !/[1-9] of 20/.test(messages)) return;
      isStopped = true;
      interrupt();
    },
  });
  expect(stopped.code).toBe(130);
  expect(stopped.out).toBe('');
  expect(stopped.messages).toContain('the same command continues');
  const [name] = readdirSync(join(folder, 'stopped'));
  const run = join(folder, 'stopped', name!);
  const kept = readdirSync(join(run, 'shards'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(20);
  expect(existsSync(join(run, 'summary.json'))).toBe(false);
  expect(existsSync(join(run, 'lock'))).toBe(false);

  const continued = await driftstart(command('stopped'));
  expect(continued.code).toBe(0);
  expect(continued.messages).toContain(`${kept.length} of 20`);
  await driftstart([...command('straight'), '--quiet']);
  expect(runFolderBytes(join(folder, 'stopped'))).toEqual(runFolderBytes(join(folder, 'straight')));
});

test.skipIf(!existsSync('/proc'))(
  'a run that is killed leaves no worker behind, and the same command goes on',
  async () => {
    const folder = temporaryFolder();
    const command = [
      'run',
      smallScenario,
      '--replications',
      '20',
      '--workers',
      '2',
      '--horizon',
      '4w',
      '--out',
      folder,
    ];
    let workers: number[] = [];
    await driftstart(command, {
      onMessages(messages, _, { pid }) {
        if (workers.length > 0 || !/[1-9] of 20/.test(messages)) return;
        workers = running().flatMap((one) => (one.parent === pid ? [one.pid] : []));
        if (workers.length > 0) process.kill(pid!, 'SIGKILL');
      },
    });
    expect(workers).toHaveLength(2);
    await vi.waitFor(() => expect(running().filter((one) => workers.includes(one.pid))).toEqual([]), {
      timeout: 60_000,
      interval: 100,
    });
    expect((await driftstart([...command, '--quiet'])).code).toBe(0);
  },
);

test.skipIf(!existsSync('/proc'))('a worker that is lost ends the run with 1 and says what to do', async () => {
  const folder = temporaryFolder();
  const command = ['run', smallScenario, '--replications', '20', '--workers', '1', '--horizon', '4w', '--out', folder];
  let isLost = false;
  const { code, messages } = await driftstart(command, {
    onMessages(told, _, { pid }) {
      const worker = running().find(({ parent }) => parent === pid);
      if (isLost || !/[1-9] of 20/.test(told) || worker === undefined) return;
      isLost = true;
      process.kill(worker.pid, 'SIGKILL');
    },
  });
  expect(code).toBe(1);
  expect(messages).toContain('A worker process ended before its replication was done');
  expect(messages).not.toContain('    at ');
  const [run] = readdirSync(folder);
  expect(readdirSync(join(folder, run!))).toEqual(['shards']);
});

/** Processes that run, as Linux lists them: one that has ended stays in the list until its parent has looked. */
function running(): { pid: number; parent: number }[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent) }];
    } catch {
      return [];
    }
  });
}

test('more replications extend a run, and a damaged or missing shard is simulated again', async () => {
  const folder = temporaryFolder();
  const command = (out: string, replications: number) => [
    ...['run', smallScenario, '--quiet', '--horizon', '4w', '--replications', String(replications)],
    ...['--out', join(folder, out)],
  ];
  await driftstart(command('extended', 2));
  const [name] = readdirSync(join(folder, 'extended'));
  const shards = join(folder, 'extended', name!, 'shards');
  truncateSync(join(shards, '00001.parquet'), 1_000);
  rmSync(join(shards, '00002.parquet'));
  expect((await driftstart(command('extended', 3))).code).toBe(0);
  await driftstart(command('straight', 3));
  expect(runFolderBytes(join(folder, 'extended'))).toEqual(runFolderBytes(join(folder, 'straight')));
});
