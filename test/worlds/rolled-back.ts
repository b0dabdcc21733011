import { Care } from '../../src/care/care.ts';
import { type ArmOutcome, type UnitCounter, unitCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Rollback, Scenario, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from './small-wave.ts';
import { island, smallScenario } from './small-world.ts';
import { unitSum } from './sums.ts';
import { goLive } from './whole-wave.ts';

export const day = 86_400;
/** First second of the new system, and the evening of the third day after it. */
export const start = goLive * day;
export const evening = (goLive + 3) * day + 18 * 3600;

export function rollback(changes: Partial<Rollback> = {}): Rollback {
  return { atSecond: evening, rule: null, typedBackShare: 0.5, again: null, ...changes };
}

export function scenarioOf(plan: Rollback | null, changes: Partial<Wave> = {}, sites = ['north']): Scenario {
  const wave = { ...ordinaryWave('north'), ...changes, rollback: plan };
  return smallScenario(
    sites.map((site) => island(site)),
    [wave],
    168,
  );
}

export function makeCare(scenario: Scenario): Care {
  const care = new Care(buildWorld(scenario), 'rollback', 1);
  installEffects(planEffects(care.state.world, scenario.waves), care.state);
  return care;
}

export function careOf(scenario: Scenario, until = 0): Care {
  const care = makeCare(scenario);
  care.begin();
  care.run(until);
  return care;
}

export function outcomeOf(care: Care): ArmOutcome {
  care.run(care.end);
  care.finish();
  return care.outcome('', 0);
}

export function unitNumber(care: Care, id: string): number {
  return care.state.world.units.findIndex((unit) => unit.id === id);
}

/** A physician of the site's clinic. */
export function physicianOf(care: Care, site: string): number {
  const unit = unitNumber(care, `${site}-clinic`);
  return care.state.world.clinicians.findIndex(
    (clinician) => clinician.unit === unit && clinician.role === 'physician',
  );
}

export function multiplier(care: Care, site: string, startedAt: number, now = startedAt): number {
  const clinician = physicianOf(care, site);
  return care.state.points.timeMultiplier.reduce((product, of) => product * of(clinician, startedAt, now), 1);
}

export function counted(care: Care, counter: UnitCounter): number {
  return unitSum(care.outcome('', 0), counter);
}

/** Dangerous tickets of a unit on a day. */
export function raise(care: Care, onDay: number, tickets: number, unit = 'north-clinic'): void {
  const noon = onDay * day + 12 * 3600;
  care.run(noon);
  care.state.recorder.add(unitCounter.ticketsCritical, unitNumber(care, unit), noon, tickets);
}
