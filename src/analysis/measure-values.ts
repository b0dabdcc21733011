import { readDays } from '../care/day-pages.ts';
import { type ArmOutcome, cellCounter, unitCounter } from '../care/outcome.ts';
import type { Formula, Term } from '../results/measure.ts';
import { histogramStatistics } from './histogram-statistics.ts';
import type { Period } from './periods.ts';

/** Rows of the columns that a measure of a scope adds up: numbers of cells and of units. */
export interface Members {
  cells: number[];
  units: number[];
}

/**
 * The value of a formula in each period for the given members of one arm; NaN where it has none (a ratio of nothing).
 * Sums are exact integers per cell before they are weighted or divided, and are added in the order of the cells, so
 * the same columns give the same bits everywhere. Throws a RangeError for derived measures, which need a reference.
 */
export function measureValues(
  outcome: ArmOutcome,
  formula: Formula,
  members: Members,
  periods: readonly Period[],
): Float64Array {
  switch (formula.how) {
    case 'sum':
      return termSums(outcome, formula.of, members, periods).map((value) => value / formula.per);
    case 'level':
      return termSums(outcome, formula.of, members, periods).map((value, i) => {
        const days = periods[i].to - periods[i].from;
        return days > 0 ? value / (formula.per * days) : Number.NaN;
      });
    case 'ratio': {
      const over = termSums(outcome, formula.over, members, periods);
      const under = termSums(outcome, formula.under, members, periods);
      return over.map((value, i) => (under[i] > 0 ? (formula.times * value) / (under[i] * formula.per) : Number.NaN));
    }
    case 'histogram':
      return histogramStatistics(outcome, formula, members.cells, periods);
    case 'derived':
      throw new RangeError('formula (= derived) must be computed from an arm and its reference');
  }
}

/** Σ over members and terms of the counters in each period. */
export function termSums(
  outcome: ArmOutcome,
  terms: readonly Term[],
  members: Members,
  periods: readonly Period[],
): Float64Array {
  const sums = new Float64Array(periods.length);
  const column = new Float64Array(outcome.days);
  const before = new Float64Array(outcome.days + 1);
  for (const term of terms) {
    const rows = term.table === 'cell' ? members.cells : members.units;
    const pages = term.table === 'cell' ? outcome.cellPages : outcome.unitPages;
    const counter = term.table === 'cell' ? cellCounter[term.counter] : unitCounter[term.counter];
    for (const row of rows) {
      const factor = termFactor(outcome, term, row);
      readDays(pages, counter, row, column);
      for (let day = 0; day < outcome.days; day++) before[day + 1] = before[day] + column[day];
      for (let i = 0; i < periods.length; i++) sums[i] += factor * (before[periods[i].to] - before[periods[i].from]);
    }
  }
  return sums;
}

function termFactor(outcome: ArmOutcome, term: Term, row: number): number {
  if (term.table === 'unit' || term.weight === null) return term.factor;
  const { cells } = outcome;
  const weighted =
    term.weight === 'own'
      ? cells[row]
      : cells.find(({ unit, contactKind }) => unit === cells[row].unit && contactKind === 'physician-visit');
  // A unit without physicians' visits has no weight for them; one is 1 by definition.
  return term.factor * (weighted?.productionWeight ?? 1);
}

/** The largest value at a day's end of Σ terms in each period; NaN for a period without days. */
export function largestOfDays(
  outcome: ArmOutcome,
  terms: readonly Term[],
  members: Members,
  periods: readonly Period[],
): Float64Array {
  const days = Array.from({ length: outcome.days }, (_, day) => ({ from: day, to: day + 1 }));
  const byDay = termSums(outcome, terms, members, days);
  return Float64Array.from(periods, ({ from, to }) =>
    to > from ? byDay.subarray(from, to).reduce((largest, value) => (value > largest ? value : largest)) : Number.NaN,
  );
}
