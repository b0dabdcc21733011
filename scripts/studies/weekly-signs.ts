import { join } from 'node:path';
import { isNeutralWeek } from '../../src/analysis/neutral-weeks.ts';
import { WeekValues } from '../../src/analysis/week-values.ts';
import { openParquet } from '../../src/results/parquet-file.ts';
import type { Table } from '../../src/results/table.ts';
import { dayNumber, isoWeek } from '../../src/scenario/calendar-dates.ts';
import { mean } from '../../src/statistics/mean.ts';
import { quantile } from '../../src/statistics/quantile.ts';

/** What one looks for in a report of a whole run, as numbers. */
export interface WeeklySigns {
  /** Figures in weekly.parquet, and how many of them are below zero: no count, list, time or minute can be. */
  figures: number;
  negative: number;
  /** Planned care of the region in the weeks of July without a go-live, as a share of its median week; null for a run without them. */
  july: number | null;
  /** Planned care of the region with the plan in the last four weeks that are neither summer nor a holiday, as a share of the care without it. */
  end: number;
}

const july = { first: 28, last: 30 };
const weeksOfEnd = 4;

/** The weekly table of a run's first replication. */
export async function readWeeklyTable(folder: string): Promise<Table> {
  return await (await openParquet(join(folder, 'weekly.parquet'))).read(0);
}

/** Reads the signs of a run from its weekly table, whose first week begins on `start`. */
export function weeklySigns(table: Table, start: string): WeeklySigns {
  const measured = table.columns.flatMap((column) =>
    column.type === 'count' || column.type === 'number' ? [column.values] : [],
  );
  const howMany = (isCounted: (value: number) => boolean): number =>
    measured.reduce((sum, column) => sum + column.filter(isCounted).length, 0);
  const values = new WeekValues(table);
  const production = (arm: string): number[] =>
    values.of({ measure: 'production.completed', scope: 'region', arm, against: null });
  const [reference, plan] = [production('reference'), production('golive')];
  const first = dayNumber(start);
  const inJuly = reference.filter((_, week) => {
    const { week: number } = isoWeek(first + 7 * week);
    return number >= july.first && number <= july.last;
  });
  const counted = reference
    .map((_, week) => week)
    .filter((week) => !isNeutralWeek({ from: 7 * week, to: 7 * week + 7 }, start));
  const last = counted.slice(-weeksOfEnd);
  const sumOf = (weekly: readonly number[]): number => last.reduce((sum, week) => sum + weekly[week], 0);
  return {
    figures: howMany((value) => !Number.isNaN(value)),
    negative: howMany((value) => value < 0),
    july: inJuly.length === 0 ? null : mean(inJuly) / quantile(reference, 0.5),
    end: sumOf(plan) / sumOf(reference),
  };
}
