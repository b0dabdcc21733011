import { arrivalHours } from '../care/arm-counts.ts';
import type { ShardOutcome } from '../care/outcome.ts';
import { measures } from '../results/measures.ts';
import type { Table, TableColumn } from '../results/table.ts';
import { constantColumn, measureColumns, periodColumn, type RowRun, runColumn, tableOf } from './measure-table.ts';
import { listScopes, type Scope } from './scopes.ts';
import type { SummaryPlan } from './summary-plan.ts';

/** The measures that are columns of daily.parquet. */
export const dailyMeasures = measures.filter((measure) => measure.daily);

const hoursOfDay = 24;
/**
 * The rows of daily.parquet for one shard, in tables of some units each: `replication, arm, unit, day, hour` (−1 for the whole
 * day) and a column for each daily measure of a unit. Emergency departments also have a row for each hour, which holds
 * `ed.visits` only. By unit, arm and day, so that the file is small; the hours of a table after its days.
 *
 * @param mostRows most rows of whole days in a table that has more than one unit, so that memory does not grow with the world
 */
export function* dailyTables(outcome: ShardOutcome, plan: SummaryPlan, mostRows = 80_000): Generator<Table> {
  const { context } = plan;
  const units = listScopes(context).filter((scope) => scope.level === 'unit');
  const together = Math.max(1, Math.floor(mostRows / (context.days * outcome.arms.length)));
  for (let first = 0; first < units.length; first += together) {
    yield tableOfUnits(outcome, units.slice(first, first + together), plan);
  }
}

function tableOfUnits(outcome: ShardOutcome, units: readonly Scope[], { context, layout }: SummaryPlan): Table {
  const arms = outcome.arms.filter((_, arm) => context.arms[arm].partOf === null);
  const days = Array.from({ length: context.days }, (_, day) => ({ from: day, to: day + 1 }));
  const runs: RowRun[] = units.flatMap((scope) => arms.map((arm) => ({ outcome: arm, scope, contactKind: null })));
  const byDay = [
    runColumn('arm', runs, days.length, (run) => run.outcome.arm),
    runColumn('unit', runs, days.length, (run) => run.scope.units[0]),
    periodColumn(
      'day',
      runs,
      days.map(({ from }) => from),
    ),
    constantColumn('hour', runs.length * days.length, -1),
    ...measureColumns('daily', layout, dailyMeasures, runs, days),
  ];
  const hourly = runs.filter((run) => layout.kinds.get(run.scope.units[0]) === 'emergency');
  const hours = Array.from({ length: context.days * hoursOfDay }, (_, hour) => hour);
  const byHour = new Map<string, TableColumn>(
    [
      runColumn('arm', hourly, hours.length, (run) => run.outcome.arm),
      runColumn('unit', hourly, hours.length, (run) => run.scope.units[0]),
      periodColumn(
        'day',
        hourly,
        hours.map((hour) => Math.floor(hour / hoursOfDay)),
      ),
      periodColumn(
        'hour',
        hourly,
        hours.map((hour) => hour % hoursOfDay),
      ),
      arrivalsByHour(hourly, hours.length),
    ].map((column) => [column.name, column]),
  );
  const rows = (runs.length + hourly.length * hoursOfDay) * days.length;
  const columns = byDay.map((column) => append(column, byHour.get(column.name), rows));
  return tableOf(rows, [constantColumn('replication', rows, outcome.replication), ...columns]);
}

function arrivalsByHour(runs: readonly RowRun[], hours: number): TableColumn {
  const values = new Float64Array(runs.length * hours);
  runs.forEach(({ outcome, scope }, i) => {
    outcome.cells.forEach((cell, c) => {
      if (cell.unit !== scope.units[0]) return;
      arrivalHours(outcome, c).forEach((arrivals, hour) => {
        values[i * hours + hour] += arrivals;
      });
    });
  });
  return { name: 'ed.visits', type: 'count', values };
}

/** A column with another one after it, or empty rows where there is none. */
function append(first: TableColumn, second: TableColumn | undefined, rows: number): TableColumn {
  const { name } = first;
  switch (first.type) {
    case 'text': {
      const rest =
        second?.type === 'text' ? second.values : new Array<string | null>(rows - first.values.length).fill(null);
      return { name, type: 'text', values: [...first.values, ...rest] };
    }
    case 'integer': {
      const values = new Int32Array(rows);
      values.set(first.values);
      if (second?.type === 'integer') values.set(second.values, first.values.length);
      return { name, type: 'integer', values };
    }
    default: {
      const values = new Float64Array(rows).fill(Number.NaN);
      values.set(first.values);
      if (second?.type === first.type) values.set(second.values, first.values.length);
      return { name, type: first.type, values };
    }
  }
}
