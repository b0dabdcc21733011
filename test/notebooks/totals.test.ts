import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { lossByKind, type TotalledRun, totalsTable } from '../../notebooks/totals.ts';
import type { SummaryRow } from '../../src/results/summary-schema.ts';

function row(
  given: Pick<SummaryRow, 'measure' | 'unit' | 'arm' | 'window' | 'mean'> & Partial<SummaryRow>,
): SummaryRow {
  const mean = given.mean ?? 0;
  return {
    against: 'reference',
    scope: 'region',
    contactKind: null,
    confidence: { level: 0.95, low: mean - 1, high: mean + 1 },
    range: { level: 0.9, low: mean - 3, median: mean, high: mean + 3 },
    uncertainty: 'chance',
    replications: 5,
    notReached: null,
    ...given,
  };
}

const lost = { measure: 'production.lost', unit: 'production', window: 'total' } as const;
const share = { measure: 'production.lostShare', unit: 'share', window: 'total' } as const;
const wait = { measure: 'visits.wait.mean', unit: 'days' } as const;
const around = (middle: number) => ({ level: 0.9, low: middle - 0.01, median: middle, high: middle + 0.01 });

const run: TotalledRun = {
  arms: ['reference', 'golive', 'what-if'].map((id, style) => ({ id, style, label: `Arm ${id}`, goLives: [] })),
  scopes: [
    { id: 'region', level: 'region', name: 'All simulated care' },
    { id: 'kind:outpatient', level: 'kind', name: 'Outpatient clinics' },
    { id: 'kind:theatre', level: 'kind', name: 'Operating theatres' },
    { id: 'kind:ward', level: 'kind', name: 'Wards' },
  ],
  summary: {
    run: 'small-0123456789',
    scenario: 'small',
    seed: 'test',
    arms: [],
    measures: [
      row({ ...lost, arm: 'golive', mean: 406 }),
      row({ ...lost, arm: 'golive', mean: 99, contactKind: 'physician-visit' }),
      row({ ...lost, arm: 'what-if', mean: 250 }),
      row({ ...wait, arm: 'golive', window: 'weeks:0-3', mean: 40 }),
      row({ ...wait, arm: 'golive', window: 'weeks:0-12', mean: 60 }),
      row({ ...wait, arm: 'what-if', window: 'weeks:0-3', mean: 50 }),
      row({ ...share, arm: 'golive', mean: 0.02, range: around(0.02), scope: 'kind:theatre' }),
      row({ ...share, arm: 'golive', mean: 0.09, range: around(0.09), scope: 'kind:outpatient' }),
    ],
  },
};

/** The rows of the table, each as its cells. */
function rowsOf(given: TotalledRun, scope: string): (string | null)[][] {
  const { document } = parseHTML(`<html><body>${totalsTable(given, scope).text}</body></html>`);
  return [...document.querySelectorAll('tbody tr')].map((each) => [...each.children].map((cell) => cell.textContent));
}

describe('totalsTable(run, scope)', () => {
  it('gives each plan its rows under its name, each figure with its range and the interval of its mean', () => {
    expect(rowsOf(run, 'region')).toEqual([
      ['Arm golive'],
      ['Production lost (physician visits, whole period)', '+406', '+403 to +409', '+405 to +407'],
      ['Wait to first visit, mean (days, first 13 weeks)', '+60', '+57 to +63', '+59 to +61'],
      ['Arm what-if'],
      ['Production lost (physician visits, whole period)', '+250', '+247 to +253', '+249 to +251'],
      ['Wait to first visit, mean (days, first 4 weeks)', '+50', '+47 to +53', '+49 to +51'],
    ]);
  });

  it('says so where nothing can be told', () => {
    expect(totalsTable(run, 'kind:ward').text).toContain('no differences');
    expect(totalsTable({ ...run, arms: run.arms.slice(0, 1) }, 'region').text).toContain('no differences');
  });
});

describe('lossByKind(run, plan)', () => {
  it('has a dot with its range for each kind that loses or gains, the greatest loss first', () => {
    const data = lossByKind(run, run.arms[1]);
    expect(data?.dots.map(({ label, text }) => [label, text])).toEqual([
      ['Outpatient clinics', '9.0% (8.0% to 10.0%)'],
      ['Operating theatres', '2.0% (1.0% to 3.0%)'],
    ]);
  });

  it('is null where there is no plan, or nothing about it', () => {
    expect(lossByKind(run, undefined)).toBeNull();
    expect(lossByKind(run, run.arms[2])).toBeNull();
  });
});
