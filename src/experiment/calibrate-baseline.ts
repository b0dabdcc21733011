import type { Scenario } from '../scenario/scenario.ts';
import { fixedPoints } from './fixed-points.ts';
import { ReferenceYear, referenceYearDays } from './reference-year.ts';
import { runShard } from './run-shard.ts';

/** A value found for the scenario file. */
export interface CalibratedValue {
  /** Scenario path, such as `sites[0].units[1].readinessMeanDays`. */
  path: string;
  /** What the value belongs to: a unit's id, a kind of unit, or a part of the scenario. */
  of: string;
  before: number;
  value: number;
  /** What the last reference asked for. */
  asked: number;
  isSettled: boolean;
}

export interface Calibration {
  values: CalibratedValue[];
  iterations: number;
  converged: boolean;
}

export interface CalibrationOptions {
  seed: string;
  replications: number;
  /** Called after each iteration with the number of values that have not settled. */
  onIteration?: (iteration: number, open: number, all: number) => void;
}

const mostIterations = 12;

/**
 * Finds every fixed point of a scenario's reference (docs/background/model.md §5, §6, §8): each step simulates the reference
 * and sets what it asks for, until nothing moves by more than its tolerance.
 */
export function calibrateBaseline(scenario: Scenario, options: CalibrationOptions): Calibration {
  const points = fixedPoints(scenario);
  let values = points.map(({ path, of, value }) => ({
    path,
    of,
    before: value,
    value,
    asked: value,
    isSettled: false,
  }));
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const current = points.reduce((changed, point, index) => point.apply(changed, values[index].value), scenario);
    const reference = new ReferenceYear(runReference(current, options), scenario.warmUpDays);
    values = points.map((point, index) => {
      const asked = point.next(reference);
      return { ...values[index], asked, isSettled: Math.abs(asked - values[index].value) <= point.tolerance };
    });
    const open = values.filter(({ isSettled }) => !isSettled).length;
    options.onIteration?.(iteration, open, values.length);
    if (open === 0) return { values, iterations: iteration, converged: true };
    values = points.map(({ decimals, lowest }, index) => {
      const { asked, isSettled, value } = values[index];
      return { ...values[index], value: isSettled ? value : Math.max(lowest, rounded(asked, decimals)) };
    });
  }
  return { values, iterations: mostIterations, converged: false };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A year after the warm-up is enough, however long the scenario: what lies beyond it would not be looked at more closely. */
function runReference(scenario: Scenario, { seed, replications }: CalibrationOptions) {
  const reference = { ...scenario, days: Math.min(scenario.days, scenario.warmUpDays + referenceYearDays) };
  return Array.from(
    { length: replications },
    (_, replication) => runShard({ reference, arms: [], seed, replication: replication + 1 }).arms[0],
  );
}
