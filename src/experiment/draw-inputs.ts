import { nameNumber } from '../care/name-number.ts';
import { purpose, purposeCount } from '../care/purposes.ts';
import { KeyedDraws } from '../kernel/keyed-draws.ts';
import { pert } from '../kernel/samplers.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { UncertainInput } from '../scenario/uncertain-inputs.ts';

/**
 * The uniform number from 0 to 1 that decides how high the inputs of a name are in a replication. It depends on the name
 * alone: another input that is drawn or not, or a range that is changed, shifts no other.
 */
export function inputLuck(name: string, seed: string, replication: number): number {
  const draws = new KeyedDraws(seed, replication, purposeCount);
  draws.initialSubject(nameNumber(name), 0);
  return draws.uniform(purpose.parameter, draws.high, draws.low, 0);
}

/**
 * A scenario with the given inputs drawn for a replication: PERT, whose mode is the value in the file and whose mean is
 * (low + 4·value + high)/6 (Malcolm, Roseboom, Clark and Fazar 1959). The scenario given is left as it is.
 * Throws a RangeError for a path that does not hold the input's mode.
 */
export function drawInputs(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
  seed: string,
  replication: number,
): Scenario {
  if (inputs.length === 0) return scenario;
  const drawn = structuredClone(scenario);
  for (const { path, name, low, mode, high } of inputs) {
    replaceNumber(drawn, path, mode, pert(inputLuck(name, seed, replication), low, mode, high));
  }
  return drawn;
}

function replaceNumber(scenario: Scenario, path: string, before: number, after: number): void {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let part: object = scenario;
  for (const step of steps) {
    const next: unknown = Reflect.get(part, step);
    if (typeof next !== 'object' || next === null) throw new RangeError(`path (= ${path}) must be in the scenario`);
    part = next;
  }
  if (Reflect.get(part, last) !== before) throw new RangeError(`path (= ${path}) must hold ${before}`);
  Reflect.set(part, last, after);
}
