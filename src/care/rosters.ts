import type { Table } from '../kernel/store.ts';
import type { Shift } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import { type AddedStaff, type WithdrawnUse, withdrawnUses } from './points.ts';
import { recordAdded } from './record-added.ts';
import { type CareState, clinicianAt } from './state.ts';
import { historyDays } from './world/calendar.ts';
import type { WorldRoster } from './world/world.ts';

export interface RosterOutlets {
  /** A clinician has come on duty and is free. */
  begun(clinician: number, now: number): void;
}

/** Shifts that people of a roster take in turn. */
export class Rosters {
  readonly #state: CareState;
  readonly #clinicians: Clinicians;
  readonly #outlets: RosterOutlets;
  readonly #turns: Table<'turn' | WithdrawnUse>;

  constructor(state: CareState, clinicians: Clinicians, outlets: RosterOutlets) {
    this.#state = state;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    this.#turns = state.store.addTable(
      'rosters',
      { int32: ['turn'], float64: withdrawnUses },
      state.world.rosters.length,
    );
  }

  /** Schedules the day's shifts. */
  beginDay(day: number): void {
    const { world, events } = this.#state;
    const workday = world.calendar.workday[historyDays + day] === 1;
    for (const { index, roster } of world.rosters) {
      roster.shifts.forEach((shift, number) => {
        if (shift.days === 'workdays' && !workday) return;
        if (shift.days === 'other-days' && workday) return;
        const start = day * secondsPerDay + shift.startMinutes * 60;
        events.schedule(start, priority.shiftStart, eventKind.rosterStart, index, number);
      });
    }
  }

  /**
   * The next people in turn come on duty; each is free from now on. Staff whom a plan withdraws are on duty without patients: when
   * a shift's worth has gathered one is taken out, never the last. A shift of one reports what was asked of it.
   */
  startShift(roster: number, number: number, now: number): void {
    const { world, store, events, recorder } = this.#state;
    const built: WorldRoster = world.rosters[roster];
    const shift = built.roster.shifts[number];
    const seconds = Math.round(shift.hours * 3600);
    const day = Math.floor(now / secondsPerDay);
    const taken = this.#withdrawn(built, shift.staff, seconds, day);
    let left = shift.staff;
    for (let place = 0; place < shift.staff; place++) {
      const clinician = this.#nextInTurn(built, now);
      if (left > 1 && this.#clinicians.get(clinician, clinicianAt.excessUntil) > day) {
        left--;
        recorder.add(unitCounter.sickSeconds, built.unit, now, seconds);
        continue;
      }
      this.#clinicians.beginShift(clinician, now, now + seconds, seconds);
      events.schedule(now + seconds, priority.shiftEnd, eventKind.rosterEnd, roster, clinician);
      const use = left > 1 ? taken.shift() : undefined;
      if (use !== undefined) {
        left--;
        this.#clinicians.withdraw(clinician, use, seconds, true);
      }
      this.#outlets.begun(clinician, now);
    }
    // What sickness left no room for is asked of the next shift.
    for (const use of taken) store.float64[this.#turns.at[use] + built.index * this.#turns.floatWidth] += seconds;
    store.int32[this.#turns.at.turn + roster] %= built.roster.people;
    this.#startAdded(built, shift, now);
  }

  /** Those whom a plan adds come after the regulars; nothing is withdrawn from them. */
  #startAdded(built: WorldRoster, { startMinutes, hours }: Shift, now: number): void {
    const { points, events } = this.#state;
    const day = Math.floor(now / secondsPerDay);
    const seconds = Math.round(hours * 3600);
    for (const added of points.staffAdded) {
      if (added.roster !== built.index) continue;
      for (let place = added.onShift(day, startMinutes); place > 0; place--) {
        const clinician = this.#restedOf(added, day, now);
        this.#clinicians.beginShift(clinician, now, now + seconds, seconds);
        recordAdded(this.#state, clinician, now, seconds);
        events.schedule(now + seconds, priority.shiftEnd, eventKind.rosterEnd, built.index, clinician);
        this.#outlets.begun(clinician, now);
      }
    }
  }

  /** One of the added who has rested; another one is the first to be asked every day. */
  #restedOf({ firstClinician, clinicians }: AddedStaff, day: number, now: number): number {
    for (let tried = 0; tried < clinicians; tried++) {
      const clinician = firstClinician + ((day + tried) % clinicians);
      if (this.#clinicians.isRested(clinician, now)) return clinician;
    }
    throw new Error(`added staff (= ${firstClinician}) must be people enough for their rest between shifts`);
  }

  /** Uses that one of the shift's staff is taken out for. */
  #withdrawn(built: WorldRoster, staff: number, seconds: number, day: number): WithdrawnUse[] {
    const { points, recorder, store } = this.#state;
    const taken: WithdrawnUse[] = [];
    for (const use of withdrawnUses) {
      let share = 0;
      for (const withdrawal of points.withdrawals) {
        if (withdrawal.use === use) share += withdrawal.share(built.unit, built.role, day, true);
      }
      if (share === 0) continue;
      // A lender's share is one of what it can spare, which the last of each shift is not.
      const asked = Math.min(1, share) * (use === 'lent' ? staff - 1 : staff) * seconds;
      if (staff === 1) {
        recorder.add(unitCounter.withdrawnSeconds, built.unit, day * secondsPerDay, Math.round(asked));
        continue;
      }
      const row = this.#turns.at[use] + built.index * this.#turns.floatWidth;
      store.float64[row] += asked;
      while (store.float64[row] >= seconds && taken.length < staff - 1) {
        store.float64[row] -= seconds;
        taken.push(use);
      }
    }
    return taken;
  }

  /** The next one who has rested since the last shift. */
  #nextInTurn(built: WorldRoster, now: number): number {
    const { store } = this.#state;
    for (let tried = 0; tried < built.roster.people; tried++) {
      const turn = store.int32[this.#turns.at.turn + built.index]++ % built.roster.people;
      const clinician = built.firstClinician + turn;
      if (this.#clinicians.isRested(clinician, now)) return clinician;
    }
    throw new Error(`roster (= ${built.index}) must have people enough for their rest between shifts`);
  }
}
