import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { areasPlan } from '../scenario/areas-plan.ts';
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

test('check warns where the waves ask for more floor-walkers than the region has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const plan = join(folder, 'plan.yaml');
  copyFileSync(smallScenario, join(folder, 'small.yaml'));
  const walkers = 'superUsers: {floorWalkers: [{from: 0w, to: 0w, hoursPerClinician: 2}]}';
  const write = (people: number) =>
    writeFileSync(
      plan,
      `extends: small.yaml\nname: plan\nfloorWalkers: {people: ${people}, hoursPerDay: 8}\nwaves: [{id: wave-1, ${walkers}}]\n`,
    );
  write(1);
  const few = await tell('check', plan);
  expect(few.code).toBe(0);
  expect(few.messages).toMatch(
    /^warning: .*plan\.yaml:3:24 floorWalkers\.people: the waves ask for up to \d+ floor-walkers \(on 2025-03-1\d\), and there are 1; on 7 days every unit gets the same part/,
  );
  expect((await tell('check', plan, '--lang', 'sv')).messages).toContain('stödpersoner utifrån');
  write(500);
  expect((await tell('check', plan)).messages).toBe('');
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

test('check tells once what many centres have from their template, at the template', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const plan = join(folder, 'plan.yaml');
  // Fewer people behind the same volumes: every centre has more calls than its nurses can answer.
  writeFileSync(
    plan,
    areasPlan.replace('listedPeople: 8000', 'listedPeople: 5000').replace('primaryCareOf: [lund]', ''),
  );
  const { code, messages } = await tell('check', plan);
  expect(code).toBe(2);
  const phones = messages.split('\n').filter((line) => line.includes('phone.nurses'));
  expect(phones).toHaveLength(1);
  expect(phones[0]).toMatch(/the load is 1\.\d+; expected 0\.000 to 0\.950; likewise at 3 more that have this value$/);
});
