import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { weeklySigns } from '../../scripts/studies/weekly-signs.ts';
import { tellPlan, toldMeasures } from '../../scripts/studies/whole-plans.ts';
import type { Table } from '../../src/results/table.ts';
import { temporaryFolder } from '../cli/driftstart.ts';

test('weeklySigns(table, start) finds what is below zero, how little July has, and how a plan ends', () => {
  const weeks = 104;
  const start = '2024-11-04';
  const arms = ['reference', 'golive'];
  const week = Int32Array.from({ length: arms.length * weeks }, (_, row) => row % weeks);
  const inJuly = (number: number): boolean => number >= 35 && number <= 37;
  const production = Float64Array.from(week, (number, row) => (inJuly(number) ? 40 : row < weeks ? 100 : 80));
  const tickets = Float64Array.from(week, (number) => (number === 5 ? -1 : Number.NaN));
  const table: Table = {
    rows: week.length,
    columns: [
      { name: 'arm', type: 'text', values: Array.from(week, (_, row) => arms[Math.floor(row / weeks)] ?? null) },
      { name: 'scope', type: 'text', values: Array.from(week, () => 'region') },
      { name: 'contactKind', type: 'text', values: Array.from(week, () => null) },
      { name: 'week', type: 'integer', values: week },
      { name: 'days', type: 'integer', values: week.map(() => 7) },
      { name: 'production.completed', type: 'number', values: production },
      { name: 'tickets.open', type: 'number', values: tickets },
    ],
  };
  const signs = weeklySigns(table, start);
  expect(signs).toMatchObject({ figures: 2 * weeks + 2, negative: 2, end: 0.8 });
  expect(signs.july).toBeCloseTo((3 * 0.4 + 3) / 6, 12);
});

test('tellPlan(file, how) runs a plan as a user would, once, and tells its region and waves', async () => {
  const how = { seed: 'study', replications: 1, out: temporaryFolder() };
  const told = await tellPlan('test/scenarios/small.yaml', how);
  expect(told.goLives.length).toBe(1);
  expect(told.overlapWeeks).toBeNull();
  expect(told.weeks).toMatchObject({ negative: 0, july: null });
  for (const { measure, window } of toldMeasures.slice(0, 4)) {
    const figures = told.figures.filter((figure) => figure.measure === measure && figure.window === window);
    expect(figures.map(({ scope }) => scope)).toEqual(['region', `wave:${told.goLives[0]?.wave}`]);
  }
  const [run] = readdirSync(how.out);
  const written = statSync(join(how.out, run ?? '', 'manifest.json')).mtimeMs;
  expect(run).toBe(told.run);
  expect(await tellPlan('test/scenarios/small.yaml', how)).toEqual(told);
  expect(statSync(join(how.out, told.run, 'manifest.json')).mtimeMs).toBe(written);
});
