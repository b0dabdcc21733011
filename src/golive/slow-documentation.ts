import { secondsPerDay } from '../care/clock.ts';
import { nameNumber } from '../care/name-number.ts';
import { supportShare } from '../care/points.ts';
import { purpose, roleNumbers } from '../care/purposes.ts';
import type { World } from '../care/world/world.ts';
import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { exp, pow } from '../kernel/mathematics.ts';
import { logNormal } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import type { SlowDocumentation, Wave } from '../scenario/scenario.ts';
import { isExperienced } from './added-people.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { trainingHours } from './training.ts';
import { waveUnits } from './wave-units.ts';

/** What learning follows from, by clinician. */
interface Learners {
  /** 1 for those who learn. */
  learns: Uint8Array;
  /** Excess at first, and what is left of it in the end. */
  excess: Float64Array;
  lasting: Float64Array;
  contactsToLearn: Float64Array;
  /** Contacts behind those who know the system already. */
  headStart: Float64Array;
}

interface Columns {
  learning: Table<'contacts'>;
  /** By unit: the day plus 1 whose support is known, and S on it. */
  support: Table<'day' | 'share'>;
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
function learners(world: World, wave: Wave, plan: SlowDocumentation, draws: KeyedDraws): Learners {
  const concerned = waveUnits(world, wave);
  const experienced = isExperienced(world, wave);
  const column = () => new Float64Array(world.clinicians.length);
  const all = { excess: column(), lasting: column(), contactsToLearn: column(), headStart: column() };
  const learns = new Uint8Array(world.clinicians.length);
  world.clinicians.forEach((clinician, index) => {
    if (!concerned[clinician.unit]) return;
    const curve = plan.curves.find(
      (candidate) => candidate.role === clinician.role && candidate.kind === clinician.kind,
    );
    if (curve === undefined) return;
    draws.clinicianSubject(nameNumber(clinician.group), roleNumbers[clinician.role], clinician.ordinal);
    const excess = logNormal(draws.uniform(purpose.learningExcess, draws.high, draws.low, 0), 1, plan.excessVariation);
    const pace = logNormal(draws.uniform(purpose.learningPace, draws.high, draws.low, 0), 1, plan.paceVariation);
    const hours = trainingHours(wave.training, clinician.role, clinician.kind);
    learns[index] = 1;
    all.excess[index] = curve.initialExcess * excess * trainingFactor(plan, hours);
    all.lasting[index] = curve.lastingExcess;
    all.contactsToLearn[index] = curve.contactsToLearn * pace;
    all.headStart[index] = experienced[index] ? curve.contactsToLearn : 0;
  });
  return { learns, ...all };
}

/**
 * Documentation and screen time take longer in the new system, and less so with every contact
 * (docs/background/model.md §7, §8.5):
 * M = 1 + δ + ā·A·h(H)·(1 − η·min(1, S))·g(n / (N·B)). The only memory is n, the contacts of each clinician; a rollback leaves a share
 * of it for a second attempt.
 */
export const slowDocumentation: Effect<SlowDocumentation, Columns> = {
  id: 'slow-documentation',
  cause: 'slow-documentation',
  planOf: (wave) => wave.slowDocumentation,
  firstEffect: ({ wave }) => systemStart(wave),
  layout: (store, { world, wave }) => ({
    learning: store.addTable(`slow-documentation/${wave.id}`, { int32: ['contacts'] }, world.clinicians.length),
    support: store.addTable(`support/${wave.id}`, { int32: ['day'], float64: ['share'] }, world.units.length),
  }),
  attach(points, { draws, columns, system }, { world, wave, plan }) {
    const { learns, excess, lasting, contactsToLearn, headStart } = learners(world, wave, plan, draws);
    const { learning, support } = columns;
    const { unitOfClinician } = world;

    /** S at a unit, the same all day: who goes back does so in the morning or leaves the day's support as it was. */
    const supportOf = (unit: number, now: number): number => {
      const day = Math.floor(now / secondsPerDay);
      if (support.wholes[unit] !== day + 1) {
        support.wholes[unit] = day + 1;
        support.floats[unit] = supportShare(points, unit, day);
      }
      return support.floats[unit];
    };

    points.timeMultiplier.push((clinician, startedAt, now) => {
      if (learns[clinician] === 0) return 1;
      const unit = unitOfClinician[clinician];
      if (!system.isUsed(unit, startedAt)) return 1;
      const contacts = headStart[clinician] + learning.wholes[clinician];
      const remaining = forgottenShare(plan, contacts / contactsToLearn[clinician]);
      const supported = 1 - plan.supportEffect * supportOf(unit, now);
      return 1 + lasting[clinician] + excess[clinician] * supported * remaining;
    });
    system.onRollBack.push((sites) => {
      const kept = wave.rollback?.again?.keptLearning ?? 0;
      world.clinicians.forEach(({ unit }, clinician) => {
        if (!sites.includes(world.siteOfUnit[unit])) return;
        learning.wholes[clinician] = Math.round(learning.wholes[clinician] * kept);
      });
    });
    points.contactDocumented.push((clinician, startedAt) => {
      if (learns[clinician] === 1 && system.isUsed(unitOfClinician[clinician], startedAt)) learning.wholes[clinician]++;
    });
  },
};
