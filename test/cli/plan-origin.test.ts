import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedScenarios } from '../../src/cli/package-folder.ts';
import { planOrigin } from '../../src/cli/plan-origin.ts';

const shipped = (file: string): string => join(shippedScenarios(), file);
const changes = ['waves[0].goLive=2025-10-07'];

test.each([
  ['waves/wave-1-pilot.yaml', 'plan-of-2023', 'variant'],
  ['what-if/aborted.yaml', 'variant', 'variant'],
  ['published/theatre-with-fewer-bookings.yaml', 're-created', 'own'],
  ['skane/ystad.yaml', 'own', 'own'],
])('%s is %s, and %s where settings replace its plan', (file, asItIs, replaced) => {
  expect(planOrigin(shipped(file), [], false)).toBe(asItIs);
  expect(planOrigin(shipped(file), changes, false)).toBe(replaced);
});

test('settings of the period, and those that make a second plan, leave the first as it is', () => {
  const wave = shipped('waves/wave-1-pilot.yaml');
  expect(planOrigin(wave, ['horizon.weeksAfterGoLive=26'], false)).toBe('plan-of-2023');
  expect(planOrigin(wave, changes, true)).toBe('plan-of-2023');
});

test('a file that does not come with the package is a plan of one’s own, whatever its folder is called', () => {
  expect(planOrigin('/home/kim/scenarios/waves/wave-1-pilot.yaml', [], false)).toBe('own');
  expect(planOrigin(shipped('../waves/mine.yaml'), [], false)).toBe('own');
});
