import { cellSum } from '../care/arm-counts.ts';
import type { ArmOutcome, CellCounter } from '../care/outcome.ts';
import { type ConfidenceInterval, confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';

/** A relative change over a year: mean over replications and its 95 % interval. */
export interface YearlyChange {
  mean: number;
  confidence: ConfidenceInterval;
}

/** Whether a reference is in balance (docs/background/model.md §3, §6). */
export interface Balance {
  /** Change of all lists of first visits, pooled, from weeks 9–12 to the same weeks a year later. */
  lists: YearlyChange;
  /** The same of returns past their due date. */
  overdueReturns: YearlyChange;
  /** Change of production from weeks 9–20 to the same weeks a year later. */
  production: YearlyChange;
}

const year = 364;
const from = 56;
const listDays = 28;
const productionDays = 84;

/**
 * Compares the same ISO weeks of two years, so that the season cancels.
 * Throws a RangeError where the horizon is too short for it (72 weeks).
 */
export function measureBalance(outcomes: ArmOutcome[]): Balance {
  for (const { days } of outcomes) {
    if (days < from + year + productionDays)
      throw new RangeError(`days (= ${days}) must be ≥ ${from + year + productionDays}`);
  }
  const change = (value: (outcome: ArmOutcome, first: number) => number): YearlyChange => {
    const changes = outcomes.map((outcome) => value(outcome, from + year) / value(outcome, from) - 1);
    return { mean: mean(changes), confidence: confidenceInterval(changes, 0.95) };
  };
  return {
    lists: change((outcome, first) => sum(outcome, 'waiting', first, listDays, () => 1)),
    overdueReturns: change((outcome, first) => sum(outcome, 'overdueReturns', first, listDays, () => 1)),
    production: change((outcome, first) =>
      sum(outcome, 'completed', first, productionDays, (cell) => cell.productionWeight),
    ),
  };
}

function sum(
  outcome: ArmOutcome,
  counter: CellCounter,
  first: number,
  length: number,
  weight: (cell: ArmOutcome['cells'][number]) => number,
): number {
  let total = 0;
  outcome.cells.forEach((cell, index) => {
    if (cell.scheduled) total += cellSum(outcome, counter, index, first, first + length) * weight(cell);
  });
  return total;
}
