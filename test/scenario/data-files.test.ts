import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { load, scenarioFolder, shipped } from './shipped-scenarios.ts';

/** Rows of fields of RFC 4180 text; throws on a quotation mark out of place. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw new Error(`not RFC 4180 at ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function table(name: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = parseCsv(readFileSync(`${scenarioFolder}skane/data/${name}`, 'utf8'));
  return { header, rows };
}

describe('data files', () => {
  for (const [name, columns, least] of [
    ['skane.csv', 10, 300],
    ['evidence.csv', 26, 121],
  ] as const) {
    it(`every row of ${name} has the ${columns} fields of its header`, () => {
      const { header, rows } = table(name);
      expect(header).toHaveLength(columns);
      expect(rows.length).toBeGreaterThanOrEqual(least);
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    });
  }

  it('every source that names a row of skane.csv or evidence.csv names one that is there', () => {
    const skane = table('skane.csv').rows;
    const ids = new Set(table('evidence.csv').rows.map(([id]) => id));
    const sources = Object.values(shipped).flatMap((text) =>
      [...text.matchAll(/source: "([^"]*)"/g)].map(([, source]) => source ?? ''),
    );
    const named = sources.filter((source) => source.startsWith('skane.csv: '));
    expect(named.length).toBeGreaterThan(20);
    for (const source of named) {
      const [, site, metrics] = /^skane\.csv: ([^,]+), ([^,]+)/.exec(source) ?? [];
      const first = metrics?.split(/ (?:to|and|over|of|gives) /)[0]?.trim() ?? '';
      expect(
        skane.some((row) => row[0] === site && metrics?.startsWith(row[3] ?? '-') && row[3] !== ''),
        `${source} (${first})`,
      ).toBe(true);
    }
    for (const source of sources.filter((one) => one.startsWith('evidence.csv: '))) {
      for (const [id] of source
        .slice('evidence.csv: '.length)
        .split(' gives')[0]
        ?.matchAll(/[A-Z]\d\d/g) ?? []) {
        expect(ids.has(id), source).toBe(true);
      }
    }
  });

  it('values taken from skane.csv as they are agree with it', async () => {
    const { scenario } = await load('extends: driftstart:waves/wave-1-pilot\n');
    const value = (metric: string) =>
      Number(table('skane.csv').rows.find((row) => row[0] === 'Lasarettet i Ystad' && row[3] === metric)?.[4]);
    const units = scenario.sites[0]?.units ?? [];
    const wards = units.filter((unit) => unit.kind === 'ward');
    const lines = units
      .flatMap((unit) => (unit.kind === 'outpatient' ? unit.lines : []))
      .filter(({ contact }) => contact === 'physician-visit');
    const emergency = units.find((unit) => unit.kind === 'emergency');
    const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
    expect(emergency?.visitsPerYear).toBe(value('default_ed_visits'));
    expect(total(lines.map(({ visitsPerYear }) => visitsPerYear))).toBe(value('default_outpatient_doctor_visits'));
    expect(scenario.sites[0]?.episodesPerYear).toBe(value('default_inpatient_episodes'));
    expect(total(wards.map(({ birthsPerYear }) => birthsPerYear))).toBe(value('default_deliveries'));
    const hospital = buildWorld(scenario).wards.filter(({ site }) => site === 0);
    const days = total(hospital.map(({ ward, episodesPerYear }) => ward.meanStayDays * episodesPerYear));
    const stay = days / total(hospital.map(({ episodesPerYear }) => episodesPerYear));
    // Assumed stays by ward lie below the published mean by at most 5 %.
    expect(stay / value('default_mean_los')).toBeGreaterThan(0.95);
    expect(stay / value('default_mean_los')).toBeLessThan(1);
  });
});
