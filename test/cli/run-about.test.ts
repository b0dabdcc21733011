import { expect, test } from 'vitest';
import { readAbout } from '../../src/cli/run-about.ts';

const kept = { assumptions: [], settings: [], warnings: { sv: [], en: [] } };

test('where the plan comes from is read back', () => {
  expect(readAbout({ ...kept, planOrigin: 're-created' })?.planOrigin).toBe('re-created');
  expect(readAbout(kept)?.planOrigin).toBeUndefined();
  expect(readAbout({ ...kept, planOrigin: 'elsewhere' })).toBeNull();
});

test('a manifest of 0.2.0 that says only that the plan is one’s own is told so', () => {
  expect(readAbout({ ...kept, isOwnPlan: true })?.planOrigin).toBe('own');
  expect(readAbout({ ...kept, isOwnPlan: false })?.planOrigin).toBeUndefined();
});
