import type { ArmOutcome, Cell } from '../care/outcome.ts';
import type { Measure, Term } from '../results/measure.ts';
import type { ContactKind, UnitKind } from '../scenario/scenario.ts';
import type { AnalysisContext } from './analysis-context.ts';
import type { Members } from './measure-values.ts';
import type { Scope } from './scopes.ts';

/** The rows of an outcome's columns: cells and units, and the kind of each unit. The same in every arm and replication. */
export interface WorldLayout {
  cells: Cell[];
  units: string[];
  kinds: ReadonlyMap<string, UnitKind>;
  /** Numbers of a unit's rows, so that those of a small scope are found without a look at all others. */
  rowsOf: ReadonlyMap<string, Members>;
}

/** As much of a shard as tells how its world is laid out. */
export interface ShardLayout {
  arms: Pick<ArmOutcome, 'arm' | 'cells' | 'units'>[];
}

/** The layout of a world from any of its shards. Throws a RangeError for a unit that the context does not know. */
export function worldLayout({ arms }: ShardLayout, context: AnalysisContext): WorldLayout {
  const [{ cells, units }] = arms;
  const kinds = new Map(context.sites.flatMap((site) => site.units.map((unit) => [unit.id, unit.kind] as const)));
  for (const { unit } of cells) {
    if (!kinds.has(unit)) throw new RangeError(`unit (= ${unit}) must be a unit of the scenario`);
  }
  const rowsOf = new Map<string, Members>();
  const rows = (unit: string): Members => {
    const known = rowsOf.get(unit) ?? { cells: [], units: [] };
    rowsOf.set(unit, known);
    return known;
  };
  for (const [i, { unit }] of cells.entries()) rows(unit).cells.push(i);
  for (const [i, unit] of units.entries()) rows(unit).units.push(i);
  return { cells, units, kinds, rowsOf };
}

/** Throws a RangeError unless an arm's rows are those of the layout. */
export function checkLayout(layout: WorldLayout, arm: ArmOutcome): void {
  const sameCells =
    arm.cells.length === layout.cells.length &&
    arm.cells.every(
      ({ unit, contactKind }, i) => unit === layout.cells[i].unit && contactKind === layout.cells[i].contactKind,
    );
  const sameUnits = arm.units.length === layout.units.length && arm.units.every((unit, i) => unit === layout.units[i]);
  if (!sameCells || !sameUnits) throw new RangeError(`arm ${arm.arm} must have the cells and units of the other arms`);
}

/**
 * The rows that a measure adds up in a scope: units of the measure's kinds; cells of one contact kind or, for null, of
 * all kinds that it counts (the scheduled ones where the measure says so). Null where the measure has nothing to count there.
 */
export function membersOf(
  layout: WorldLayout,
  measure: Measure,
  scope: Scope,
  contactKind: ContactKind | null,
): Members | null {
  const counted = scope.units.flatMap((unit) => {
    const kind = layout.kinds.get(unit);
    const rows = layout.rowsOf.get(unit);
    return kind !== undefined && rows !== undefined && measure.unitKinds.includes(kind) ? [rows] : [];
  });
  const isCounted = (row: number): boolean => {
    const cell = layout.cells[row];
    const ofKind = contactKind === null ? cell.scheduled || !measure.scheduledOnly : cell.contactKind === contactKind;
    return ofKind && (measure.contactKinds?.includes(cell.contactKind) ?? true);
  };
  // In the order of the rows, in which floating sums are made.
  const cells = inOrder(counted.flatMap((rows) => rows.cells.filter(isCounted)));
  const units = inOrder(counted.flatMap((rows) => rows.units));
  const needed = neededTables(measure);
  if ((needed.has('cell') && cells.length === 0) || (needed.has('unit') && units.length === 0)) return null;
  return { cells, units };
}

function inOrder(rows: number[]): number[] {
  return rows.sort((a, b) => a - b);
}

function neededTables({ formula }: Measure): Set<Term['table']> {
  switch (formula.how) {
    case 'sum':
    case 'level':
      return new Set(formula.of.map((term) => term.table));
    case 'ratio':
      return new Set([...formula.over, ...formula.under].map((term) => term.table));
    case 'histogram':
      return new Set(['cell']);
    case 'derived':
      return new Set(formula.from.map((term) => term.table));
  }
}

/**
 * The contact kinds that a measure is given for in a scope: null for all together, where there are such; and each kind
 * by itself where the measure has rows by kind and they say something that the row of all does not.
 */
export function contactKindsOf(layout: WorldLayout, measure: Measure, scope: Scope): (ContactKind | null)[] {
  const together: null[] = membersOf(layout, measure, scope, null) === null ? [] : [null];
  if (!measure.byContactKind) return together;
  const kinds = contactKindOrder.filter((kind) => membersOf(layout, measure, scope, kind) !== null);
  return kinds.length === 1 && together.length === 1 ? together : [...together, ...kinds];
}

const contactKindOrder: ContactKind[] = [
  'physician-visit',
  'nurse-visit',
  'remote-contact',
  'inpatient-operation',
  'day-operation',
  'acute-operation',
  'ed-visit',
  'inpatient-episode',
  'phone-call',
  'examination',
  'transport',
  'delivery',
  'note',
];
