import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { smallScenario, temporaryFolder } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function tell(folder: string, ...words: string[]) {
  const terminal = recordingTerminal({ folder });
  const code = await main(words, terminal);
  return { code, ...terminal.written };
}

/** A folder with the small scenario as `small.yaml` and a plan that changes it. */
function planFolder(plan: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'small.yaml'), `extends: driftstart:skane/base\nname: small\n${smallBody()}`);
  writeFileSync(join(folder, 'plan.yaml'), plan);
  return folder;
}

/** What the small scenario says below its name. */
function smallBody(): string {
  const text = readFileSync(smallScenario, 'utf8');
  return text.slice(text.indexOf('title:'));
}

const plan = `extends: small.yaml
waves:
  - id: wave-1
    goLive: 2025-04-01
    bookingPlan:
      - {from: 0w, to: 1w, share: 0.6}
`;

test('show --diff gives path, both values and both places, and marks what only one has', async () => {
  const { code, out, messages } = await tell(planFolder(plan), 'show', 'plan.yaml', '--diff', 'small.yaml');
  expect({ code, messages }).toEqual({ code: 0, messages: '' });
  expect(out).toMatch(/^5 differences\n {2}A {2}plan\.yaml\n {2}B {2}small\.yaml\n/);
  expect(out).toMatch(
    /\nwaves\[wave-1\]\.goLive\n {2}A {2}2025-04-01 {2}plan\.yaml:4\n {2}B {2}2025-03-11 {2}small\.yaml:\d+\n/,
  );
  expect(out).toMatch(/\nwaves\[wave-1\]\.bookingPlan\[0\]\.share\n {2}A {2}0\.6 {2}plan\.yaml:6\n {2}B {2}0\.5 /);
  expect(out).toMatch(
    /\nwaves\[wave-1\]\.bookingPlan\[1\]\.share\n {2}A {2}– {4}only in B\n {2}B {2}0\.8 {2}small\.yaml:\d+\n/,
  );
});

test('show --diff speaks Swedish', async () => {
  const { out } = await tell(planFolder(plan), 'show', 'plan.yaml', '--diff', 'small.yaml', '--lang', 'sv');
  expect(out).toContain('5 skillnader\n');
  expect(out).toContain('finns bara i B');
});

test('show --diff says when there is no difference', async () => {
  const folder = planFolder(plan);
  const words = ['show', 'plan.yaml', '--diff', 'plan.yaml'];
  expect((await tell(folder, ...words)).out).toBe('no difference between plan.yaml and plan.yaml\n');
  const swedish = await tell(folder, ...words, '--lang', 'sv');
  expect(swedish.out).toBe('ingen skillnad mellan plan.yaml och plan.yaml\n');
  expect(JSON.parse((await tell(folder, ...words, '--json')).out)).toEqual([]);
});

test('show --diff with --set changes the first file, and names the setting as its place', async () => {
  const words = ['show', 'small.yaml', '--diff', 'small.yaml', '--set', 'waves[wave-1].goLive=2025-03-18'];
  const { out } = await tell(planFolder(plan), ...words);
  expect(out).toMatch(/^1 difference\n/);
  expect(out).toMatch(/waves\[wave-1\]\.goLive\n {2}A {2}2025-03-18 {2}--set waves\[wave-1\]\.goLive\n/);
});

test('show --diff --json gives the differences as data', async () => {
  const { out } = await tell(planFolder(plan), 'show', 'plan.yaml', '--diff', 'small.yaml', '--json');
  const differences: { path: string; here: object | null; there: object | null }[] = JSON.parse(out);
  const only = differences.find(({ path }) => path === 'waves[wave-1].bookingPlan[1].share');
  expect(only).toMatchObject({ here: null, there: { value: 0.8, file: 'small.yaml' } });
  expect(differences.find(({ path }) => path === 'waves[wave-1].goLive')).toMatchObject({
    here: { value: '2025-04-01', file: 'plan.yaml', line: 4 },
  });
});

test('show --diff tells what is wrong in both files at once, and ends with 2', async () => {
  const folder = planFolder('extends: small.yaml\nwavs: []\n');
  const { code, out, messages } = await tell(folder, 'show', 'plan.yaml', '--diff', 'smal.yaml');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(messages).toMatch(/plan\.yaml:2:1 wavs: .*waves/);
  expect(messages).toContain('small.yaml');
  expect(messages).toMatch(/\n2 problems; nothing was written\n$/);
});

test('show --diff without another file is refused', async () => {
  const { code, messages } = await tell(temporaryFolder(), 'show', 'plan.yaml', '--diff');
  expect(code).toBe(2);
  expect(messages).toContain('--diff');
});
