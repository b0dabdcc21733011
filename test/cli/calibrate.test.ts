import { readFileSync, writeFileSync } from 'node:fs';
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
