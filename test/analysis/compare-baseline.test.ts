import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import {
  type BaselineRow,
  baselineValues,
  compareBaseline,
  countFigures,
} from '../../src/analysis/compare-baseline.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { renderBaseline } from '../../src/report/render-baseline.ts';
import { setCell } from '../change-counts.ts';
import { parse, space } from '../report/read-page.ts';
import { emptyOutcome, syntheticScenario } from '../synthetic-world.ts';

const days = 427;
const context = analysisContext({
  run: 'baseline',
  seed: '1',
  reference: { ...syntheticScenario(null), days },
  arms: [],
});

/** The clinic completes so many visits a day, and one more in March. */
function replication(number: number, visits: number): ShardOutcome {
  const outcome = emptyOutcome('reference', days);
  // Day 0 is 2024-11-04, so that day 117 is 2025-03-01.
  setCell(outcome, 'completed', 2, (day) => (day >= 117 && day < 148 ? visits + 1 : visits));
  return { replication: number, arms: [outcome] };
}

const outcomes = [replication(1, 98), replication(2, 100), replication(3, 102)];

function row(changes: Partial<BaselineRow> = {}, simulated: Partial<BaselineRow['simulated']> = {}): BaselineRow {
  return {
    id: 'visits',
    name: { sv: 'Besök', en: 'Visits' },
    unit: { sv: 'om året', en: 'a year' },
    mark: 'emergent',
    kind: 'plausibility',
    note: null,
    simulated: {
      measures: ['visits.completed'],
      over: [],
      times: 1,
      overUnits: null,
      scopes: ['unit:clinic'],
      contactKind: 'physician-visit',
      month: null,
      ...simulated,
    },
    published: { value: 36_531, year: '2023', confidence: 'verified', source: 'https://example.org/visits' },
    ...changes,
  };
}

function compared(rows: BaselineRow[], over = context) {
  return compareBaseline(
    rows,
    outcomes.map((outcome) => baselineValues(rows, outcome, over)),
  );
}

function found(changes: Partial<BaselineRow> = {}, simulated: Partial<BaselineRow['simulated']> = {}) {
  const [only] = compared([row(changes, simulated)]);
  if (only?.found === undefined || only.found === null) throw new Error('the row must be simulated');
  return only.found;
}

const publishedAs = (value: number) => ({ published: { ...row().published, value } });

describe('compareBaseline(rows, replications)', () => {
  it('adds a measure up over the year after the warm-up, with interval and range', () => {
    const { mean, range, confidence, difference, agrees } = found();
    expect(mean).toBe(365 * 100 + 31);
    expect(range.low).toBeCloseTo(365 * 98.2 + 31, 6);
    expect(range.high).toBeCloseTo(365 * 101.8 + 31, 6);
    expect((confidence.high ?? 0) - (confidence.low ?? 0)).toBeGreaterThan(0);
    expect(difference).toBe(0);
    expect(agrees).toBe(true);
  });

  it('takes the days of a calendar month alone', () => {
    expect(found({}, { month: 3 }).mean).toBe(31 * 101);
    expect(found({}, { month: 4 }).mean).toBe(30 * 100);
    // The year runs from 2024-12-30 to 2025-12-29.
    expect(found({}, { month: 12 }).mean).toBe(29 * 100);
  });

  it('divides by other measures, and multiplies', () => {
    expect(found({}, { over: ['visits.completed', 'visits.completed'], times: 100 }).mean).toBeCloseTo(50, 9);
  });

  it('adds scopes up, and divides by the number of units of a kind', () => {
    expect(found({}, { scopes: ['unit:clinic', 'unit:clinic'] }).mean).toBe(2 * (365 * 100 + 31));
    expect(found({}, { overUnits: 'outpatient', times: 2 }).mean).toBe(2 * (365 * 100 + 31));
  });

  it('agrees where the published figure lies in the range or within 5 % of the mean, and nowhere else', () => {
    expect(found(publishedAs(36_531 * 1.04)).agrees).toBe(true);
    expect(found(publishedAs(36_531 * 1.07)).agrees).toBe(false);
    expect(found(publishedAs(36_531 * 0.93)).agrees).toBe(false);
    expect(found(publishedAs(36_531 * 1.07)).difference).toBeCloseTo(1 / 1.07 - 1, 9);
  });

  it('leaves what only the whole region can be held against without a simulated figure', () => {
    const [only] = compared([row({ simulated: null, kind: 'whole-region' })]);
    expect(only?.found).toBeNull();
  });

  it('refuses a scope that the world does not have, and a horizon without a year', () => {
    expect(() => found({}, { scopes: ['site:nowhere'] })).toThrow('row visits (= visits.completed of site:nowhere)');
    expect(() => compared([row()], { ...context, days: 420 })).toThrow('must be 365 more than the warm-up');
  });
});

describe('countFigures(rows, mark)', () => {
  it('takes the months of a figure for one, which agrees where each of them does', () => {
    const month = (number: number, agrees: boolean) => ({ ...row({}, { month: number }), found: { agrees } });
    const year = { ...row(), found: { agrees: true } };
    expect(countFigures([month(1, true), month(2, true), year], 'emergent')).toEqual({ agree: 2, all: 2 });
    expect(countFigures([month(1, true), month(2, false), year], 'emergent')).toEqual({ agree: 1, all: 2 });
    expect(countFigures([year, { ...year, found: null }], 'echo')).toEqual({ agree: 0, all: 0 });
  });
});

describe('the page of a comparison', () => {
  const rows = compared([row(), row(publishedAs(50_000)), row({ mark: 'echo' })]);
  const page = (locale: 'sv' | 'en') =>
    parse(renderBaseline(rows, { replications: 3, seed: '1', modelVersion: '9' }, locale));

  it('shows each row with its mark, interval, published figure and verdict, a miss as a miss', () => {
    const told = [...page('en').querySelectorAll('tbody tr')].map((each) =>
      [...each.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(space, ' ')),
    );
    expect(told).toHaveLength(4);
    expect(told[2]?.slice(1)).toEqual([
      'emergent',
      '36,531',
      '35,874–37,188',
      expect.any(String),
      '50,000 (2023)',
      '−27%',
      'MISSES',
    ]);
    expect(told[1]?.at(-1)).toBe('agrees');
    expect(page('sv').body?.textContent).toContain('STÄMMER INTE');
  });

  it('counts only rows to which nothing was fitted', () => {
    expect(page('en').body?.textContent).toContain(
      '1 of 2 emergent figures agree, 0 of 0 calibrated and 1 of 1 echoes',
    );
    expect(page('sv').body?.textContent).toContain('1 av 2 framväxta tal stämmer');
  });

  it('draws the figures against the published ones, and fetches nothing', () => {
    expect(page('en').querySelectorAll('svg')).toHaveLength(2);
    expect(page('en').querySelectorAll('svg circle')).toHaveLength(6);
    expect(renderBaseline(rows, { replications: 3, seed: '1', modelVersion: '9' }, 'en')).toContain(
      "default-src 'none'",
    );
  });
});
