import { describe, expect, it } from 'vitest';
import { scenarioParts } from '../../src/cli/scenario-parts.ts';
import { parameterName } from '../../src/report/pages/parameter-name.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { createMemoryReader } from '../../src/scenario/memory-reader.ts';
import { areasPlan } from '../scenario/areas-plan.ts';
import { load, shipped } from '../scenario/shipped-scenarios.ts';

const pilot = await loadScenario('driftstart:waves/wave-1-pilot', createMemoryReader({}, shipped));
const parts = scenarioParts(pilot.scenario, pilot.scenario.waves);

function nameOf(path: string, locale: 'sv' | 'en'): string {
  const { subject, name } = parameterName(path, parts, locale);
  return `${subject} | ${name}`;
}

describe('the names of what a scenario assumes', () => {
  it.each(['sv', 'en'] as const)('are words for every number of the shipped pilot (%s)', (locale) => {
    const paths = pilot.provenance.map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(250);
    expect(paths.filter((path) => !parameterName(path, parts, locale).isComplete)).toEqual([]);
  });

  it('are different for different numbers', () => {
    for (const locale of ['sv', 'en'] as const) {
      const names = pilot.provenance.map(({ path }) => nameOf(path, locale));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('begin with the unit or the kind of unit, and tell weeks, clinicians and receivers', () => {
    expect(nameOf('defaults.emergency.triage.faceVariation', 'sv')).toBe(
      'Akutmottagning | Sortering vid ankomst: tid med patienten, spridning',
    );
    expect(nameOf('sites[0].units[1].beds', 'sv')).toBe('Medicinavdelning 1 | Vårdplatser');
    expect(nameOf('waves[0].bookingPlan[1].share', 'en')).toBe(
      'Open slots | Weeks 0–1 from go-live: share of the usual',
    );
    expect(nameOf('waves[0].bookingPlan[0].share', 'sv')).toBe(
      'Öppna tider | Vecka −1 från driftstart: andel av de vanliga',
    );
    expect(nameOf('waves[0].slowDocumentation.curves[3].initialExcess', 'sv')).toBe(
      'Tid för dokumentation | Läkare, specialistmottagningar: extra dokumentationstid den första dagen',
    );
    expect(nameOf('sites[0].units[7].lines[0].onward[0].share', 'en')).toBe(
      'Medical clinic | Physician visit, sent on to SUS Lund: share',
    );
  });

  it('keep the words of the file where there are none, and say so', () => {
    expect(parameterName('sites[9].units[3].sideDoors', parts, 'en')).toEqual({
      subject: '',
      name: 'SideDoors',
      isComplete: false,
    });
  });
});

describe('the names of what areas assume', () => {
  it.each(['sv', 'en'] as const)(
    'are words for every number, those of receivers too where an area is one of them (%s)',
    async (locale) => {
      const { scenario, provenance } = await load(areasPlan);
      const named = scenarioParts(scenario, scenario.waves);
      const nameIn = (path: string) => parameterName(path, named, locale);
      expect(provenance.map(({ path }) => path).filter((path) => !nameIn(path).isComplete)).toEqual([]);
      expect(provenance.map(({ path }) => path)).toContain('areas[0].catchments[1].privateCentres');
      if (locale === 'en') return;
      expect(nameIn('sites[1].units[0].finalReport.to[0].share').name).toMatch(/till Lunds område/);
      expect(nameIn('sites[1].units[0].finalReport.to[1].share').name).toMatch(/till Vårdcentral Ystad/);
      expect(nameIn('centreTemplate.units[1].lines[0].visitsPerYear')).toMatchObject({ subject: 'En vårdcentral' });
      expect(nameIn('centreTemplate.units[1].lines[0].visitsPerYear').name).toMatch(/^Barnavårdscentral, /);
    },
  );
});
