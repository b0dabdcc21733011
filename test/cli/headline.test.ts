import { expect, test } from 'vitest';
import { headline } from '../../src/cli/headline.ts';
import { syntheticInput } from '../report/synthetic-input.ts';

test('headline(input) has the sentence of the report with its period and range', () => {
  const lines = headline(syntheticInput('sv')).split('\n');
  expect(lines[2]).toContain('hade inte blivit av under perioden 30 december 2024 till 20 september 2026');
  expect(lines[3]).toMatch(/^I 9 av 10 körningar/);
});

test('headline(input) says that runs are few where the ranges are too narrow', () => {
  const input = syntheticInput('en');
  expect(headline(input)).not.toContain('runs were made');
  expect(headline({ ...input, run: { ...input.run, replications: 4 } })).toContain('Only 4 runs were made.');
});

test('headline(input) tells of production and of the waiting list when they are back', () => {
  const text = headline(syntheticInput('sv'));
  expect(text).toMatch(/Produktionen tillbaka efter +11 veckor +9 eller mer/);
  expect(text).toMatch(/Väntelistan tillbaka efter +Inte inom 77 veckor +inte i någon av 20 körningar/);
});
