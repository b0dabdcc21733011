import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { measureValues } from '../../src/analysis/measure-values.ts';
import { listScopes } from '../../src/analysis/scopes.ts';
import { membersOf, worldLayout } from '../../src/analysis/world-layout.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import type { ArmPlan } from '../../src/experiment/arms.ts';
import { inputLuck } from '../../src/experiment/draw-inputs.ts';
import { rankInputs } from '../../src/experiment/rank-inputs.ts';
import { measureById } from '../../src/results/measures.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type UncertainInput, uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { type ConfidenceInterval, confidenceInterval } from '../../src/statistics/confidence-interval.ts';
import { mean } from '../../src/statistics/mean.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { loadPilot, pilot, type Study, type StudyInputs, simulate } from './study.ts';

const weeksAfterGoLive = 39;

/** The plan of a scenario with its booking cuts, and without: each with inputs drawn alike. */
export function bookingArms(scenario: Scenario, uncertain: UncertainInput[]): ArmPlan[] {
  const waves = scenario.waves.map((wave) => ({ ...wave, bookingPlan: null }));
  return [
    { id: 'golive', scenario, uncertain },
    { id: 'no-cuts', scenario: { ...scenario, waves }, uncertain },
  ];
}

/** What the cuts save by replication: production that the plan delivers beyond the plan without them; negative where they cost. */
export function savedByCuts(outcomes: readonly (readonly ArmOutcome[])[], inputs: StudyInputs): Float64Array {
  const context = analysisContext({ run: 'booking-cuts', ...inputs });
  const measure = measureById('production.completed');
  const counted = [{ from: context.warmUpDays, to: context.days }];
  return Float64Array.from(outcomes, (arms) => {
    const members = membersOf(worldLayout({ arms: [...arms] }, context), measure, listScopes(context)[0], null);
    if (members === null) throw new Error('the region must have production');
    const [, withCuts, without] = arms.map((arm) => measureValues(arm, measure.formula, members, counted)[0]);
    return withCuts - without;
  });
}

/** The mean with its interval, and the range over replications. */
export function told(values: Float64Array) {
  return {
    mean: mean(values),
    confidence: confidenceInterval(values, 0.95),
    range: { low: quantile(values, 0.05), median: quantile(values, 0.5), high: quantile(values, 0.95) },
    shareAboveZero: values.filter((value) => value > 0).length / values.length,
  };
}

/** The saving in the replications in which an input lies in one third of its range. */
export interface ThirdOfRange {
  mean: number;
  confidence: ConfidenceInterval;
}

/**
 * What the cuts save, whether any input turns it, and which: each input's rank correlation with the saving, and the saving where the
 * input is in the upper and in the lower third of its range.
 */
export function whatTurnsIt(saved: Float64Array, names: readonly string[], seed: string) {
  const third = (values: Float64Array): ThirdOfRange => ({
    mean: mean(values),
    confidence: confidenceInterval(values, 0.95),
  });
  const thirds = (name: string) => {
    const luck = Float64Array.from(saved, (_, i) => inputLuck(name, seed, i + 1));
    return {
      lowThird: third(saved.filter((_, i) => luck[i] < 1 / 3)),
      highThird: third(saved.filter((_, i) => luck[i] > 2 / 3)),
    };
  };
  return {
    ...told(saved),
    inputs: rankInputs(names, seed, saved).map((input) => ({ ...input, ...thirds(input.name) })),
  };
}

/** What the study keeps. */
export interface BookingCutsResult extends ReturnType<typeof whatTurnsIt> {
  weeksAfterGoLive: number;
}

/** Whether the booking cuts of wave 1 pay: the plan beside the same plan without them. */
export const bookingCuts: Study = {
  async inputs() {
    const { scenario, provenance } = await loadPilot([`horizon.weeksAfterGoLive=${weeksAfterGoLive}`]);
    const arms = bookingArms(scenario, uncertainInputs(provenance));
    return { scenario: pilot, reference: scenario, arms, seed: 'booking-cuts', replications: 60 };
  },
  async result(inputs) {
    const outcomes: { replication: number; arms: ArmOutcome[] }[] = [];
    await simulate(inputs, (outcome) => outcomes.push(outcome));
    const ordered = outcomes.sort((a, b) => a.replication - b.replication).map(({ arms }) => arms);
    const names = inputs.arms.flatMap(({ uncertain = [] }) => uncertain.map(({ name }) => name));
    const result: BookingCutsResult = {
      weeksAfterGoLive,
      ...whatTurnsIt(savedByCuts(ordered, inputs), names, inputs.seed),
    };
    return result;
  },
};
