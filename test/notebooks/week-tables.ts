import type { WeeklyRun } from '../../notebooks/week-by-week.ts';
import { WeekValues } from '../../src/analysis/week-values.ts';
import type { Table } from '../../src/results/table.ts';

const weeks = 4;

/** A weekly table of two arms in the region: `production.completed` by arm and week, NaN where a week has no figure. */
function weeklyTable(replication: number, reference: number[], golive: number[]): Table {
  const values = [...reference, ...golive];
  const every = <T>(value: T) => values.map(() => value);
  return {
    rows: values.length,
    columns: [
      { name: 'replication', type: 'integer', values: Int32Array.from(every(replication)) },
      { name: 'arm', type: 'text', values: values.map((_, row) => (row < weeks ? 'reference' : 'golive')) },
      { name: 'scope', type: 'text', values: every('region') },
      { name: 'contactKind', type: 'text', values: every(null) },
      { name: 'week', type: 'integer', values: Int32Array.from(values, (_, row) => row % weeks) },
      { name: 'days', type: 'integer', values: Int32Array.from(every(7)) },
      { name: 'production.completed', type: 'number', values: Float64Array.from(values) },
      { name: 'ed.visits', type: 'count', values: Float64Array.from(every(Number.NaN)) },
    ],
  };
}

/** As much of a run as weekly figures are made from: two arms and four weeks, the first of them warm-up. */
export function runOfWeeks(replications: { reference: number[]; golive: number[] }[]): WeeklyRun {
  return {
    context: { start: '2025-01-06' },
    counted: { from: '2025-01-13', to: '2025-02-02' },
    arms: [
      { id: 'reference', style: 0, label: 'Without go-live', goLives: [] },
      { id: 'golive', style: 1, label: 'The plan', goLives: ['2025-01-21'] },
    ],
    scopes: [{ id: 'region', level: 'region', name: 'All simulated care' }],
    replications: replications.map(({ reference, golive }, index) => ({
      number: index + 1,
      weeks: new WeekValues(weeklyTable(index + 1, reference, golive)),
    })),
  };
}
