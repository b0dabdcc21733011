import { secondsPerDay } from '../care/clock.ts';
import { nameNumber } from '../care/name-number.ts';
import { supportShare } from '../care/points.ts';
import { purpose, roleNumbers } from '../care/purposes.ts';
import type { World } from '../care/world/world.ts';
import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { exp, pow } from '../kernel/mathematics.ts';
import { logNormal } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import type { LearningCurve, SlowDocumentation, Wave } from '../scenario/scenario.ts';
import { isExperienced } from './added-people.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { trainingHours } from './training.ts';
import { waveUnits } from './wave-units.ts';

interface Learner {
  curve: LearningCurve;
  excess: number;
  contactsToLearn: number;
  /** Contacts behind one who knows the system already. */
  headStart: number;
}

/** h(H) = h_min + (1 − h_min)·e^(−H/H0): what training leaves of the excess (docs/background/model.md §7). */
export function trainingFactor({ trainingFloor, trainingScaleHours }: SlowDocumentation, hours: number): number {
  return trainingFloor + (1 - trainingFloor) * exp(-hours / trainingScaleHours);
}

/** g(x): e^(−x), or (1 + x)^(−b) where the plan gives an exponent. */
export function forgottenShare(plan: SlowDocumentation, x: number): number {
  return plan.powerExponent === null ? exp(-x) : pow(1 + x, -plan.powerExponent);
}

/** A_c and B_c are log-normal with mean 1, keyed by the clinician, the same in every arm. */
function learners(world: World, wave: Wave, plan: SlowDocumentation, draws: KeyedDraws): (Learner | null)[] {
  const concerned = waveUnits(world, wave);
  const experienced = isExperienced(world, wave);
  return world.clinicians.map((clinician, index) => {
    if (!concerned[clinician.unit]) return null;
    const curve = plan.curves.find(
      (candidate) => candidate.role === clinician.role && candidate.kind === clinician.kind,
    );
    if (curve === undefined) return null;
    draws.clinicianSubject(nameNumber(clinician.group), roleNumbers[clinician.role], clinician.ordinal);
    const excess = logNormal(draws.uniform(purpose.learningExcess, draws.high, draws.low, 0), 1, plan.excessVariation);
    const pace = logNormal(draws.uniform(purpose.learningPace, draws.high, draws.low, 0), 1, plan.paceVariation);
    const hours = trainingHours(wave.training, clinician.role, clinician.kind);
    return {
      curve,
      excess: curve.initialExcess * excess * trainingFactor(plan, hours),
      contactsToLearn: curve.contactsToLearn * pace,
      headStart: experienced[index] ? curve.contactsToLearn : 0,
    };
  });
}

/**
 * Documentation and screen time take longer in the new system, and less so with every contact
 * (docs/background/model.md §7, §8.5):
 * M = 1 + δ + ā·A·h(H)·(1 − η·min(1, S))·g(n / (N·B)). The only memory is n, the contacts of each clinician; a rollback leaves a share
 * of it for a second attempt.
 */
export const slowDocumentation: Effect<SlowDocumentation, Table<'contacts'>> = {
  id: 'slow-documentation',
  cause: 'slow-documentation',
  planOf: (wave) => wave.slowDocumentation,
  firstEffect: ({ wave }) => systemStart(wave),
  layout: (store, { world, wave }) =>
    store.addTable(`slow-documentation/${wave.id}`, { int32: ['contacts'] }, world.clinicians.length),
  attach(points, { store, draws, columns, system }, { world, wave, plan }) {
    const all = learners(world, wave, plan, draws);
    points.timeMultiplier.push((clinician, startedAt, now) => {
      const learner = all[clinician];
      const { unit } = world.clinicians[clinician];
      if (learner === null || !system.isUsed(unit, startedAt)) return 1;
      const contacts = store.int32[columns.at.contacts + clinician];
      const support = 1 - plan.supportEffect * supportShare(points, unit, Math.floor(now / secondsPerDay));
      const remaining = forgottenShare(plan, (learner.headStart + contacts) / learner.contactsToLearn);
      return 1 + learner.curve.lastingExcess + learner.excess * support * remaining;
    });
    system.onRollBack.push((sites) => {
      const kept = wave.rollback?.again?.keptLearning ?? 0;
      world.clinicians.forEach(({ unit }, clinician) => {
        if (!sites.includes(world.siteOfUnit[unit])) return;
        const row = columns.at.contacts + clinician;
        store.int32[row] = Math.round(store.int32[row] * kept);
      });
    });
    points.contactDocumented.push((clinician, startedAt) => {
      const { unit } = world.clinicians[clinician];
      if (all[clinician] !== null && system.isUsed(unit, startedAt)) store.int32[columns.at.contacts + clinician]++;
    });
  },
};
