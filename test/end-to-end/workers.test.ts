import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driftstart, smallScenario, temporaryFolder } from '../cli/driftstart.ts';
import { runFolderBytes } from './run-folder-bytes.ts';

test('1, 2 and 4 workers write the same bytes in every file but manifest.execution', async () => {
  const folder = temporaryFolder();
  const run = async (workers: number) => {
    const out = join(folder, `out-${workers}`);
    const words = ['run', smallScenario, '--replications', '4', '--quiet', '--workers', String(workers), '--out', out];
    expect((await driftstart(words)).code).toBe(0);
    return runFolderBytes(out);
  };
  const one = await run(1);
  expect(Object.keys(one)).toHaveLength(9);
  expect(await run(2)).toEqual(one);
  expect(await run(4)).toEqual(one);
});
