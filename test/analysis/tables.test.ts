import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { dailyTables } from '../../src/analysis/daily-tables.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import { WeekValues } from '../../src/analysis/week-values.ts';
import { WeeklySeries } from '../../src/analysis/weekly-series.ts';
import { weeklyMeasures, weeklyTable } from '../../src/analysis/weekly-table.ts';
import { arrivalHours, cellOn } from '../../src/care/arm-counts.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { numbersOf, type Table, textsOf } from '../../src/results/table.ts';
import { setCell } from '../change-counts.ts';
import { emptyOutcome, syntheticScenario, syntheticShard } from '../synthetic-world.ts';

const days = 150;
const context = analysisContext({
  run: 'run',
  seed: '1',
  reference: syntheticScenario(null, days),
  arms: [{ id: 'golive', scenario: syntheticScenario(100, days) }],
});

/** 10 visits a day at the clinic in the reference, `loss` fewer in the arm from day 100. */
function shard(replication: number, loss: number): ShardOutcome {
  const arms = ['reference', 'golive'].map((arm) => {
    const outcome = emptyOutcome(arm, days);
    setCell(outcome, 'completed', 2, (day) => (arm === 'golive' && day >= 100 ? 10 - loss : 10));
    setCell(outcome, 'waiting', 3, (day) => 7 * day);
    return outcome;
  });
  return { replication, arms };
}

const plan = planSummary(context, shard(1, 0));

function rowsWhere(table: Table, wanted: Record<string, string | number | null>): number[] {
  const matches = (row: number): boolean =>
    Object.entries(wanted).every(([name, value]) => {
      const values = typeof value === 'number' ? numbersOf(table, name) : textsOf(table, name);
      return values[row] === value;
    });
  return Array.from({ length: table.rows }, (_, row) => row).filter(matches);
}

describe('weeklyTable', () => {
  const table = weeklyTable(shard(3, 4), plan);

  it('has a row for each arm, scope, contact kind and week, and at most twenty measures', () => {
    expect(weeklyMeasures.length).toBeLessThanOrEqual(20);
    const rows = rowsWhere(table, { arm: 'golive', scope: 'region', contactKind: null });
    expect(rows.map((row) => numbersOf(table, 'week')[row])).toEqual(Array.from({ length: 22 }, (_, week) => week));
    expect(new Set(numbersOf(table, 'replication'))).toEqual(new Set([3]));
    expect(textsOf(table, 'scope').some((scope) => scope?.startsWith('unit:'))).toBe(false);
    expect(rowsWhere(table, { scope: 'kind:primary-care', contactKind: 'nurse-visit' })).toHaveLength(44);
    for (const scope of ['site:centre', 'site:centre/kind:primary-care']) {
      expect(rowsWhere(table, { scope, contactKind: null })).toHaveLength(44);
      expect(rowsWhere(table, { scope, contactKind: 'nurse-visit' })).toEqual([]);
    }
  });

  it('counts weeks from day 0, and says how many days the last one has', () => {
    const rows = rowsWhere(table, { arm: 'golive', scope: 'kind:outpatient', contactKind: null });
    const completed = numbersOf(table, 'visits.completed');
    // Day 100 is the third day of week 14; the horizon ends after three days of week 21.
    expect([13, 14, 15, 21].map((week) => completed[rows[week]])).toEqual([70, 50, 42, 18]);
    expect(numbersOf(table, 'days')[rows[21]]).toBe(3);
  });

  it('keeps what is not a whole count to the next of its steps', () => {
    const own = shard(1, 0);
    // 7 visits a week at a weight of 0.45 make 3.15 in production, and 1 of 7 days a patient on the list 0.14.
    setCell(own.arms[0], 'completed', 4, () => 1);
    setCell(own.arms[0], 'waiting', 4, (day) => (day % 7 === 0 ? 1 : 0));
    const own4 = weeklyTable(own, planSummary(context, own));
    const [row] = rowsWhere(own4, {
      scope: 'kind:primary-care',
      contactKind: 'nurse-visit',
      arm: 'reference',
      week: 5,
    });
    const weight = own.arms[0].cells[4].productionWeight;
    expect(numbersOf(own4, 'production.completed')[row]).toBe(Math.round(7 * weight * 16) / 16);
    expect(numbersOf(own4, 'waitingList.length')[row]).toBe(1 / 8);
  });

  it('keeps of an arm that is the chosen part of another its production alone', () => {
    const given = {
      run: 'run',
      seed: '1',
      reference: syntheticScenario(null, days),
      arms: [
        { id: 'golive', scenario: syntheticScenario(100, days) },
        { id: 'golive-chosen', scenario: syntheticScenario(100, days), partOf: 'golive' },
      ],
    };
    const { replication, arms } = shard(1, 4);
    const withPart = { replication, arms: [...arms, { ...arms[1], arm: 'golive-chosen' }] };
    const own = weeklyTable(withPart, planSummary(analysisContext(given), withPart));
    const [row] = rowsWhere(own, { arm: 'golive-chosen', scope: 'kind:outpatient', contactKind: null, week: 20 });
    expect(numbersOf(own, 'production.completed')[row]).toBeGreaterThan(0);
    expect(numbersOf(own, 'visits.completed')[row]).toBeNaN();
  });

  it('leaves a measure empty where a scope has nothing of it', () => {
    const [row] = rowsWhere(table, { scope: 'kind:outpatient', contactKind: null, arm: 'reference', week: 0 });
    expect(numbersOf(table, 'ed.visits')[row]).toBeNaN();
    expect(numbersOf(table, 'visits.cancelledLate')[row]).toBe(0);
  });
});

describe('dailyTables', () => {
  it('has units by day and emergency departments by hour, whose hours add up to the arrivals', () => {
    const outcome = syntheticShard(
      1,
      [
        { id: 'reference', goLive: null },
        { id: 'golive', goLive: 100 },
      ],
      days,
    );
    const [table] = dailyTables(outcome, plan);
    const ofDay = rowsWhere(table, { arm: 'golive', unit: 'gp', day: 60, hour: -1 });
    expect(ofDay).toHaveLength(1);
    const cells = [3, 4].map((cell) => cellOn(outcome.arms[1], 'completed', cell, 60));
    expect(numbersOf(table, 'visits.completed')[ofDay[0]]).toBe(cells[0] + cells[1]);
    const hours = rowsWhere(table, { arm: 'reference', unit: 'ed', day: 60 }).filter(
      (row) => numbersOf(table, 'hour')[row] >= 0,
    );
    expect(hours).toHaveLength(24);
    const arrivals = hours.map((row) => numbersOf(table, 'ed.visits')[row]);
    expect(arrivals).toEqual([...arrivalHours(outcome.arms[0], 0).subarray(60 * 24, 61 * 24)]);
    expect(rowsWhere(table, { unit: 'clinic', hour: 3 })).toEqual([]);
  });

  it('comes in tables of whole units, of so many rows of days at most', () => {
    const outcome = shard(1, 0);
    const unitsOf = (mostRows?: number) =>
      [...dailyTables(outcome, plan, mostRows)].map((part) => [...new Set(textsOf(part, 'unit'))]);
    expect(unitsOf()).toEqual([['ed', 'ward', 'clinic', 'gp']]);
    expect(unitsOf(4 * days)).toEqual([
      ['ed', 'ward'],
      ['clinic', 'gp'],
    ]);
    expect(unitsOf(days)).toEqual([['ed'], ['ward'], ['clinic'], ['gp']]);
  });
});

describe('WeeklySeries', () => {
  const requests = [
    { measure: 'visits.completed', scope: 'region', arm: 'golive', against: 'reference' as const },
    { measure: 'waitingList.length', scope: 'site:centre', arm: 'golive', against: null },
    { measure: 'ed.lengthOfStay.median', scope: 'region', arm: 'golive', against: null },
  ];
  const gathered = new WeeklySeries(context.start, requests);
  for (const [i, loss] of [2, 4, 6].entries()) gathered.add(new WeekValues(weeklyTable(shard(i + 1, loss), plan)));
  const [difference, list, empty] = gathered.series();

  it('gives mean, confidence of the mean and range over replications of paired differences by week', () => {
    expect(difference.points[13]).toMatchObject({
      mean: 0,
      confidence: { low: 0, high: 0 },
      range: { low: 0, high: 0 },
    });
    const { mean, confidence, range, date } = difference.points[15];
    expect([mean, date]).toEqual([-28, '2025-02-17']);
    expect(range.low).toBeCloseTo(-42 + 0.1 * 14, 12);
    expect(range.high).toBeCloseTo(-14 - 0.1 * 14, 12);
    expect(confidence.low).toBeCloseTo(-28 - (4.302_653 * 14) / Math.sqrt(3), 4);
  });

  it('gives levels too, and leaves out the week that the horizon cuts', () => {
    expect(list.points).toHaveLength(21);
    expect(list.points[2]).toMatchObject({ week: 2, date: '2024-11-18', mean: 7 * 17 });
  });

  it('has weeks without a value where nothing was counted', () => {
    expect(empty.points[5].mean).toBeNull();
  });

  it('refuses a measure that the table does not have', () => {
    const wrong = new WeeklySeries(context.start, [{ ...requests[0], measure: 'visits.left' }]);
    expect(() => wrong.add(new WeekValues(weeklyTable(shard(1, 0), plan)))).toThrow(
      'column (= visits.left) must be a column of numbers',
    );
  });
});
