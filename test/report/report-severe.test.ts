import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';
import { parse, textOf, withRow } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { levelsAndDifference, row } from './synthetic-rows.ts';

/** Ten weeks of which none can be judged to be back. */
const notRecovered = Array.from({ length: 10 }, (_, week) =>
  row({ measure: 'production.recovered', unit: 'share', window: `weeks:0-${week}`, mean: 0, spread: 0 }),
);

function rollback(range: [number | null, number | null], notReached: number): ReportRow {
  const given = row({ measure: 'rollback.week', unit: 'week', mean: 0, spread: 0 });
  const [low, high] = range;
  return { ...given, mean: null, range: { level: 0.9, low, median: low, high }, notReached };
}

function withRows(locale: 'sv' | 'en', rows: ReportRow[]): ReportInput {
  const input = syntheticInput(locale);
  return { ...input, rows: [...input.rows, ...rows] };
}

function topOf(input: ReportInput): string {
  return textOf(parse(renderReport(input)), '.sentence-range');
}

describe('the top of a report on a go-live that goes badly', () => {
  it('says that production is not back, in all runs or in a share of them', () => {
    const never = { mean: null, notReached: 1, range: { level: 0.9, low: null, median: null, high: null } };
    const change = (locale: 'sv' | 'en', notReached: number) =>
      topOf(withRow(withRows(locale, notRecovered), 'production.recoveryWeek', { ...never, notReached }));
    expect(change('sv', 1)).toContain('Produktionen var inte tillbaka i någon körning inom 10 veckor.');
    expect(change('en', 0.6)).toContain('In 60% of runs production was not back within 10 weeks.');
    expect(change('en', 0.1)).not.toContain('not back');
  });

  it('says in what share of the runs the sites went back to the old system, and when', () => {
    expect(topOf(withRows('sv', [rollback([0, 0], 0)]))).toContain(
      'I alla körningar gick man tillbaka till det gamla systemet, i vecka 0 efter driftstart.',
    );
    expect(topOf(withRows('sv', [rollback([1, 4], 0)]))).toContain('i 9 av 10 körningar mellan vecka 1 och 4');
    expect(topOf(withRows('en', [rollback([2, null], 0.35)]))).toContain(
      'In 65% of runs sites went back to the old system, in week 2 after go-live at the earliest.',
    );
  });

  it('names the sites that went back, with the share of runs of each, and counts them where they are many', () => {
    const sites = syntheticInput('sv').scopes.filter(({ level }) => level === 'site');
    const [one, other] = sites;
    if (one === undefined || other === undefined) throw new Error('the input has two sites');
    const [region, never] = [rollback([0, 0], 0.25), { ...rollback([null, null], 1), scope: other.id }];
    const told = topOf(withRows('sv', [region, { ...region, scope: one.id }, never]));
    expect(told).toContain(`med andelen körningar: ${one.name.sv} (75 %).`);
    expect(told).not.toContain(other.name.sv);
    const input = withRows('en', [region]);
    const many = Array.from({ length: 7 }, (_, index) => ({ ...one, id: `site:many-${index}` }));
    const rows = many.map(({ id }) => ({ ...region, scope: id }));
    const page = { ...input, scopes: [...input.scopes, ...many], rows: [...input.rows, ...rows] };
    expect(topOf(page)).toContain('7 sites went back in at least one run.');
  });

  it('tells of each wave that went back where there are several', () => {
    const input = withRows('en', [rollback([-40, 0], 0), { ...rollback([1, 1], 0), scope: 'wave:two' }]);
    const [reference, plan, ...others] = input.arms;
    if (reference === undefined || plan === undefined) throw new Error('the input has a plan');
    const goLive = ['one', 'two'].map((wave) => ({ wave, date: '2025-03-25' }));
    const told = topOf({ ...input, arms: [reference, { ...plan, goLive }, ...others] });
    expect(told).toContain('two: In all runs sites went back to the old system, in week 1 after go-live.');
    expect(told).not.toContain('−40');
  });

  it('is silent on going back where no plan has it, and says where its rule came into force in no run', () => {
    const never = rollback([null, null], 1);
    expect(renderReport(withRows('sv', [never]))).not.toContain('gamla systemet,');
    const input = withRows('sv', [never]);
    const [first, ...others] = input.assumptions;
    if (first === undefined) throw new Error('the input has no assumptions');
    const planned = { ...first, path: 'waves[0].rollback.typedBackShare', value: 0.8, unit: 'share' };
    const page = parse(renderReport({ ...input, assumptions: [first, planned, ...others] }));
    expect(textOf(page, '#counter-measures')).toContain('Den löste inte ut i någon körning.');
  });

  it('says that as much care was delivered where the loss is 0 as it is written', () => {
    const input = withRow(syntheticInput('sv'), 'production.lost', { mean: -0.01 });
    expect(textOf(parse(renderReport(input)), '.sentence')).toContain('lika mycket planerad vård hade hunnits med');
  });
});

describe('the section on counter-measures', () => {
  it('tells how many ambulances were diverted, with the range', () => {
    const rows = levelsAndDifference('ed.diverted', 'patients', 'weeks:0-12', 0, 214);
    const page = parse(renderReport(withRows('en', rows)));
    expect(textOf(page, '#counter-measures')).toContain('Ambulances diverted');
    expect(textOf(page, '#counter-measures')).toContain('+214');
  });

  it('is left out where the plan has none, as are faults, messages and costs that nothing was counted of', () => {
    const page = parse(renderReport(syntheticInput('en')));
    for (const id of ['counter-measures', 'defects', 'messages', 'costs'])
      expect(page.getElementById(id), id).toBeNull();
  });
});

describe('the guarantee of care in time', () => {
  it('stands beside the waiting list under the weeks that it is counted over, and nowhere without figures', () => {
    const rows = [
      ...levelsAndDifference('visits.withinGuarantee', 'share', 'weeks:0-12', 0.71, -0.12),
      ...levelsAndDifference('visits.withinGuarantee', 'share', 'weeks:13-25', 0.71, -0.2),
    ];
    const section = textOf(parse(renderReport(withRows('en', rows))), '#waiting');
    expect(section).toContain('The first 13 weeks after go-live');
    expect(section).toContain('−12.0');
    expect(section).not.toContain('−20.0');
    expect(textOf(parse(renderReport(syntheticInput('en'))), '#waiting')).not.toContain('guarantee');
  });
});
