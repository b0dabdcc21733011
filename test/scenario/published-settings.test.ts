import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { responsesOf } from '../../src/analysis/evidence/evidence-map.ts';
import { responseDays } from '../../src/analysis/evidence/published-response.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { publishedSettings, readEvidence, readStudies } from '../../src/cli/read-evidence.ts';
import { load, scenarioFolder } from './shipped-scenarios.ts';

const settings = publishedSettings();
const setting = (name: string) => load(`extends: driftstart:published/${name}\n`);

/** Sources that a setting's own files, the shared go-live apart, name in evidence.csv. */
function sourcesOf(name: string): string[] {
  const text = readFileSync(`${scenarioFolder}published/${name}.yaml`, 'utf8');
  return [...text.matchAll(/source: "evidence\.csv: ([A-Z]\d\d)/g)].map(([, id]) => id ?? '');
}

describe('published settings', () => {
  it('are the eight that the literature gives inputs for', () => {
    expect(settings).toEqual([
      'cerner-emergency',
      'emergency-with-extra-staff',
      'eye-clinic',
      'nordic-big-bang',
      'orthopaedic-clinic-from-paper',
      'primary-care',
      'theatre-with-fewer-bookings',
      'vgr-three-days',
    ]);
  });

  it.each(settings)('%s loads, and its world can be simulated', async (name) => {
    const { scenario, warnings } = await setting(name);
    expect(warnings).toEqual([]);
    expect(buildWorld(scenario).problems).toEqual([]);
    expect(scenario.waves).toHaveLength(1);
  });

  it('take nothing but plans and levels from evidence.csv', () => {
    const uses = new Map(readStudies().flatMap(({ rows }) => rows.map(({ id, use }) => [id, use])));
    const named = settings.flatMap(sourcesOf);
    expect(named.length).toBeGreaterThanOrEqual(6);
    for (const id of named) expect(uses.get(id), id).toBe('input');
  });

  it('share a go-live whose ranges were chosen with rows in view that the page names', () => {
    const text = readFileSync(`${scenarioFolder}published/worlds/base.yaml`, 'utf8');
    const seen = [...text.matchAll(/source: "evidence\.csv: ([^"]*)"/g)].flatMap(
      ([, source = '']) => source.match(/[A-Z]\d\d/g) ?? [],
    );
    const inputs = new Set(
      readStudies().flatMap(({ rows }) => rows.filter(({ use }) => use === 'input').map(({ id }) => id)),
    );
    const others = [...new Set(seen.filter((id) => !inputs.has(id)))].sort();
    expect(others).toEqual(['A16', 'A20', 'L01']);
    const page = readFileSync(new URL('../../docs/background/evidence.md', import.meta.url), 'utf8');
    expect(page).toContain('chosen with A16, A20 and L01 in view');
  });

  it('have the go-live of the first wave, number for number: nothing is fitted', async () => {
    const [pilot] = (await load('extends: driftstart:waves/wave-1-pilot\n')).scenario.waves;
    for (const name of settings) {
      const { scenario, provenance } = await setting(name);
      const [wave] = scenario.waves;
      for (const effect of ['slowDocumentation', 'incidents', 'defects', 'lostMessages', 'coexistence'] as const) {
        expect(wave?.[effect], name).toEqual(pilot?.[effect]);
      }
      expect(wave?.downtime?.paperFactor, name).toBe(pilot?.downtime?.paperFactor);
      expect(wave?.downtime?.typingShare, name).toBe(pilot?.downtime?.typingShare);
      expect(wave?.training?.hours, name).toEqual(pilot?.training?.hours);
      const outside = provenance.filter(
        ({ value, range }) =>
          range !== undefined && typeof value === 'number' && (value < range[0] || value > range[1]),
      );
      expect(outside, name).toEqual([]);
    }
  });

  it('last as long as the responses that they are held against', async () => {
    const { studies, map } = readEvidence();
    const responses = responsesOf(studies);
    for (const mapped of map.filter(({ predictable }) => predictable)) {
      const row = responses.find(({ id }) => id === mapped.row);
      if (row === undefined) throw new Error(`there must be a row ${mapped.row}`);
      const { scenario } = await setting(mapped.setting ?? '');
      const weeks = (scenario.days - (scenario.waves[0]?.goLiveDay ?? 0)) / 7;
      const needed = row.against === 'level' ? (row.weeksTo ?? 0) : (responseDays(row, mapped)?.to ?? Number.NaN) / 7;
      expect(weeks, mapped.row).toBeGreaterThanOrEqual(needed);
    }
  });
});
