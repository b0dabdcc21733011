import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunEstimate } from '../../src/experiment/estimate-run.ts';
import { readShardFacts } from '../../src/results/shard-file.ts';
import { driftstart, smallScenario, temporaryFolder } from './driftstart.ts';

const small = ['run', smallScenario, '--lang', 'en', '--workers', '2'];
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `--dry-run --json` tells, besides the arms' dates. */
async function estimate(inside: string, ...words: string[]): Promise<RunEstimate & { freeBytes: number }> {
  const { code, out } = await driftstart([...small, '--dry-run', '--json', ...words], { folder: inside });
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** All files below a folder with their sizes. */
function filesBelow(inside: string): Record<string, number> {
  const names = readdirSync(inside, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(names.sort().map((name) => [name, statSync(join(inside, name)).size]));
}

describe('run --dry-run', () => {
  test('tells folder, arms, replications, events, time and disk, says that they are estimates, and writes nothing', async () => {
    const inside = temporaryFolder();
    const words = [...small, '--dry-run', '--replications', '3', '--set', 'waves[0].goLive=2025-04-01'];
    const { code, out, messages } = await driftstart(words, { folder: inside });
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
    expect(out).toMatch(/^Small world\n/);
    expect(out).toMatch(/\nFolder +\S+\/runs\/small-[0-9a-f]{10}\n +is made by the run\n/);
    expect(out).toMatch(/\nArms +Without go-live: simulated from 2025-01-06 to 2025-06-15\n/);
    expect(out).toMatch(/\n +The plan, go-live 2025-03-11: simulated from 2025-01-06 to /);
    expect(out).toMatch(/\n +The plan as changed, go-live 2025-04-01: simulated from 2025-01-21 to /);
    expect(out).toMatch(/\n +to tell which causes the loss comes from, \d arms more: simulated from 2025-01-\d\d /);
    expect(out).toMatch(/\nReplications +3, of which 0 done and 3 to simulate \(3 shards\)\n/);
    expect(out).toMatch(/\nEvents +about [\d,]+000\n/);
    expect(out).toMatch(/\nTime +about \d+ s.* on 2 processes\n/);
    expect(out).toMatch(/\nDisk +about \d+ MB when the run is done; [\d,.]+ [GM]B free\n/);
    expect(out).toContain('estimates');
    expect(out).toContain('Nothing was written.');
    expect(readdirSync(inside)).toEqual([]);
  });

  test('speaks Swedish', async () => {
    const words = ['run', smallScenario, '--dry-run', '--lang', 'sv', '--workers', '1'];
    const { out } = await driftstart(words, { folder: temporaryFolder() });
    expect(out).toMatch(/^Liten värld\n/);
    expect(out).toMatch(/\nAlternativ +Utan driftstart: simuleras från/);
    expect(out).toMatch(/\nTid +ungefär .* på en process\n/);
    expect(out).toContain('Händelser, tid och disk är uppskattade.');
    expect(out).toContain('Inget är skrivet.');
  });

  test('foretells the folder, the events and the disk of the run that follows, then has nothing left to simulate', async () => {
    const before = await estimate(folder, '--replications', '2');
    expect(before).toMatchObject({
      exists: false,
      replications: { total: 2, finished: 0, toDo: 2 },
      basis: 'firstWeeks',
    });
    expect(before.seconds.low).toBeGreaterThan(0);
    expect(before.seconds.high).toBeGreaterThan(before.seconds.low);
    expect((await driftstart([...small, '--replications', '2', '--quiet'], { folder })).code).toBe(0);

    const run = join(folder, 'runs', before.run);
    expect(before.folder).toBe(run);
    let events = 0;
    for (const shard of readdirSync(join(run, 'shards'))) {
      const { arms, counted = [] } = await readShardFacts(join(run, 'shards', shard));
      for (const arm of arms) events += arm.events * (1 - arm.firstDivergence / (arm.days * 86_400));
      for (const arm of counted) events += arm.events;
    }
    expect(Math.abs(before.events / events - 1)).toBeLessThan(0.15);
    const bytes = Object.values(filesBelow(run)).reduce((sum, size) => sum + size, 0);
    expect(Math.abs(before.bytes.total / bytes - 1)).toBeLessThan(0.4);

    const files = filesBelow(folder);
    const after = await estimate(folder, '--replications', '2');
    expect(after).toMatchObject({ exists: true, replications: { total: 2, finished: 2, toDo: 0 }, events: 0 });
    const more = await estimate(folder, '--replications', '5');
    expect(more).toMatchObject({ replications: { total: 5, finished: 2, toDo: 3 }, basis: 'finishedRun' });
    expect(Math.abs(more.events / ((3 * events) / 2) - 1)).toBeLessThan(0.01);
    expect(filesBelow(folder)).toEqual(files);
  });

  test('counts what an interrupted run left, not shards of other runs, and leaves them all where they are', async () => {
    const inside = temporaryFolder();
    const { run } = await estimate(inside);
    const shards = join(inside, 'runs', run, 'shards');
    mkdirSync(shards, { recursive: true });
    writeFileSync(join(shards, '00001.parquet'), 'not a shard');
    expect(await estimate(inside)).toMatchObject({ exists: true, replications: { total: 4, finished: 0, toDo: 4 } });
    expect(readdirSync(shards)).toEqual(['00001.parquet']);
  });

  test('says when fewer replications are asked for than the folder holds, and when another run is in it', async () => {
    const { run } = await estimate(folder);
    const lock = join(folder, 'runs', run, 'lock');
    writeFileSync(lock, `1 elsewhere-than-${hostname()}\n`);
    const { out } = await driftstart([...small, '--dry-run', '--replications', '1'], { folder });
    rmSync(lock);
    expect(out).toContain('2, of which 2 done and 0 to simulate');
    expect(out).toContain('already holds finished replications up to number 2; all are used, not only 1');
    expect(out).toContain('The folder is in use by another run.');
  });

  test('more days take more events, and a later branch fewer', async () => {
    const inside = temporaryFolder();
    const short = await estimate(inside, '--horizon', '4w', '--replications', '1');
    const long = await estimate(inside, '--horizon', '12w', '--replications', '1');
    expect(long.events / short.events).toBeGreaterThan(1.5);
    const later = ['--set', 'waves[0].training.from=-1w', '--replace', '--horizon', '12w', '--replications', '1'];
    expect((await estimate(inside, ...later)).events).toBeLessThan(long.events);
  });

  test('bad input is told as for the run itself, and ends with 2', async () => {
    const inside = temporaryFolder();
    const words = [...small, '--dry-run', '--replications', '0', '--set', 'waves[0].goLve=2025-04-01'];
    const { code, out, messages } = await driftstart(words, { folder: inside });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(messages).toContain('--replications: 0 is not allowed');
    expect(messages).toMatch(/--set waves\[0\]\.goLve: .*goLive/);
  });
});
