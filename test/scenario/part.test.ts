import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { formatProblem } from '../../src/scenario/format-problem.ts';
import type { LoadedScenario } from '../../src/scenario/load-scenario.ts';
import type { Unit } from '../../src/scenario/scenario.ts';
import { areasPlan } from './areas-plan.ts';
import { load, messagesOf } from './shipped-scenarios.ts';

const whole = await load(areasPlan);
const hospital = await load(areasPlan, { sites: ['ystad', 'primary-care-eslov'] });
const area = await load(areasPlan, { sites: ['area:lund'] });

function units({ scenario }: LoadedScenario): Map<string, Unit> {
  return new Map(scenario.sites.flatMap((site) => site.units.map((unit): [string, Unit] => [unit.id, unit])));
}

function unitIn(loaded: LoadedScenario, id: string): Unit {
  const unit = units(loaded).get(id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

/** Ids of the sites in which anything but a partner is. */
function simulated({ scenario }: LoadedScenario): string[] {
  return scenario.sites.filter((site) => site.units.some(({ kind }) => kind !== 'partner')).map(({ id }) => id);
}

/** Every unit that a unit names, wherever it does so. */
function namedBy(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedBy);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    ['unit', 'to', 'overflowTo', 'transferTo'].includes(key) && typeof one === 'string' ? [one] : namedBy(one),
  );
}

describe('a part of a scenario', () => {
  it('keeps the sites that are named, an area’s centres with their secretaries, and a wave’s sites', async () => {
    expect(simulated(hospital)).toEqual(['ystad', 'primary-care-eslov']);
    expect(simulated(area)).toEqual([
      'primary-care-eslov',
      'primary-care-eslov-2',
      'primary-care-eslov-3',
      'primary-care-hoor',
      'primary-care-secretaries-lund',
    ]);
    const wave = await load('extends: driftstart:waves/wave-1-pilot\n', { sites: ['wave:wave-1'] });
    expect(simulated(wave)).toHaveLength(17);
  });

  it('can be simulated: what it refers to outside is a partner with its record system', () => {
    for (const part of [hospital, area]) {
      expect(buildWorld(part.scenario).problems).toEqual([]);
      const known = units(part);
      const named = [...known.values()].flatMap(namedBy);
      expect(named.filter((id) => !known.has(id))).toEqual([]);
    }
    expect(unitIn(area, 'ystad-medicine-clinic')).toEqual({
      id: 'ystad-medicine-clinic',
      name: unitIn(whole, 'ystad-medicine-clinic').name,
      kind: 'partner',
      recordSystem: 'melior',
    });
  });

  it('tells by its name and title which part it is, and has a tree of its own', () => {
    expect(hospital.scenario).toMatchObject({
      name: 'two-areas-ystad-primary-care-eslov',
      title: { en: expect.stringMatching(/\(only ystad, primary-care-eslov\)$/) },
    });
    expect(hospital.resolvedTree).not.toEqual(whole.resolvedTree);
  });

  it('shares out what goes to an area over the centres that are kept and one partner for the others', async () => {
    const ward = unitIn(await load(areasPlan, { sites: ['simrishamn', 'primary-care-hoor'] }), 'simrishamn-ward-1');
    expect(ward).toMatchObject({
      finalReport: {
        to: [
          { unit: 'primary-care-hoor-centre', share: expect.closeTo(0.06) },
          { unit: 'centres-of-lund-elsewhere', share: expect.closeTo(0.24) },
          { unit: 'primary-care-ystad-centre', share: 0.5 },
        ],
      },
      municipalCare: { to: [{ unit: 'municipality-ystad-care' }, { unit: 'municipality-skurup-care' }] },
    });
  });

  it('keeps waves with the sites that are kept, their plans for these alone', async () => {
    const second = 'waves:\n  - {id: wave-2, goLive: 2025-09-02, sites: [sus-malmo]}';
    const { scenario } = await load(areasPlan.replace('waves:', second), { sites: ['ystad', 'primary-care-ystad'] });
    expect(scenario.waves.map(({ id, sites }) => [id, sites])).toEqual([['wave-1', ['ystad', 'primary-care-ystad']]]);
    expect(scenario.waves[0]?.secondment?.people).toHaveLength(3);
    expect(area.scenario.waves[0]?.secondment).toBeNull();
    expect(area.scenario.waves[0]?.superUsers).not.toBeNull();
  });

  it('leaves out what cannot be without other units, and warns of it once', () => {
    expect(area.warnings.map((warning) => formatProblem(warning, 'en'))).toEqual([
      'plan.yaml:24:16: calls that ystad-emergency would take go to another provider, since it is not among the sites; centres concerned: 4',
      'plan.yaml:26:21: orders of ystad-laboratory are left out, since it is not among the sites: 4 in all',
    ]);
    expect(area.warnings.map((warning) => formatProblem(warning, 'sv'))[1]).toMatch(
      /beställningar hos ystad-laboratory är utelämnade/,
    );
    const { otherProvider, emergency } = centreOutcomes(whole);
    expect(centreOutcomes(area)).toMatchObject({ emergency: 0, otherProvider: otherProvider + emergency });
    expect(unitIn(area, 'primary-care-eslov-centre')).toMatchObject({ lines: [{ orders: [] }, {}] });
  });

  it('leaves out turning acute to an emergency department outside, and secretaries without anyone to serve', async () => {
    const loaded = await load('extends: driftstart:waves/wave-1-pilot\n', {
      sites: ['simrishamn', 'primary-care-secretaries'],
      set: [
        'sites[simrishamn].units[simrishamn-surgery-clinic].lines[0].turningAcute={perYearWaited: 0.02, to: ystad-emergency}',
      ],
    });
    expect(unitIn(loaded, 'simrishamn-surgery-clinic')).toMatchObject({ lines: [{ turningAcute: null }] });
    expect(units(loaded).has('primary-care-secretariat')).toBe(false);
    const warnings = loaded.warnings.map((warning) => formatProblem(warning, 'en')).join('\n');
    expect(warnings).toMatch(/nobody who waits turns acute and comes to ystad-emergency/);
    expect(warnings).toMatch(/primary-care-secretariat is left out/);
    expect(loaded.scenario.waves[0]?.sites).toEqual(['simrishamn']);
  });

  it('names that are not known are refused, with the nearest ones', async () => {
    expect(await messagesOf(areasPlan, { sites: ['ystd', 'area:lnd', 'wave:wave-9'] })).toEqual([
      '--sites ystd: there is no ystd; did you mean ystad?',
      '--sites area:lnd: there is no area:lnd; did you mean area:lund?',
      '--sites wave:wave-9: there is no wave:wave-9; did you mean wave:wave-1?',
    ]);
  });

  it('of which nothing can be simulated is refused', async () => {
    expect(await messagesOf(areasPlan, { sites: ['sus-malmo', 'primary-care-secretaries'] })).toEqual([
      expect.stringMatching(
        /^--sites sus-malmo,primary-care-secretaries: nothing can be simulated of these sites alone/,
      ),
    ]);
  });
});

function centreOutcomes(loaded: LoadedScenario) {
  const centre = unitIn(loaded, 'primary-care-eslov-centre');
  if (centre.kind !== 'primary-care' || centre.phone === null) throw new Error('the centre must have a telephone');
  return centre.phone.unmet;
}
