import { describe, expect, it } from 'vitest';
import { compareEvidence, compareResponse } from '../../../src/analysis/evidence/compare-evidence.ts';
import type { MappedRow } from '../../../src/analysis/evidence/evidence-map.ts';
import { naiveForecast } from '../../../src/analysis/evidence/naive-forecast.ts';
import { publishedResponse, responseDays } from '../../../src/analysis/evidence/published-response.ts';
import type { SimulatedValue } from '../../../src/analysis/evidence/simulated-response.ts';
import type { EvidenceRow, Study } from '../../../src/analysis/evidence/study-schema.ts';

const row: EvidenceRow = {
  id: 'E90',
  use: 'validation',
  metric: 'activity',
  unit: 'percent of baseline',
  baseline: 100,
  weeksFrom: 0,
  weeksTo: 4,
  value: 90,
  measure: 'production.completed',
  against: 'change',
  testable: 'response',
  confidence: 'verified',
};
const mapped: MappedRow = {
  row: 'E90',
  measure: 'production.completed',
  setting: 'eye-clinic',
  scope: 'region',
  predictable: true,
  why: { sv: 'därför', en: 'because' },
};
const study: Study = { id: 'e90', citation: 'A', setting: 'B', careSetting: 'outpatient', rows: [row] };
const { value: _, ...withoutValue } = row;

function compared(changes: Partial<EvidenceRow>, values: SimulatedValue[], map: Partial<MappedRow> = {}) {
  return compareResponse({ ...row, ...changes, study }, { ...mapped, ...map }, values);
}

/** 0, 1, … 100: the 90 % range is 5 to 95. */
const hundred = Array.from({ length: 101 }, (_unused, i) => i);

describe('publishedResponse(row)', () => {
  const of = (changes: Partial<EvidenceRow>) => publishedResponse({ ...row, ...changes });

  it('turns levels with a baseline, ratios and shares of a baseline into per cent of the baseline', () => {
    expect(of({})).toMatchObject({ scale: 'percent', value: 90 });
    expect(of({ unit: 'min', baseline: 40, value: 78 })).toMatchObject({ scale: 'percent', value: 195 });
    expect(of({ unit: 'ratio', baseline: 1, value: 1.2 })).toMatchObject({ scale: 'percent', value: 120 });
    expect(of({ unit: 'percent', baseline: 8, value: 16 })).toMatchObject({ scale: 'percent', value: 200 });
    expect(of({ unit: 'percent change', baseline: 0, value: 55 })).toMatchObject({ scale: 'percent', value: 155 });
  });

  it('leaves differences in their unit', () => {
    expect(of({ unit: 'min', baseline: 0, value: 5 })).toMatchObject({ scale: 'difference', unit: 'min', value: 5 });
    expect(of({ unit: 'percentage points', baseline: 0, value: -8.5 })).toMatchObject({ unit: 'percentage points' });
    expect(of({ unit: 'days', baseline: 0, value: -0.11 })).toMatchObject({ scale: 'difference', value: -0.11 });
  });

  it('converts an interval with its figure, and an interval alone is a statement', () => {
    expect(of({ unit: 'min', baseline: 50, value: 60, low: 55, high: 65 })).toMatchObject({ low: 110, high: 130 });
    expect(publishedResponse({ ...withoutValue, unit: 'ratio', baseline: 1, low: 1.06, high: 1.2 })).toEqual({
      scale: 'percent',
      unit: '',
      value: null,
      low: 106,
      high: 120,
      isStatement: true,
    });
  });

  it('reads weeks of recovery as intervals, open ones too', () => {
    const level = (recoveryWeeks: string) => of({ against: 'level', recoveryWeeks });
    expect(level('>78')).toMatchObject({ scale: 'weeks', low: 78, high: null });
    expect(level('<=43')).toMatchObject({ low: 0, high: 43 });
    expect(level('13-22')).toMatchObject({ low: 13, high: 22 });
    expect(level('13')).toMatchObject({ low: 13, high: 13 });
  });

  it('is null for units that nothing simulated has, and where no figure is published', () => {
    expect(of({ unit: 'letters' })).toBeNull();
    expect(publishedResponse(withoutValue)).toBeNull();
  });
});

describe('responseDays(row, mapped)', () => {
  it('counts weeks as sources do: 0-4 is four weeks, 5-8 the next four, 26 the twenty-sixth', () => {
    expect(responseDays(row, mapped)).toEqual({ from: 0, to: 28 });
    expect(responseDays({ ...row, weeksFrom: 5, weeksTo: 8 }, mapped)).toEqual({ from: 28, to: 56 });
    expect(responseDays({ ...row, weeksFrom: 26, weeksTo: 26 }, mapped)).toEqual({ from: 175, to: 182 });
  });

  it('needs a reading of the map where a source leaves the end open', () => {
    const { weeksTo: _to, ...open } = { ...row, weeksOpen: true as const };
    expect(responseDays(open, mapped)).toBeNull();
    expect(responseDays(open, { ...mapped, weeks: { from: 0, to: 13 } })).toEqual({ from: 0, to: 91 });
  });
});

describe('naiveForecast(forecast, measure, scale, days)', () => {
  it('no-change says 100 per cent, no difference and back at once', () => {
    const of = (scale: 'percent' | 'difference' | 'weeks') =>
      naiveForecast('no-change', 'production.completed', scale, { from: 0, to: 28 });
    expect([of('percent'), of('difference'), of('weeks')]).toEqual([100, 0, 0]);
  });

  it('quarter-down is 25 % below for four weeks, then on a line to week 13', () => {
    const of = (from: number, to: number) =>
      naiveForecast('quarter-down', 'production.completed', 'percent', { from: 7 * from, to: 7 * to });
    expect(of(0, 4)).toBeCloseTo(75, 10);
    expect(of(13, 26)).toBeCloseTo(100, 10);
    // Half of 25 % in the mean over the nine weeks back: 87.5; over all thirteen (4 · 75 + 9 · 87.5) / 13.
    expect(of(4, 13)).toBeCloseTo(87.5, 10);
    expect(of(0, 13)).toBeCloseTo((4 * 75 + 9 * 87.5) / 13, 10);
  });

  it('quarter-down is back by the rule of recovery in week 11, and says no change of what is not production', () => {
    // Weeks 11 and 12 are 4.2 % and 1.4 % short, so that weeks 11 to 14 are 1.4 % short together; weeks 10 to 13 are 3.1 %.
    expect(naiveForecast('quarter-down', 'production.recoveryWeek', 'weeks', null)).toBe(11);
    expect(naiveForecast('quarter-down', 'ed.lengthOfStay.mean', 'percent', { from: 0, to: 28 })).toBe(100);
    expect(naiveForecast('quarter-down', 'ed.lengthOfStay.recoveryWeek', 'weeks', null)).toBe(0);
  });
});

describe('compareResponse(row, mapped, values)', () => {
  it('holds a figure against the 90 % range of the replications', () => {
    const agrees = compared({}, hundred);
    expect(agrees).toMatchObject({ verdict: 'within', simulated: { median: 50 } });
    expect(agrees.simulated?.low).toBeCloseTo(5, 10);
    expect(agrees.simulated?.high).toBeCloseTo(95, 10);
    expect(compared({ value: 96 }, hundred)).toMatchObject({ verdict: 'outside', untold: null });
  });

  it('scores the range and the naive forecasts', () => {
    // Outside by 1: 90 + 20 · 1; no change misses by 4, a quarter down by 21.
    expect(compared({ value: 96 }, hundred).score?.simulated).toBeCloseTo(110, 10);
    expect(compared({ value: 96 }, hundred).score?.['no-change']).toBeCloseTo(80, 10);
    expect(compared({ value: 96 }, hundred).score?.['quarter-down']).toBeCloseTo(420, 10);
  });

  it('lets a statement be met by any part of the range, and gives it no score', () => {
    const late = { against: 'level' as const, recoveryWeeks: '>52' };
    expect(compared(late, [10, 20, 60])).toMatchObject({ verdict: 'within', score: null });
    expect(compared(late, [10, 20, 30]).verdict).toBe('outside');
    expect(compared(late, [10, 20, Number.POSITIVE_INFINITY])).toMatchObject({
      verdict: 'within',
      simulated: { high: null },
    });
  });

  it('says why a row cannot be told or predicted', () => {
    expect(compared({}, [90, 'too-small'])).toMatchObject({
      verdict: 'cannot-be-told',
      untold: 'too-small',
      simulated: null,
    });
    expect(compared({ unit: 'letters' }, [1, 2]).verdict).toBe('cannot-be-told');
    expect(compared({}, [], { predictable: false }).verdict).toBe('unpredictable');
  });
});

describe('compareEvidence(rows)', () => {
  const within = compared({}, hundred);
  const outside = compared({ value: 96 }, hundred);

  it('counts coverage over validation rows only, with its interval', () => {
    const fitted = [1, 2, 3].map(() => compared({ use: 'calibration' }, hundred));
    const untold = compared({}, ['too-small']);
    const { validation, calibration } = compareEvidence([within, outside, outside, outside, untold, ...fitted]);
    expect(validation).toMatchObject({ judged: 4, within: 1, coverage: { level: 0.9, share: 0.25 } });
    // Wilson (1927) for 1 of 4.
    expect(validation.coverage.interval.low).toBeCloseTo(0.0456, 3);
    expect(validation.coverage.interval.high).toBeCloseTo(0.6994, 3);
    expect(calibration).toMatchObject({ judged: 3, within: 3, coverage: { share: 1 } });
  });

  it('averages widths and scores over figures in per cent, and counts statements apart', () => {
    const statement = compared({ against: 'level', recoveryWeeks: '<=43' }, [10, 20, 30]);
    const { validation } = compareEvidence([within, outside, statement]);
    expect(validation.rows).toBe(2);
    expect(validation.meanWidth).toBeCloseTo(90, 10);
    expect(validation.meanScore.simulated).toBeCloseTo(100, 10);
    expect(validation.meanScore['no-change']).toBeCloseTo((200 + 80) / 2, 10);
    expect(validation.statements).toEqual({ judged: 1, within: 1 });
  });

  it('has no share and no score where nothing was judged', () => {
    const { validation } = compareEvidence([]);
    expect(validation.coverage.share).toBeNull();
    expect(validation).toMatchObject({ rows: 0, meanWidth: null, meanScore: { simulated: null } });
  });
});
