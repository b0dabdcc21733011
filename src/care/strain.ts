import { logNormal } from '../kernel/samplers.ts';
import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import { nameNumber } from './name-number.ts';
import { unitCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, clinicianAt } from './state.ts';
import { strainWeeks } from './world/build-world.ts';
import { historyDays } from './world/calendar.ts';

/**
 * Overtime makes staff ill some weeks later, in every arm (docs/background/model.md §8.10). Today's sick leave is in
 * today's volumes already, so only a spell that the excess brings about takes anyone from work.
 */
export class Strain {
  readonly #state: CareState;
  readonly #clinicians: Clinicians;
  readonly #names: number[];
  readonly #referenceHours: number[];

  constructor(state: CareState, clinicians: Clinicians) {
    this.#state = state;
    this.#clinicians = clinicians;
    const { world } = state;
    this.#names = world.clinicians.map(({ group, role, ordinal }) => nameNumber(`${group}/${role}/${ordinal}`));
    const known = world.scenario.strain?.referenceOvertimeHours ?? [];
    this.#referenceHours = world.clinicians.map(({ kind }) => known.find((entry) => entry.kind === kind)?.hours ?? 0);
  }

  /** Who falls ill today. */
  beginDay(day: number): void {
    const { world, draws, recorder } = this.#state;
    const { strain } = world.scenario;
    const midnight = day * secondsPerDay;
    world.clinicians.forEach(({ unit, isReserve }, clinician) => {
      // Whoever is added for a time is replaced when ill.
      if (isReserve) return;
      recorder.add(unitCounter.staffDays, unit, midnight, 1);
      if (strain === null) return;
      this.#forget(clinician, day);
      if (this.#clinicians.get(clinician, clinicianAt.sickUntil) <= day) {
        const base = strain.startProbabilityByMonth[world.calendar.month[historyDays + day]];
        const u = draws.dayUniform(purpose.sickSpell, this.#names[clinician], day, 0);
        if (u < base || this.#isAdded(u, base, strain.largestIncrease, clinician, day)) {
          const v = draws.dayUniform(purpose.sickLength, this.#names[clinician], day, 0);
          const days = Math.max(1, Math.round(logNormal(v, strain.spell.days, strain.spell.variation)));
          this.#clinicians.set(clinician, clinicianAt.sickUntil, day + days);
          if (u >= base) this.#clinicians.set(clinician, clinicianAt.excessUntil, day + days);
        }
      }
      if (this.#clinicians.get(clinician, clinicianAt.sickUntil) > day)
        recorder.add(unitCounter.sickDays, unit, midnight, 1);
    });
  }

  /** A spell above the base. Most draws lie beyond any increase, twice the largest being safe from rounding. */
  #isAdded(u: number, base: number, largestIncrease: number, clinician: number, day: number): boolean {
    if (u >= base * (1 + 2 * largestIncrease)) return false;
    if (day * secondsPerDay >= this.#state.points.feedbackUntil) return false;
    return u < base * (1 + this.#increase(clinician, day));
  }

  /** Relative increase κ·x/(x + x50), x the weekly overtime above the reference's, some weeks ago. */
  #increase(clinician: number, day: number): number {
    const { world, store, overtimeDays } = this.#state;
    const { strain } = world.scenario;
    if (strain === null || day < strain.lagDays + strainWeeks * 7) return 0;
    let seconds = 0;
    for (let back = strain.lagDays; back < strain.lagDays + strainWeeks * 7; back++) {
      const row = clinician * world.overtimeDays + ((day - 1 - back) % world.overtimeDays);
      if (day - 1 - back >= 0) seconds += store.int32[overtimeDays.at.seconds + row];
    }
    const x = Math.max(0, seconds / 3600 / strainWeeks - this.#referenceHours[clinician]);
    return (strain.largestIncrease * x) / (x + strain.halfEffectHours);
  }

  #forget(clinician: number, day: number): void {
    const { world, store, overtimeDays } = this.#state;
    store.int32[overtimeDays.at.seconds + clinician * world.overtimeDays + (day % world.overtimeDays)] = 0;
  }
}
