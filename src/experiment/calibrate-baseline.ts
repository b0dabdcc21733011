import { secondsPerDay } from '../care/clock.ts';
import type { ArmOutcome, UnitCounter } from '../care/outcome.ts';
import type { Scenario, Unit } from '../scenario/scenario.ts';
import { runShard } from './run-shard.ts';

/** A value found for the scenario file. */
export interface CalibratedValue {
  /** Scenario path, such as `sites[0].units[1].readinessMeanDays`. */
  path: string;
  unit: string;
  before: number;
  value: number;
  /** Published mean stay and the one that the last iteration gave, days. */
  target: number;
  reached: number;
}

export interface Calibration {
  values: CalibratedValue[];
  iterations: number;
  converged: boolean;
}

export interface CalibrationOptions {
  seed: string;
  replications: number;
  /** Called after each iteration with the largest relative miss. */
  onIteration?: (iteration: number, miss: number) => void;
}

const mostIterations = 12;
const tolerance = 0.002;
const shortestDays = 0.2;

/**
 * Finds the mean readiness time of each ward at which readiness + wait for rounds + documentation gives the published
 * stay in the reference (docs/background/model.md §5). What a stay holds beyond readiness hardly depends on chance, so
 * each step sets the mean to the published stay less that rest.
 */
export function calibrateBaseline(scenario: Scenario, options: CalibrationOptions): Calibration {
  let current = scenario;
  let values = wardsOf(scenario);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const outcomes = runReference(current, options);
    let miss = 0;
    values = values.map((value) => {
      const { stay, readiness } = meanDays(outcomes, value.unit, scenario.warmUpDays);
      const reached = value.value + stay - readiness;
      miss = Math.max(miss, Math.abs(reached - value.target) / value.target);
      return { ...value, reached };
    });
    options.onIteration?.(iteration, miss);
    if (miss <= tolerance) return { values, iterations: iteration, converged: true };
    values = values.map((value) => ({
      ...value,
      value: Math.max(shortestDays, Math.round((value.value + value.target - value.reached) * 10_000) / 10_000),
    }));
    current = withReadiness(scenario, new Map(values.map((value) => [value.unit, value.value])));
  }
  return { values, iterations: mostIterations, converged: false };
}

function wardsOf(scenario: Scenario): CalibratedValue[] {
  return scenario.sites.flatMap((site, siteIndex) =>
    site.units.flatMap((unit, unitIndex) =>
      unit.kind === 'ward'
        ? [
            {
              path: `sites[${siteIndex}].units[${unitIndex}].readinessMeanDays`,
              unit: unit.id,
              before: unit.readinessMeanDays,
              value: unit.readinessMeanDays,
              target: unit.meanStayDays,
              reached: 0,
            },
          ]
        : [],
    ),
  );
}

function runReference(scenario: Scenario, { seed, replications }: CalibrationOptions): ArmOutcome[] {
  return Array.from(
    { length: replications },
    (_, replication) => runShard({ reference: scenario, arms: [], seed, replication: replication + 1 }).arms[0],
  );
}

function meanDays(outcomes: ArmOutcome[], unit: string, warmUpDays: number): { stay: number; readiness: number } {
  let stay = 0;
  let readiness = 0;
  let episodes = 0;
  for (const outcome of outcomes) {
    const index = outcome.units.indexOf(unit);
    const cell = outcome.cells.findIndex((candidate) => candidate.unit === unit);
    const sum = (counter: UnitCounter) => {
      const column = outcome.unitDays[counter];
      let total = 0;
      for (let day = warmUpDays; day < outcome.days; day++) total += column[index * outcome.days + day];
      return total;
    };
    stay += sum('staySeconds');
    readiness += sum('readinessSeconds');
    for (let day = warmUpDays; day < outcome.days; day++) {
      episodes += outcome.cellDays.completed[cell * outcome.days + day];
    }
  }
  return { stay: stay / episodes / secondsPerDay, readiness: readiness / episodes / secondsPerDay };
}

function withReadiness(scenario: Scenario, days: Map<string, number>): Scenario {
  const changed = (unit: Unit): Unit => {
    const readinessMeanDays = days.get(unit.id);
    return unit.kind === 'ward' && readinessMeanDays !== undefined ? { ...unit, readinessMeanDays } : unit;
  };
  return { ...scenario, sites: scenario.sites.map((site) => ({ ...site, units: site.units.map(changed) })) };
}
