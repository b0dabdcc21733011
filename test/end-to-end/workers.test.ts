import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driftstart, shortRun, smallScenario, temporaryFolder } from '../cli/driftstart.ts';
import { runFolderBytes } from './run-folder-bytes.ts';

test('1, 2 and 4 workers write the same bytes in every file but manifest.execution', async () => {
  const folder = temporaryFolder();
  const run = async (workers: number) => {
    const out = join(folder, `out-${workers}`);
    const words = [
      ...['run', smallScenario, '--replications', '4', '--horizon', '4w', '--quiet'],
      ...['--workers', String(workers), '--out', out],
    ];
    expect((await driftstart(words)).code).toBe(0);
    return runFolderBytes(out);
  };
  const one = await run(1);
  expect(Object.keys(one)).toHaveLength(10);
  expect(await run(2)).toEqual(one);
  expect(await run(4)).toEqual(one);
});

test('the working folder and the place of the scenario file leave no trace in the run folder', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'plans'));
  copyFileSync(smallScenario, join(folder, 'plans', 'small.yaml'));
  const run = async (from: string, file: string, out: string) => {
    const words = ['run', file, '--replications', '1', ...shortRun, '--quiet', '--out', join(folder, out)];
    expect((await driftstart(words, { folder: from })).code).toBe(0);
    return runFolderBytes(join(folder, out));
  };
  const fromAbove = await run(folder, 'plans/small.yaml', 'one');
  expect(await run(join(folder, 'plans'), 'small.yaml', 'two')).toEqual(fromAbove);
  expect(await run('/', smallScenario, 'three')).toEqual(fromAbove);
  const [name = ''] = readdirSync(join(folder, 'one'));
  const manifest = readFileSync(join(folder, 'one', name, 'manifest.json'), 'utf8');
  expect(manifest).toMatch(/"place": ?"small\.yaml:\d+"/);
  expect(manifest).toMatch(/"place": ?"driftstart:skane\/base:\d+"/);
});
