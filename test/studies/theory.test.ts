import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { theoryCharts, theoryPage } from '../../scripts/studies/theory-page.ts';
import { theoryRows } from '../../src/kernel/theory/theory-rows.ts';
import { modelVersion } from '../../src/results/version.ts';
import { storedTheory } from '../theory/stored-theory.ts';

const again = 'npm run studies -- theory';
const stored = storedTheory();
const read = (name: string): string => readFileSync(new URL(`../../docs/background/${name}`, import.meta.url), 'utf8');

describe('the stored study of the kernel against theory', () => {
  it('is of this model and of all rows, and every row is green', () => {
    expect(stored.modelVersion, again).toBe(modelVersion);
    expect(
      stored.result.map(({ id }) => id),
      again,
    ).toEqual(theoryRows.map(({ id }) => id));
    expect(stored.result.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('is what its page says', () => {
    expect(theoryPage(stored.result, stored.modelVersion), again).toBe(read('theory.md'));
    for (const { name } of stored.result) expect(read('theory.md')).toContain(`| ${name.en} |`);
  });

  it('is what its charts draw, every row once', () => {
    const charts = theoryCharts(stored.result);
    for (const [name, chart] of Object.entries(charts)) expect(chart, again).toBe(read(name));
    const drawn = Object.values(charts).join('');
    for (const { name } of stored.result) expect(drawn.split(`>${name.en}<`)).toHaveLength(2);
  });

  it('would show a row that is red', () => {
    const [first, ...others] = stored.result;
    if (first === undefined) throw new Error('there must be rows');
    expect(theoryPage([{ ...first, passed: false }, ...others], modelVersion)).toContain('| **red** |');
  });
});
