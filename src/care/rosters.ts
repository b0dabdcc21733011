import type { Table } from '../kernel/store.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { CareState } from './state.ts';
import { historyDays } from './world/calendar.ts';
import type { WorldRoster } from './world/world.ts';

/** Shifts that people of a roster take in turn. */
export class Rosters {
  readonly #state: CareState;
  readonly #clinicians: Clinicians;
  readonly #turns: Table<'turn'>;

  constructor(state: CareState, clinicians: Clinicians) {
    this.#state = state;
    this.#clinicians = clinicians;
    this.#turns = state.store.addTable('rosters', { int32: ['turn'] }, state.world.rosters.length);
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

  /** The next people in turn come on duty. Returns nobody; each is free from now on. */
  startShift(roster: number, number: number, now: number, onDuty: (clinician: number) => void): void {
    const { world, store, events } = this.#state;
    const built: WorldRoster = world.rosters[roster];
    const shift = built.roster.shifts[number];
    const seconds = Math.round(shift.hours * 3600);
    for (let place = 0; place < shift.staff; place++) {
      const clinician = this.#nextInTurn(built, now);
      this.#clinicians.beginShift(clinician, now, now + seconds, seconds);
      events.schedule(now + seconds, priority.shiftEnd, eventKind.rosterEnd, roster, clinician);
      onDuty(clinician);
    }
    store.int32[this.#turns.at.turn + roster] %= built.roster.people;
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
