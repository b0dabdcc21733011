import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { projectFolder, smallScenario } from './driftstart.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function tell(...words: string[]) {
  const terminal = recordingTerminal();
  const code = await main(words, terminal);
  return { code, ...terminal.written };
}

test('check prints the load of each unit and ends with 0', async () => {
  const { code, out, messages } = await tell('check', smallScenario);
  expect({ code, messages }).toEqual({ code: 0, messages: '' });
  expect(out).toMatch(/small\.yaml: in order/);
  expect(out).toMatch(/harbour-clinic +physician-visit +slots for first visits +1\.000 +0\.980–1\.020/);
  expect(out).toMatch(/harbour-ward +inpatient-episode +beds +0\.\d{3} +≤ 1\.080/);
});

test('check --json gives the loads as data', async () => {
  const { out } = await tell('check', smallScenario, '--json');
  const { utilisation }: { utilisation: { unit: string; of: string; load: number }[] } = JSON.parse(out);
  expect(utilisation.find(({ unit, of }) => unit === 'harbour-ward' && of === 'beds')?.load).toBeGreaterThan(0.5);
});

test('show --resolved gives each value the file and line that it comes from', async () => {
  const { code, out } = await tell('show', smallScenario, '--resolved');
  expect(code).toBe(0);
  expect(out).toMatch(/waves\[0\]\.goLive: 2025-03-11 {2}# .*small\.yaml:\d+\n/);
  expect(out).toMatch(/overtime\.restHours: 11 {2}# .*base\.yaml:\d+\n/);
});

test('show --resolved names a setting as the place of what it changed', async () => {
  const clinic = 'sites[harbour].units[harbour-clinic]';
  const { out } = await tell('show', smallScenario, '--resolved', '--set', `${clinic}.lines[0].visitsPerYear=6100`);
  expect(out).toMatch(/visitsPerYear: 6100 {2}# --set /);
});

test('show lists numbers with their source; without one they are assumptions', async () => {
  const { out } = await tell('show', smallScenario);
  expect(out).toMatch(/small\.yaml:\d+ +assumption +.*beds +16\n/);
  expect(out).toMatch(/base\.yaml:\d+ +recalled +overtime\.restHours +11 {2}\(.*Arbetstidslagen/);
});

test('show --json is data', async () => {
  const resolved: { name: string } = JSON.parse((await tell('show', smallScenario, '--resolved', '--json')).out);
  expect(resolved.name).toBe('small');
});

test('check tells only the loads nearest to their limits where there are many, and all with --all', async () => {
  const pilot = join(projectFolder, 'scenarios/waves/wave-1-pilot.yaml');
  const { out } = await tell('check', pilot);
  expect(out.match(/ beds +\d/g)).toHaveLength(3);
  expect(out).toMatch(/nearest to their limits, of \d+ in all; --all prints every one\.\n$/);
  const all = await tell('check', pilot, '--all');
  expect(all.out.match(/ beds +\d/g)?.length).toBeGreaterThan(3);
  expect(all.out).not.toContain('--all');
});

test('check --sites checks a part alone, and refuses names that are not known', async () => {
  const part = await tell('check', smallScenario, '--sites', 'village');
  expect(part.code).toBe(0);
  expect(part.out).toContain('village-centre');
  expect(part.out).not.toContain('harbour-clinic');
  const unknown = await tell('check', smallScenario, '--sites', 'vilage,harbour');
  expect({ code: unknown.code, messages: unknown.messages }).toEqual({
    code: 2,
    messages: expect.stringMatching(/^--sites vilage: there is no vilage; did you mean village\?\n/),
  });
  expect((await tell('check', smallScenario, '--sites', 'village,,')).messages).toMatch(
    /--sites.*expected names with commas between them/,
  );
});
