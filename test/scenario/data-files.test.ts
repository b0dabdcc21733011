import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { parseTree } from '../../src/scenario/parse-tree.ts';
import { child, items, numberOf, type Tree, textOf } from '../../src/scenario/tree.ts';
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

/** A number of a file, written with its source or without. */
function numberAt(tree: Tree, key: string): number {
  const found = child(tree, key);
  return numberOf(child(found, 'value') ?? found) ?? 0;
}

const sitesOf = new Map<string, Tree[]>();

/** The units of a file's first site, which is a hospital, or of so many. */
function hospitalUnits(file: string, sites = 1): { site: Tree; units: Tree[] } {
  const all = sitesOf.get(file) ?? items(child(parseTree(shipped[file] ?? '', file).tree, 'sites'));
  sitesOf.set(file, all);
  const listed = all.slice(0, sites);
  return { site: listed[0], units: listed.flatMap((site) => items(child(site, 'units'))) };
}

const ofKind = (units: readonly Tree[], kind: string): Tree[] =>
  units.filter((unit) => textOf(child(unit, 'kind')) === kind);

/** Lines of clinics that physicians hold, or lists of theatres. */
function linesOf(units: readonly Tree[], kind: 'outpatient' | 'theatre'): Tree[] {
  const lines = ofKind(units, kind).flatMap((unit) => items(child(unit, 'lines')));
  return lines.filter((line) => kind === 'theatre' || textOf(child(line, 'contact')) === 'physician-visit');
}

const sumOf = (trees: readonly (Tree | null)[], key: string): number =>
  trees.reduce((sum, tree) => sum + (tree === null ? 0 : numberAt(tree, key)), 0);

const hospitalFiles = [
  ['skane/malmo.yaml', 'SUS Malmö'],
  ['skane/lund.yaml', 'SUS Lund'],
  ['skane/helsingborg.yaml', 'Helsingborgs lasarett'],
  ['skane/kristianstad.yaml', 'Centralsjukhuset Kristianstad'],
  ['skane/trelleborg.yaml', 'Lasarettet Trelleborg'],
  ['skane/landskrona.yaml', 'Lasarettet i Landskrona'],
  ['skane/angelholm.yaml', 'Ängelholms sjukhus'],
  ['skane/hassleholm.yaml', 'Hässleholms sjukhus'],
] as const;

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

  for (const [file, name] of hospitalFiles) {
    it(`the units of ${file} add up to what skane.csv says of the hospital`, () => {
      const rows = table('skane.csv').rows;
      const value = (metric: string) => Number(rows.find((row) => row[0] === name && row[3] === metric)?.[4]);
      const { site, units } = hospitalUnits(file);
      const wards = ofKind(units, 'ward');
      const theatres = ofKind(units, 'theatre');
      const emergencyOperations = theatres.map((theatre) => child(theatre, 'emergency'));
      expect(numberAt(site, 'episodesPerYear')).toBe(value('default_inpatient_episodes'));
      expect(sumOf(ofKind(units, 'emergency'), 'visitsPerYear')).toBe(value('default_ed_visits'));
      expect(sumOf(wards, 'beds')).toBe(value('default_beds_disponible'));
      expect(sumOf(wards, 'birthsPerYear')).toBe(value('default_deliveries'));
      expect(sumOf(wards, 'directShare')).toBeCloseTo(1, 9);
      const operations = sumOf(linesOf(units, 'theatre'), 'operationsPerYear') + sumOf(emergencyOperations, 'perYear');
      expect(operations).toBe(value('default_operations'));
      expect(sumOf(linesOf(units, 'outpatient'), 'visitsPerYear')).toBe(value('default_outpatient_doctor_visits'));
    });
  }

  it('the lists of the ten hospitals are those of the region', () => {
    const rows = table('skane.csv').rows;
    const value = (metric: string) => Number(rows.find((row) => row[0] === 'Region Skåne' && row[3] === metric)?.[4]);
    const units = [
      ...hospitalFiles.flatMap(([file]) => hospitalUnits(file).units),
      ...hospitalUnits('skane/ystad.yaml', 2).units,
    ];
    expect(sumOf(linesOf(units, 'outpatient'), 'listLength')).toBe(value('waiting_first_visit_start'));
    expect(sumOf(linesOf(units, 'theatre'), 'listLength')).toBe(value('waiting_operation_start'));
  });
});
