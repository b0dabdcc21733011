import { secondsPerDay } from '../care/clock.ts';
import type { BegunContact } from '../care/points.ts';
import { service } from '../care/purposes.ts';
import { pressureFactor, unitLoad } from '../care/unit-load.ts';
import type { Table } from '../kernel/store.ts';
import type { Defects } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { QuestionsOfUsers } from './questions-of-users.ts';
import { SiteFaults } from './site-faults.ts';
import { systemStart } from './system-start.ts';
import { waveUnits } from './wave-units.ts';

function hasQuestions({ questions }: Defects): boolean {
  return questions !== null && questions.probability > 0;
}

function hasFaults({ faults }: Defects): boolean {
  return faults !== null && faults.perHundredClinicians > 0 && faults.ticketsPerThousandContacts > 0;
}

/**
 * Questions of users and faults of the new system (docs/background/model.md §8.7): both take time of the clinician at once, and more often
 * so under pressure of time. What becomes of tickets is told in `TicketDesk`. A contact counts once: the second time that a physician sees a patient in an
 * emergency department, not the first.
 */
export const defects: Effect<Defects, Table<'day' | 'pressure'>> = {
  id: 'defects',
  cause: 'defects',
  planOf: (wave) => wave.defects,
  firstEffect: ({ wave, plan }) =>
    hasQuestions(plan) || hasFaults(plan) ? systemStart(wave) : Number.POSITIVE_INFINITY,
  layout: (store, { world, wave }) =>
    store.addTable(`defects/${wave.id}`, { int32: ['day'], float64: ['pressure'] }, world.units.length),
  attach(points, memory, { world, wave, plan }) {
    const { store, draws, recorder, columns, system } = memory;
    const state = { ...memory, points };
    const concerned = waveUnits(world, wave);
    const load = unitLoad(recorder, world);
    const desk = hasQuestions(plan) || hasFaults(plan) ? memory.desk() : null;
    if (desk === null) return;
    const questions =
      plan.questions === null ? null : new QuestionsOfUsers(state, desk, { world, wave, plan: plan.questions }, system);
    const faults = plan.faults === null ? null : new SiteFaults(store, draws, desk, { world, wave, plan: plan.faults });

    /** 1 + κ·max(0, load − 1) of a unit, the same all day. */
    const pressureOf = (unit: number, now: number) => {
      const day = Math.floor(now / secondsPerDay) + 1;
      if (store.int32[columns.at.day + unit] !== day) {
        store.int32[columns.at.day + unit] = day;
        store.float64[columns.at.pressure + unit] = pressureFactor(plan.pressure, load(unit, now));
      }
      return store.float64[columns.at.pressure + unit];
    };

    points.extraSeconds.push({
      use: 'ticket',
      seconds(clinician: number, contact: BegunContact) {
        const unit = world.unitOfClinician[clinician];
        const { part, startedAt } = contact;
        if (!concerned[unit] || part === service.assessment || !system.isUsed(unit, startedAt)) return 0;
        const weight = pressureOf(unit, startedAt);
        let minutes = 0;
        if (questions?.ask(unit, contact, weight)) minutes += plan.questions?.minutes ?? 0;
        if (faults !== null) {
          const tickets = faults.meet(world.siteOfUnit[unit], unit, weight, startedAt);
          minutes += tickets * (plan.faults?.ticketMinutes ?? 0);
        }
        return minutes * 60;
      },
    });
  },
};
