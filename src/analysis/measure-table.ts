import type { ArmOutcome } from '../care/outcome.ts';
import type { Measure } from '../results/measure.ts';
import { isPlainCount, storedSteps, toStep } from '../results/stored-steps.ts';
import type { Table, TableColumn } from '../results/table.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import { measureValues } from './measure-values.ts';
import type { Period } from './periods.ts';
import type { Scope } from './scopes.ts';
import { membersOf, type WorldLayout } from './world-layout.ts';

/** A run of rows of a table of measures: one arm, scope and contact kind, with a row for each period. */
export interface RowRun {
  outcome: ArmOutcome;
  scope: Scope;
  contactKind: ContactKind | null;
  /** Whether the rows tell a measure; they tell every one where omitted. */
  tells?: (measure: Measure) => boolean;
}

/**
 * A column for each measure with its value in every period of every run of rows, to the next of its steps; empty where the
 * measure does not apply. Plain counts are columns of whole numbers.
 */
export function measureColumns(
  table: 'weekly' | 'daily',
  layout: WorldLayout,
  columns: readonly Measure[],
  runs: readonly RowRun[],
  periods: readonly Period[],
): TableColumn[] {
  return columns.map((measure) => {
    const values = new Float64Array(runs.length * periods.length).fill(Number.NaN);
    const steps = storedSteps(measure, table);
    runs.forEach(({ outcome, scope, contactKind, tells }, i) => {
      if (contactKind !== null && !measure.byContactKind) return;
      if (tells !== undefined && !tells(measure)) return;
      const members = membersOf(layout, measure, scope, contactKind);
      if (members === null) return;
      const exact = measureValues(outcome, measure.formula, members, periods);
      values.set(
        exact.map((value) => toStep(value, steps)),
        i * periods.length,
      );
    });
    return { name: measure.id, type: isPlainCount(measure.formula) ? 'count' : 'number', values };
  });
}

/** A column of texts or whole numbers that is the same in each run of rows. */
export function runColumn(
  name: string,
  runs: readonly RowRun[],
  repeat: number,
  text: (run: RowRun) => string | null,
): TableColumn {
  return { name, type: 'text', values: runs.flatMap((run) => new Array<string | null>(repeat).fill(text(run))) };
}

/** A column of whole numbers by period, the same in every run of rows. */
export function periodColumn(name: string, runs: readonly RowRun[], numbers: ArrayLike<number>): TableColumn {
  const values = new Int32Array(runs.length * numbers.length);
  for (let i = 0; i < runs.length; i++) values.set(Int32Array.from(numbers), i * numbers.length);
  return { name, type: 'integer', values };
}

/** A column that holds one whole number in every row. */
export function constantColumn(name: string, rows: number, value: number): TableColumn {
  return { name, type: 'integer', values: new Int32Array(rows).fill(value) };
}

/** A table of columns that must all have the given number of rows. */
export function tableOf(rows: number, columns: TableColumn[]): Table {
  for (const { name, values } of columns) {
    if (values.length !== rows) throw new RangeError(`column ${name} (= ${values.length} rows) must have ${rows}`);
  }
  return { rows, columns };
}
