import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { smallScenario, temporaryFolder } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

test('calibrate baseline stores the readiness time in the file of the ward and leaves all else as it is', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'small.yaml');
  const before = readFileSync(smallScenario, 'utf8');
  writeFileSync(file, before);
  const terminal = recordingTerminal({ folder });
  const code = await main(['calibrate', 'baseline', 'small.yaml', '--replications', '1'], terminal);
  expect({ code, out: terminal.written.out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 value stored'),
  });
  const added = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !before.split('\n').includes(line));
  expect(added).toHaveLength(1);
  expect(added[0]).toMatch(/^ {8}readinessMeanDays: \d\.\d+$/);

  expect(terminal.written.out).toContain('small.yaml: 1 value stored');

  const again = recordingTerminal({ folder });
  expect(await main(['calibrate', 'baseline', 'small.yaml', '--replications', '1'], again)).toBe(0);
  expect(again.written.out).toContain('small.yaml: nothing to change');
});

test('calibrate baseline names the file that it changed, not the one that extends it', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'small.yaml'), readFileSync(smallScenario, 'utf8'));
  const plan = 'extends: small.yaml\nname: plan\n';
  writeFileSync(join(folder, 'plan.yaml'), plan);
  const terminal = recordingTerminal({ folder });
  expect(await main(['calibrate', 'baseline', 'plan.yaml', '--replications', '1'], terminal)).toBe(0);
  expect(terminal.written.out).toContain('small.yaml: 1 value stored');
  expect(terminal.written.out).not.toContain('plan.yaml');
  expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(plan);
});

test('calibrate baseline that finds no value says which, with exit code 2, and leaves the files as they were', async () => {
  const folder = temporaryFolder();
  // Rounds come once a day, so that nobody can stay for half a day in the mean, however soon ready.
  const impossible = readFileSync(smallScenario, 'utf8').replace(
    'directShare: 1',
    'directShare: 1\n        meanStayDays: 0.5',
  );
  writeFileSync(join(folder, 'small.yaml'), impossible);
  const terminal = recordingTerminal({ folder });
  expect(await main(['calibrate', 'baseline', 'small.yaml', '--replications', '1'], terminal)).toBe(2);
  expect(terminal.written.messages).toMatch(/readinessMeanDays: no value found in \d+ steps/);
  expect(terminal.written.messages).toContain('The files are as they were');
  expect(readFileSync(join(folder, 'small.yaml'), 'utf8')).toBe(impossible);
  expect(readdirSync(folder)).toEqual(['small.yaml']);
}, 120_000);
