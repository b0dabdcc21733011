import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { battery } from '../../scripts/studies/battery.ts';
import { batteryTables } from '../../scripts/studies/battery-page.ts';
import {
  isWeak,
  judge,
  probabilities,
  type StoredBattery,
  storedBattery,
  weakShare,
} from '../../scripts/studies/battery-verdict.ts';
import { parseOutcomes, runBatteryTest } from '../../scripts/studies/dieharder.ts';
import { keyStreams } from '../../scripts/studies/key-streams.ts';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';

const study = storedBattery.parse(
  JSON.parse(readFileSync(new URL('../../docs/studies/random-numbers.json', import.meta.url), 'utf8')),
);
const page = '../../docs/background/random-numbers.md';

/** A battery with one stream, a thousand middling probabilities and these. */
function batteryWith(p: number, again: readonly number[], psamples = 100): StoredBattery {
  const line = (each: number) => `sts_runs 2 100000×${psamples} p=${each} ${each === p ? 'WEAK' : 'PASSED'}`;
  const of = { stream: 'subjects', words: 'upper' as const };
  const outcomes = [...Array.from({ length: 999 }, () => line(0.4)), line(p)];
  const retests = [
    {
      ...of,
      test: 'sts_runs',
      ntuple: 2,
      p,
      again: again.map((each) => ({ tsamples: 100_000, psamples: 400, p: each })),
    },
  ];
  const streams = [{ ...of, about: '', millionWords: 1, seconds: 1, outcomes }];
  return { identity: '', result: { streams, retests, weakControl: { about: '', outcomes: [] } } };
}

/** Probability that the largest distance of n uniform numbers is above this (Stephens's approximation). */
function kolmogorov(distance: number, n: number): number {
  const root = Math.sqrt(n);
  const x = (root + 0.12 + 0.11 / root) * distance;
  let sum = 0;
  for (let k = 1; k < 60; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return sum;
}

describe('the battery on keyed draws', () => {
  it('finds nothing: none beyond what so many tests allow, and no weak one that stays so', () => {
    const { beyond, unresolved, tests, chanceOfSoMany } = judge(study);
    expect([beyond, unresolved]).toEqual([0, 0]);
    expect(tests).toBeGreaterThan(800);
    expect(chanceOfSoMany).toBeGreaterThan(0.001);
  });

  it('had every stream of keys, upper and lower bits, every test, and the control', () => {
    const streams = study.result.streams.map(({ stream, words }) => `${stream} ${words}`);
    const wanted = keyStreams.flatMap(({ id }) => [`${id} upper`, `${id} lower`]);
    expect(streams.sort()).toEqual([...wanted, 'system control'].sort());
    for (const { outcomes } of study.result.streams) {
      expect(probabilities(outcomes).length).toBeGreaterThanOrEqual(battery.length);
    }
  });

  it('fails a generator with too few rounds, in every test that it was put to', () => {
    const failed = study.result.weakControl.outcomes.filter((line) => line.endsWith('FAILED'));
    expect(failed.length).toBeGreaterThanOrEqual(4);
    expect(failed).toEqual(study.result.weakControl.outcomes);
  });

  it('is judged by how many tests there are and by what more data say', () => {
    expect(judge(batteryWith(0.004, [0.3]))).toMatchObject({ tests: 1000, weak: 1, beyond: 0, unresolved: 0 });
    expect(judge(batteryWith(0.004, [0.003, 0.002]))).toMatchObject({ beyond: 0, unresolved: 1 });
    expect(judge(batteryWith(0.004, [1e-7, 0])).beyond).toBe(2);
    expect(judge(batteryWith(0.9999999, [0.5])).beyond).toBe(0);
    expect(judge(batteryWith(0.9999999, [0.5], 1)).beyond).toBe(1);
    expect(judge(batteryWith(0.004, [0.3])).chanceOfSoMany).toBeGreaterThan(0.99);
  });

  it('has as many weak ones by chance as dieharder makes of even numbers', () => {
    const draws = new KeyedDraws('weak shares', 1, 1);
    const worlds = 6000;
    let weak = 0;
    for (let world = 0; world < worlds; world += 1) {
      const sorted = Float64Array.from({ length: 100 }, (_, i) => draws.uniform(0, world, i, 0)).sort();
      const distance = sorted.reduce((most, u, i) => Math.max(most, Math.abs(u - (i + 1) / 101)), 0);
      if (isWeak(kolmogorov(distance, 100))) weak += 1;
    }
    expect(Math.abs(weak / worlds - weakShare(100))).toBeLessThan(0.008);
    expect(weakShare(1)).toBe(0.01);
  });

  it('stands on the page as it is stored (else: npx vitest run test/studies -u)', async () => {
    const text = readFileSync(new URL(page, import.meta.url), 'utf8');
    const block = /(<!-- battery -->\n)[\s\S]*(\n<!-- \/battery -->)/;
    expect(text).toMatch(block);
    const written = text.replace(block, (_, open, close) => `${open}\n${batteryTables(study)}\n${close}`);
    await expect(written).toMatchFileSnapshot(page);
  });
});

describe('dieharder', () => {
  it('is read line by line, each line a probability', () => {
    const text = `${['          sts_serial,   3,    100000,     100,0.45951580,  PASSED  ', 'dab_dct, 256, 50000, 1,0.00001,  WEAK', ''].join('\n')}`;
    expect(parseOutcomes(text)).toEqual([
      { test: 'sts_serial', ntuple: 3, tsamples: 100_000, psamples: 100, p: 0.4595158, assessment: 'PASSED' },
      { test: 'dab_dct', ntuple: 256, tsamples: 50_000, psamples: 1, p: 0.00001, assessment: 'WEAK' },
    ]);
    expect(parseOutcomes('# dieharder: no such test\n')).toEqual([]);
  });

  it('where it is missing, the line to type is told', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const test = runBatteryTest({ number: 0, tsamples: 100, psamples: 100 }, () => 0);
    await expect(test).rejects.toThrow('apt-get install dieharder');
    vi.unstubAllEnvs();
  });
});
