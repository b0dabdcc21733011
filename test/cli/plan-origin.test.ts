import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedScenarios } from '../../src/cli/package-folder.ts';
import { planOf2023 } from '../../src/cli/plan-of-2023.ts';
import { type PlanFile, planFingerprint, planOrigin } from '../../src/cli/plan-origin.ts';
import { load, shipped } from '../scenario/shipped-scenarios.ts';

const changes = ['waves[0].goLive=2025-10-07'];
const pilot = 'waves/wave-1-pilot.yaml';

/** A file at a path of the folder of shipped scenarios; its text is that of the shipped file unless given. */
async function planFile(file: string, text = shipped[file] ?? '', set: string[] = []): Promise<PlanFile> {
  const { resolvedTree } = await load(text.replace('extends: ../skane/ystad.yaml', 'extends: driftstart:skane/ystad'), {
    set,
  });
  return { path: join(shippedScenarios(), file), resolvedTree };
}

/** A file of the folder as it is shipped, with what it extends. */
function shippedPlan(file: string): Promise<PlanFile> {
  return planFile(file, `extends: driftstart:${file.replace('.yaml', '')}`);
}

/** The shipped pilot with one of its words replaced. */
function editedPilot(from: string, to: string): string {
  const text = shipped[pilot] ?? '';
  expect(text).toContain(from);
  return text.replace(from, to);
}

test.each([
  [pilot, 'plan-of-2023', 'variant'],
  ['what-if/aborted.yaml', 'variant', 'variant'],
  ['published/theatre-with-fewer-bookings.yaml', 're-created', 'own'],
  ['skane/ystad.yaml', 'own', 'own'],
])('%s is %s, and %s where settings replace its plan', async (name, asItIs, replaced) => {
  const file = await shippedPlan(name);
  expect(planOrigin(file, [], false)).toBe(asItIs);
  expect(planOrigin(file, changes, false)).toBe(replaced);
});

test('each shipped file of the plan of 2023 has a fingerprint, and the pilot and the rollout, which has all waves, have theirs', async () => {
  const waves = readdirSync(join(shippedScenarios(), 'waves')).map((file) => `waves/${file}`);
  expect(Object.keys(planOf2023).sort()).toEqual(['rollout.yaml', ...waves].sort());
  for (const file of ['rollout.yaml', pilot]) {
    const found = planFingerprint(await shippedPlan(file));
    expect(found, `${file} or a file that it extends was changed: npm run plans`).toBe(planOf2023[file]);
  }
});

test('an edited file of the plan of 2023 is a variant, and so is a further one beside it', async () => {
  const edited = editedPilot('share: {value: 0.8,', 'share: {value: 0.7,');
  expect(planOrigin(await planFile(pilot, edited), [], false)).toBe('variant');
  expect(planOrigin(await planFile(pilot, edited), changes, true)).toBe('variant');
  expect(planOrigin(await planFile('waves/mine.yaml', shipped[pilot]), [], false)).toBe('variant');
});

test('comments make no other plan', async () => {
  const commented = `# The plan for the board.\n${shipped[pilot]}`;
  expect(planOrigin(await planFile(pilot, commented), [], false)).toBe('plan-of-2023');
});

test('settings of the period, and those that make a second plan, leave the first as it is', async () => {
  const period = ['horizon.weeksAfterGoLive=26'];
  const shorter = await planFile(pilot, shipped[pilot], period);
  expect(planOrigin(shorter, period, false)).toBe('plan-of-2023');
  expect(planOrigin(await planFile(pilot), changes, true)).toBe('plan-of-2023');
});

test('a file that does not come with the package is a plan of one’s own, whatever its folder is called', async () => {
  const { resolvedTree } = await planFile(pilot);
  expect(planOrigin({ path: '/home/kim/scenarios/waves/wave-1-pilot.yaml', resolvedTree }, [], false)).toBe('own');
  expect(
    planOrigin({ ...(await planFile(pilot)), path: join(shippedScenarios(), '../waves/mine.yaml') }, [], false),
  ).toBe('own');
});
