import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { historyDays } from '../../src/care/world/calendar.ts';
import { slotsOfDay } from '../../src/care/world/line-equilibrium.ts';
import type { ClinicUnit, Site } from '../../src/scenario/scenario.ts';
import { clinicLine, clinicUnit, emergencyUnit, island, smallScenario, wardUnit } from '../worlds/small-world.ts';

function siteWith(...units: Site['units']): Site {
  return { id: 'north', name: { sv: 'north', en: 'north' }, episodesPerYear: 2410, units };
}

function clinic(changes: Parameters<typeof clinicLine>[0]): ClinicUnit {
  return clinicUnit('north-clinic', 'outpatient', [clinicLine({ onward: [], ...changes })]);
}

function problemsOf(...units: Site['units']) {
  return buildWorld(smallScenario([siteWith(...units)])).problems;
}

describe('buildWorld', () => {
  it('gives a clinic the slots that its yearly volume asks for, no-shows included', () => {
    const world = buildWorld(smallScenario([siteWith(clinic({}))]));
    const [line] = world.lines;
    let slots = 0;
    for (let day = 0; day < 728; day++) for (const kind of [0, 1, 2]) slots += slotsOfDay(line, kind, day);
    const expected = (12_000 / 0.95) * (728 / 365.25);
    expect(Math.abs(slots - expected)).toBeLessThan(3);
  });

  it('carries fractions of a slot over and opens nothing on holidays', () => {
    const world = buildWorld(
      smallScenario([siteWith(clinic({ visitsPerYear: 100, listLength: 20, overdueReturns: 20 }))]),
    );
    const [line] = world.lines;
    const perDay = Array.from({ length: 60 }, (_, day) => slotsOfDay(line, 2, day));
    expect(Math.max(...perDay)).toBe(1);
    expect(perDay.reduce((a, b) => a + b)).toBeGreaterThan(5);
    const christmasDay = 51;
    expect(world.calendar.elective[historyDays + christmasDay]).toBe(0);
    expect(slotsOfDay(line, 1, christmasDay)).toBe(0);
  });

  it('keeps every list at its published length over two years, higher after the summer than before', () => {
    const world = buildWorld(smallScenario([island('north')]));
    for (const { firstTarget, line } of world.lines) {
      const mean = firstTarget.subarray(0, 728).reduce((a, b) => a + b) / 728;
      expect(mean).toBeCloseTo(line.listLength, 6);
      expect(firstTarget[290]).toBeGreaterThan(firstTarget[215] * 1.2);
    }
  });

  it('is in balance: utilisation after removal is 1 for every list of a derived capacity', () => {
    const lists = buildWorld(smallScenario([island('north')])).utilisation.filter((row) => row.of === 'list');
    expect(lists.length).toBe(3);
    for (const { load } of lists) expect(Math.abs(load - 1)).toBeLessThan(0.003);
  });

  it('takes referrals from inside the world out of those from outside', () => {
    const world = buildWorld(smallScenario([island('north')]));
    const withCentre = world.lines.find((line) => line.unitId === 'north-clinic');
    const alone = buildWorld(smallScenario([siteWith(clinic({}))])).lines[0];
    const yearly = (column: Float64Array) => column.subarray(0, 364).reduce((a, b) => a + b);
    if (withCentre === undefined) throw new Error('the island has a clinic');
    const inside = yearly(alone.exogenousPerDay) - yearly(withCentre.exogenousPerDay);
    const expected = 11_000 * 0.05 + 11_000 * 0.79 * 0.06 + (11_000 * 0.21 + 100) * 0.3;
    expect(inside / expected).toBeGreaterThan(0.98);
    expect(inside / expected).toBeLessThan(1.02);
  });

  it('refuses a clinic with 5 % more slots than its volume asks for', () => {
    const problems = problemsOf(clinic({ capacityFactor: 1.05 }));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['utilisation', 'sites[0].units[0].lines[0].capacityFactor'],
    ]);
    expect(problems[0].value).toBeCloseTo(1 / 1.05, 2);
  });

  it('refuses a list of less than 14 days of referrals, and names the least that works', () => {
    const [problem] = problemsOf(clinic({ listLength: 100 }));
    expect(problem.code).toBe('list-too-short');
    expect(problem.low).toBe(Math.ceil((14 * ((12_000 * 0.35) / 0.92)) / 365.25));
    expect(
      problemsOf(clinic({ listLength: problem.low + 100 })).filter(({ code }) => code === 'list-too-short'),
    ).toEqual([]);
  });

  it('refuses more returns than visits', () => {
    const problems = problemsOf(
      clinic({ returnShare: 0.99, returnRemovalShare: 0.05, listLength: 30, overdueReturns: 1_500 }),
    );
    expect(problems.map(({ code, path }) => [code, path])).toContainEqual([
      'returns-exceed',
      'sites[0].units[0].lines[0].returnShare',
    ]);
  });

  it('refuses a list of more than 700 days of referrals', () => {
    expect(problemsOf(clinic({ listLength: 9_000 })).map(({ code }) => code)).toEqual(['list-too-long']);
  });

  it('refuses a list of returns that would run dry in June', () => {
    const problems = problemsOf(clinic({ overdueReturns: 100 }));
    expect(problems.map(({ code }) => code)).toEqual(['list-runs-dry']);
    expect(problemsOf(clinic({ overdueReturns: problems[0].low }))).toEqual([]);
  });

  it('refuses beds for less than the patients who come', () => {
    const problems = problemsOf(
      emergencyUnit('north-emergency', { onward: [] }),
      wardUnit('north-ward', { beds: 24, onward: [] }),
    );
    expect(problems.map(({ path }) => path)).toEqual(['sites[0].units[1].beds']);
    expect(problems[0].value).toBeGreaterThan(1.08);
  });

  it('refuses an emergency department whose physicians would be busy more than 95 % of the day', () => {
    const unit = emergencyUnit('north-emergency', { onward: [] });
    const [first] = unit.physicians.shifts;
    const problems = problemsOf(
      { ...unit, physicians: { people: 8, shifts: [{ ...first, staff: 2 }] } },
      wardUnit('north-ward', { onward: [] }),
    );
    expect(problems.map(({ path }) => path)).toEqual(['sites[0].units[0].physicians']);
  });

  it('refuses more referrals from inside than a clinic has first visits', () => {
    const centre = clinicUnit('north-centre', 'primary-care', [
      clinicLine({
        visitsPerYear: 40_000,
        listLength: 1_800,
        overdueReturns: 2_400,
        onward: [{ unit: 'north-clinic', contact: 'physician-visit', share: 0.2 }],
      }),
    ]);
    expect(problemsOf(clinic({}), centre).map(({ code }) => code)).toContain('referrals-exceed');
  });
});
