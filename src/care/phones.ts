import { categorical, poisson } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { longestFree } from './longest-free.ts';
import { nameNumber } from './name-number.ts';
import { nextOpen } from './next-open.ts';
import { cellCounter } from './outcome.ts';
import { cause, purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import { historyDays } from './world/calendar.ts';
import { type OnwardTable, type WorldPhone, workdayIndex } from './world/world.ts';

const callsPerDayLimit = 4096;
/** Hours within which those who go to the emergency department get there. */
const overflowHours = 4;

export interface PhoneOutlets {
  /** The answered call leads on to a visit. */
  sendOn(call: number, onward: OnwardTable, now: number): void;
  /** A patient comes to an emergency department; the subject is set. */
  arrive(emergency: number, now: number): void;
}

/** Telephone lines of primary-care centres, and what becomes of calls that nobody answers (docs/background/model.md §6). */
export class Phones implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: PhoneOutlets;
  readonly #names: number[];
  readonly #ofClinician: Int32Array;
  readonly #times: readonly ContactTimes[];

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, outlets: PhoneOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    const { world } = state;
    this.#names = world.phones.map(({ unit }) => nameNumber(`${world.units[unit].id}/phone`));
    this.#times = world.phones.map(({ phone }) => phone.call);
    this.#ofClinician = new Int32Array(world.clinicians.length).fill(-1);
    for (const { index, nurses } of world.phones) {
      this.#ofClinician.fill(index, nurses.firstClinician, nurses.firstClinician + nurses.clinicians);
    }
  }

  beginDay(day: number): void {
    const { world, draws, events } = this.#state;
    if (world.calendar.workday[historyDays + day] === 0) return;
    for (const built of world.phones) {
      const name = this.#names[built.index];
      const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
      const calls = Math.min(callsPerDayLimit, poisson(u, built.callsPerDay[day]));
      for (let ordinal = 0; ordinal < calls; ordinal++) {
        draws.exogenousSubject(name, day, ordinal);
        const hour = categorical(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0), built.hourCumulative);
        const within = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1);
        const at = day * secondsPerDay + Math.floor((hour + within) * 3600);
        events.schedule(at, priority.arrival, eventKind.phoneCall, built.index, day * callsPerDayLimit + ordinal);
      }
      const close = day * secondsPerDay + this.#closeSeconds(built);
      events.schedule(close, priority.shiftEnd, eventKind.phoneCloses, built.index, day);
    }
  }

  /** Seconds after midnight when the last nurse leaves the line. */
  #closeSeconds({ phone }: WorldPhone): number {
    const ends = phone.nurses.shifts.map(({ startMinutes, hours }) => Math.round(startMinutes * 60 + hours * 3600));
    return Math.max(...ends);
  }

  call(index: number, dayAndOrdinal: number, now: number): void {
    const built = this.#state.world.phones[index];
    const day = Math.floor(dayAndOrdinal / callsPerDayLimit);
    this.#state.draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % callsPerDayLimit);
    this.ring(this.#contacts.create(built.cell, index, now, now), now);
  }

  /** A first or repeated call joins the queue. */
  ring(row: number, now: number): void {
    const { world, waiting, chains, recorder } = this.#state;
    const built = world.phones[this.#contacts.get(row, contactAt.place)];
    this.#contacts.set(row, contactAt.stage, stage.queued);
    this.#contacts.set(row, contactAt.readyAt, now);
    recorder.count(cellCounter.demand, built.cell, now);
    waiting.pushBack(chains.calls + built.index, row);
    const nurse = longestFree(this.#state, built.nurses);
    if (nurse >= 0) this.takeNext(nurse, now);
  }

  takeNext(clinician: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    const built = world.phones[this.#ofClinician[clinician]];
    const row = waiting.popFront(chains.calls + built.index);
    if (row < 0) return;
    this.#contacts.set(row, contactAt.stage, stage.served);
    this.#clinicians.startService(clinician, row, service.call, built.phone.call, now);
  }

  takeInOvertime(): boolean {
    return false;
  }

  handOver(): void {}

  timesOf(clinician: number): ContactTimes {
    return this.#times[this.#ofClinician[clinician]];
  }

  serviceDone(clinician: number, row: number, _part: number, now: number): void {
    const { world, recorder } = this.#state;
    const { cell, onward } = world.phones[this.#contacts.get(row, contactAt.place)];
    const waited = this.#clinicians.get(clinician, clinicianAt.startedAt) - this.#contacts.get(row, contactAt.readyAt);
    recorder.completed(cell, now);
    recorder.count(cellCounter.waitMinutes, cell, now, Math.round(waited / 60));
    this.#outlets.sendOn(row, onward, now);
    this.#contacts.remove(row, now);
  }

  /** Nobody answers any more today: one keyed draw for each call decides what becomes of it. */
  close(index: number, day: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    const built = world.phones[index];
    const chain = chains.calls + index;
    for (let row = waiting.popFront(chain); row >= 0; row = waiting.popFront(chain)) {
      this.#unanswered(built, row, day, now);
    }
  }

  #unanswered(built: WorldPhone, row: number, day: number, now: number): void {
    const { world, recorder, events } = this.#state;
    const { unmet, attempts } = built.phone;
    const attempt = this.#contacts.get(row, contactAt.attempt);
    // Shares are renormalised over what is open: nobody rings again for ever, and some have no emergency department.
    const ringsAgain = attempt + 1 < attempts ? unmet.ringsAgain : 0;
    const goesToEmergency = built.emergency >= 0 ? unmet.emergency : 0;
    const open = ringsAgain + goesToEmergency + unmet.otherProvider + unmet.givesUp;
    const u = this.#contacts.uniform(row, purpose.callOutcome, attempt) * open;
    if (u < ringsAgain) {
      recorder.count(cellCounter.ringsAgain, built.cell, now);
      this.#contacts.set(row, contactAt.attempt, attempt + 1);
      this.#contacts.set(row, contactAt.stage, stage.pending);
      events.schedule(this.#nextCall(built, row, day), priority.arrival, eventKind.callAgain, row, 0);
      return;
    }
    const above = u - ringsAgain;
    if (above < goesToEmergency) {
      recorder.count(cellCounter.overflowed, built.cell, now);
      this.#contacts.set(row, contactAt.stage, stage.pending);
      const within = this.#contacts.uniform(row, purpose.arrivalTime, 2) * overflowHours * 3600;
      const at = nextOpen(world.emergencies[built.emergency].emergency, now + Math.floor(within));
      events.schedule(at, priority.arrival, eventKind.overflowArrival, row, 0);
      return;
    }
    const turnsElsewhere = above < goesToEmergency + unmet.otherProvider;
    recorder.count(turnsElsewhere ? cellCounter.otherProvider : cellCounter.givenUp, built.cell, now);
    this.#contacts.remove(row, now);
  }

  /** The next working day, at an hour of its own; past the calendar's end the patient never gets to ring. */
  #nextCall(built: WorldPhone, row: number, day: number): number {
    const { calendar } = this.#state.world;
    const next = calendar.workdays[workdayIndex(calendar, day + 1)];
    const attempt = this.#contacts.get(row, contactAt.attempt);
    const hour = categorical(this.#contacts.uniform(row, purpose.arrivalTime, 2 + 2 * attempt), built.hourCumulative);
    const within = this.#contacts.uniform(row, purpose.arrivalTime, 3 + 2 * attempt);
    return next * secondsPerDay + Math.floor((hour + within) * 3600);
  }

  /** The patient arrives at the emergency department as a visit of its own. */
  overflowArrives(row: number, now: number): void {
    const { emergency } = this.#state.world.phones[this.#contacts.get(row, contactAt.place)];
    this.#contacts.child(row, cause.overflow, 0);
    this.#outlets.arrive(emergency, now);
    this.#contacts.remove(row, now);
  }
}
