import { describe, expect, it } from 'vitest';
import { differences, levels } from '../../notebooks/week-by-week.ts';
import { runOfWeeks } from './week-tables.ts';

const request = { measure: 'production.completed', scope: 'region' };
const run = runOfWeeks([
  { reference: [900, 100, 200, Number.NaN], golive: [900, 90, 150, 130] },
  { reference: [900, 120, 240, 220], golive: [900, 100, 200, 140] },
]);

describe('levels(run, request)', () => {
  it('gives every replication of every arm in the weeks after the warm-up', () => {
    const [reference, golive] = levels(run, request)?.lines ?? [];
    expect(reference?.replications).toEqual([
      { replication: 1, date: '2025-01-13', value: 100 },
      { replication: 1, date: '2025-01-20', value: 200 },
      { replication: 1, date: '2025-01-27', value: null },
      { replication: 2, date: '2025-01-13', value: 120 },
      { replication: 2, date: '2025-01-20', value: 240 },
      { replication: 2, date: '2025-01-27', value: 220 },
    ]);
    expect(golive?.replications.map(({ value }) => value)).toEqual([90, 150, 130, 100, 200, 140]);
  });

  it('has the mean and the range over the replications that have a figure', () => {
    const [reference] = levels(run, request)?.lines ?? [];
    expect(reference?.points.map(({ mean }) => mean)).toEqual([110, 220, 220]);
    expect(reference?.points[0]?.range.low).toBeCloseTo(101, 6);
    expect(reference?.points[0]?.range.high).toBeCloseTo(119, 6);
  });

  it('is null for what is not counted in the part of the care', () => {
    expect(levels(run, { ...request, measure: 'ed.visits' })).toBeNull();
    expect(levels(run, { ...request, scope: 'kind:ward' })).toBeNull();
  });

  it('says what the axis counts, what the chart shows and when the go-live is', () => {
    const data = levels(run, request);
    expect(data?.unit).toBe('Production, physician visits, by week');
    expect(data?.description).toContain('All simulated care');
    expect(data?.goLives).toEqual([{ date: '2025-01-21', label: 'Go-live 21\u00a0January\u00a02025' }]);
    expect(data?.zero).toBeNull();
  });
});

describe('differences(run, request)', () => {
  it('subtracts within each replication before anything is averaged', () => {
    const [difference, ...others] = differences(run, request)?.lines ?? [];
    expect(others).toEqual([]);
    expect(difference?.replications.map(({ value }) => value)).toEqual([-10, -50, null, -20, -40, -80]);
    // Where one of a pair is missing, its partner alone would bias the mean.
    expect(difference?.points.map(({ mean }) => mean)).toEqual([-15, -45, -80]);
  });

  it('is null for a run without a plan', () => {
    expect(differences({ ...run, arms: run.arms.slice(0, 1) }, request)).toBeNull();
  });
});
