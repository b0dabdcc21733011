import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { checkBaselineRows } from '../../src/analysis/compare-baseline.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { readBaselineRows } from '../../src/cli/read-baseline-rows.ts';
import type { Scenario, Site, Unit } from '../../src/scenario/scenario.ts';
import { load } from '../scenario/shipped-scenarios.ts';

const rollout = (await load('extends: driftstart:rollout\n')).scenario;
const units = unitsOf(rollout.sites);

function unitsOf(sites: readonly Site[]): Unit[] {
  return sites.flatMap((site) => site.units);
}

/** The sites of a wave. */
function sitesOf({ sites, waves }: Scenario, id: string): Site[] {
  const ids = waves.find((wave) => wave.id === id)?.sites ?? [];
  return sites.filter((site) => ids.includes(site.id));
}

function listedBy(sites: readonly Site[]): number {
  return sum(unitsOf(sites).map((unit) => (unit.kind === 'primary-care' ? (unit.listedPeople ?? 0) : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Visits a year of a kind at units whose id has a part of it. */
function visits(contact: string, part: string): number {
  return sum(
    units.flatMap((unit) =>
      unit.id.includes(part) && unit.kind === 'outpatient'
        ? unit.lines.flatMap((line) => (line.contact === contact ? [line.visitsPerYear] : []))
        : [],
    ),
  );
}

describe('scenarios/rollout.yaml', () => {
  it('has every organisation of the region in one of five waves, but for municipalities, other regions and private providers on the national tariff', () => {
    expect(rollout.waves.map(({ id }) => id)).toEqual(['wave-1', 'wave-2', 'wave-3', 'wave-4', 'wave-5']);
    const inWaves = rollout.waves.flatMap(({ sites }) => sites);
    expect(new Set(inWaves).size).toBe(inWaves.length);
    const without = rollout.sites.filter(({ id }) => !inWaves.includes(id));
    const onTariff = without.filter(({ id }) => id.startsWith('private-'));
    const areas = ['malmo', 'lund', 'helsingborg', 'kristianstad'];
    expect(onTariff.map(({ id }) => id).sort()).toEqual(
      [
        ...areas.map((area) => `private-psychiatry-${area}`),
        ...[...areas, 'ystad'].map((area) => `private-physiotherapy-${area}`),
      ].sort(),
    );
    expect(new Set(unitsOf(onTariff).map(({ recordSystem }) => recordSystem))).toEqual(new Set(['private']));
    const outside = without.filter((site) => !onTariff.includes(site));
    expect(new Set(unitsOf(outside).map(({ kind }) => kind))).toEqual(new Set(['partner']));
    expect(outside.filter(({ id }) => id.startsWith('municipality-'))).toHaveLength(33);
    expect(outside.filter(({ id }) => !id.startsWith('municipality-')).map(({ id }) => id)).toEqual([
      'halland',
      'kronoberg',
      'blekinge',
      'stockholm',
    ]);
  });

  it('goes live on the dates of the plan of 2023 and ends in 2028', () => {
    const day = (date: string) => (Date.parse(date) - Date.parse(rollout.start)) / 86_400_000;
    const dates = ['2025-03-25', '2025-10-07', '2026-03-10', '2026-10-06', '2027-04-13'];
    expect(rollout.waves.map(({ goLiveDay }) => goLiveDay)).toEqual(dates.map(day));
    expect(rollout.days).toBe(Math.ceil(day('2028-10-31') / 7) * 7);
  });

  it('has the published numbers of centres, people, psychiatric beds and private visits', () => {
    expect(units.filter(({ kind }) => kind === 'primary-care')).toHaveLength(157);
    expect(Math.abs(listedBy(rollout.sites) - 1_370_000)).toBeLessThan(5000);
    const psychiatric = units.filter(({ id, kind }) => kind === 'ward' && id.includes('-psychiatry-'));
    expect(sum(psychiatric.map((unit) => (unit.kind === 'ward' ? unit.beds : 0)))).toBe(380);
    expect(visits('physician-visit', '-private-') - visits('physician-visit', '-private-psychiatry')).toBe(390_000);
  });

  it('gives every wave the shared plan, and the pilot its own', () => {
    const [pilot, ...others] = rollout.waves;
    for (const wave of others) {
      expect(wave.slowDocumentation).toEqual(pilot?.slowDocumentation);
      expect(wave.training?.hours).toEqual(pilot?.training?.hours);
      expect(wave.defects).toEqual(pilot?.defects);
    }
  });

  it('takes primary care at once in wave 2, or with the hospital of its area where that switch is set', async () => {
    const share = (scenario: Scenario) =>
      scenario.waves.map(({ id }) => Math.round((100 * listedBy(sitesOf(scenario, id))) / listedBy(scenario.sites)));
    expect(share(rollout)).toEqual([7, 93, 0, 0, 0]);
    const switches = ['primary-care-with-its-area', 'north-together'].map((name) => `driftstart:switches/${name}`);
    const { scenario } = await load(`extends: [driftstart:rollout, ${switches.join(', ')}]\n`);
    expect(share(scenario)).toEqual([7, 10, 46, 21, 16]);
    expect(scenario.waves[4]?.goLiveDay).toBe(scenario.waves[3]?.goLiveDay);
  });
});

it('can be held against every published figure of the region', () => {
  const { cells, units: built } = buildWorld({ ...rollout, waves: [] });
  const layout = { arms: [{ arm: 'reference', cells, units: built.map(({ id }) => id) }] };
  const context = analysisContext({ run: 'baseline', seed: '1', reference: rollout, arms: [] });
  const rows = readBaselineRows(rollout);
  expect(rows.filter(({ simulated }) => simulated !== null).length).toBeGreaterThan(70);
  expect(() => checkBaselineRows(rows, layout, context)).not.toThrow();
  const [row] = rows;
  if (!row?.simulated) throw new Error('the first row must be simulated');
  const strange = { ...row, simulated: { ...row.simulated, scopes: ['kind:partner'] } };
  expect(() => checkBaselineRows([strange], layout, context)).toThrow('must be in the world');
});

it('centres of one template share what the template says, which every event reads', () => {
  const times = units.flatMap((unit) => (unit.kind === 'primary-care' ? unit.lines.map(({ first }) => first) : []));
  expect(times.length).toBeGreaterThan(300);
  expect(new Set(times).size).toBeLessThan(10);
});
