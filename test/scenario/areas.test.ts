import { describe, expect, it } from 'vitest';
import type { LoadedScenario } from '../../src/scenario/load-scenario.ts';
import type { ClinicUnit, Unit } from '../../src/scenario/scenario.ts';
import { areasPlan } from './areas-plan.ts';
import { load } from './shipped-scenarios.ts';

const loaded = await load(areasPlan);

function unitIn({ scenario }: LoadedScenario, id: string): Unit {
  const unit = scenario.sites.flatMap(({ units }) => units).find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

function clinicIn(scenario: LoadedScenario, id: string): ClinicUnit {
  const unit = unitIn(scenario, id);
  if (unit.kind !== 'primary-care' && unit.kind !== 'outpatient') throw new Error(`${id} is no clinic`);
  return unit;
}

describe('areas', () => {
  it('give a site for each centre, named and numbered, public ones first', () => {
    const sites = loaded.scenario.sites.filter(({ id }) => /eslov|hoor/.test(id));
    expect(sites.map(({ id, name }) => [id, name.sv])).toEqual([
      ['primary-care-eslov', 'Vårdcentral Eslöv'],
      ['primary-care-eslov-2', 'Vårdcentral Eslöv 2'],
      ['primary-care-eslov-3', 'Vårdcentral Eslöv 3 (privat)'],
      ['primary-care-hoor', 'Vårdcentral Höör (privat)'],
      ['municipality-eslov', 'Kommunal vård i Eslöv'],
      ['municipality-hoor', 'Kommunal vård i Höör'],
    ]);
    expect(unitIn(loaded, 'primary-care-eslov-3-child-health').name.en).toBe('Child health Eslöv 3 (private)');
    expect(unitIn(loaded, 'municipality-skurup-care')).toMatchObject({ kind: 'partner', recordSystem: 'municipal' });
  });

  it('list the people of a catchment equally, and volumes of template and defaults follow them', () => {
    const large = clinicIn(loaded, 'primary-care-eslov-2-centre');
    const small = clinicIn(loaded, 'primary-care-hoor-centre');
    expect([large.listedPeople, small.listedPeople]).toEqual([8000, 6000]);
    const volumes = ({ lines, phone }: ClinicUnit) => [
      ...lines.map(({ visitsPerYear, listLength, overdueReturns }) => [visitsPerYear, listLength, overdueReturns]),
      phone?.callsPerYear,
    ];
    expect(volumes(large)).toEqual([[11875, 480, 195], [10000, 400, 220], 19250]);
    expect(volumes(small)).toEqual([[8906.25, 360, 146.25], [7500, 300, 165], 14437.5]);
    expect(clinicIn(loaded, 'primary-care-hoor-child-health').lines[0]).toMatchObject({
      visitsPerYear: 900,
      listLength: 15,
      overdueReturns: 60,
      returnShare: 0.75,
    });
  });

  it('give centres the referrals, orders and emergency department of their area, and their own units for the template’s', () => {
    const centre = clinicIn(loaded, 'primary-care-eslov-2-centre');
    expect(centre.phone).toMatchObject({ overflowTo: 'ystad-emergency' });
    expect(centre.phone?.onward.map(({ unit }) => unit)).toEqual([
      'primary-care-eslov-2-centre',
      'primary-care-eslov-2-child-health',
    ]);
    expect(centre.lines.map(({ onward, orders }) => [onward, orders])).toEqual([
      [
        [{ unit: 'ystad-medicine-clinic', contact: 'physician-visit', share: 0.001 }],
        [{ unit: 'ystad-laboratory', line: 'samples', share: 0.002 }],
      ],
      [[], []],
    ]);
  });

  it('give one secretariat for the centres that they make, as large as they are', () => {
    const secretariat = unitIn(loaded, 'primary-care-secretariat-lund');
    // 8 secretaries for 11 centres of 8 000 are 2.73 for 30 000 people.
    expect(secretariat).toMatchObject({
      serves: ['primary-care-eslov', 'primary-care-eslov-2', 'primary-care-eslov-3', 'primary-care-hoor'].map(
        (site) => `${site}-centre`,
      ),
      secretaries: { people: 6, shifts: [{ staff: 3, days: 'workdays' }] },
    });
    expect(loaded.scenario.sites.map(({ id }) => id)).not.toContain('primary-care-secretaries-ystad');
  });

  it('go live with a wave that names them, secretaries too', () => {
    const sites = loaded.scenario.waves[0]?.sites ?? [];
    expect(sites.slice(-5)).toEqual([
      'primary-care-eslov',
      'primary-care-eslov-2',
      'primary-care-eslov-3',
      'primary-care-hoor',
      'primary-care-secretaries-lund',
    ]);
    expect(sites.filter((site) => site === 'ystad')).toHaveLength(1);
  });

  it('stand for their centres by the people listed, and for their municipalities by population', () => {
    const ward = unitIn(loaded, 'simrishamn-ward-1');
    if (ward.kind !== 'ward') throw new Error('simrishamn-ward-1 must be a ward');
    const shares = (receivers: readonly { unit: string; share: number }[]) =>
      Object.fromEntries(receivers.map(({ unit, share }) => [unit, Number(share.toFixed(6))]));
    expect(shares(ward.finalReport?.to ?? [])).toEqual({
      'primary-care-eslov-centre': 0.08,
      'primary-care-eslov-2-centre': 0.08,
      'primary-care-eslov-3-centre': 0.08,
      'primary-care-hoor-centre': 0.06,
      'primary-care-ystad-centre': 0.5,
    });
    expect(ward.onward.map(({ contact }) => contact)).toEqual(Array.from({ length: 4 }, () => 'nurse-visit'));
    expect(shares(ward.municipalCare?.to ?? [])).toEqual({
      'municipality-ystad-care': 0.666667,
      'municipality-skurup-care': 0.333333,
    });
    expect(
      loaded.scenario.areas?.map(({ id, catchments }) => [
        id,
        catchments.map((catchment) => [catchment.population, ...catchment.centres]),
      ]),
    ).toEqual([
      [
        'lund',
        [
          [24000, 'primary-care-eslov', 'primary-care-eslov-2', 'primary-care-eslov-3'],
          [6000, 'primary-care-hoor'],
        ],
      ],
      [
        'ystad',
        [
          [20000, 'primary-care-ystad', 'primary-care-ystad-2'],
          [10000, 'primary-care-skurup'],
        ],
      ],
    ]);
  });

  it('a number that many centres follow is listed once, as it is written and where', () => {
    const of = (path: string) => loaded.provenance.filter((entry) => entry.path === path);
    expect(of('centreTemplate.units[1].lines[0].visitsPerYear')).toMatchObject([
      { value: 1200, source: 'register', confidence: 'estimate', range: [1000, 1500], file: 'plan.yaml', line: 17 },
    ]);
    expect(of('areas[0].catchments[0].population')).toMatchObject([{ value: 24000, source: 'SCB', line: 30 }]);
    expect(of('defaults.primary-care.lines.physician-visit.visitsPerYear')).toMatchObject([{ value: 11875 }]);
    expect(loaded.provenance.filter(({ path }) => path.includes('primary-care-secretaries'))).toEqual([]);
  });

  it('a site of the same id is laid over the one that is made, and settings change either', async () => {
    const sites =
      'sites:\n  - id: primary-care-hoor\n    units:\n      - {id: primary-care-hoor-centre, listedPeople: 5500}';
    const changed = await load(areasPlan.replace('sites:', sites), {
      set: ['areas[lund].catchments[eslov].publicCentres=3', 'sites[primary-care-eslov].units[0].listedPeople=7777'],
    });
    expect(clinicIn(changed, 'primary-care-hoor-centre')).toMatchObject({
      listedPeople: 5500,
      lines: [{ visitsPerYear: 8906.25 }, {}],
    });
    expect(clinicIn(changed, 'primary-care-eslov-centre').listedPeople).toBe(7777);
    expect(clinicIn(changed, 'primary-care-eslov-4-centre').listedPeople).toBe(6000);
  });
});
