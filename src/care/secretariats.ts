import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { longestFree } from './longest-free.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { placesOfClinicians } from './places-of-clinicians.ts';
import { cause, service } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import type { WorldSecretariat } from './world/world.ts';

/** Medical secretaries, who type dictated notes in the order in which they come (docs/background/model.md §7). */
export class Secretariats implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #ofClinician: Int32Array;
  readonly #times: readonly ContactTimes[];

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#times = state.world.secretariats.map(({ secretariat }) => secretariat.note);
    this.#ofClinician = placesOfClinicians(state.world, state.world.secretariats);
  }

  /** A physician has dictated a note. */
  dictate(clinician: number, contact: number, part: number, now: number): void {
    const { world, waiting, chains, recorder } = this.#state;
    const built = world.secretariats[world.secretariatOfUnit[world.unitOfClinician[clinician]]];
    this.#contacts.child(contact, cause.note, part);
    const row = this.#contacts.create(built.cell, built.index, now, now);
    this.#contacts.set(row, contactAt.stage, stage.queued);
    waiting.pushBack(chains.notes + built.index, row);
    recorder.count(cellCounter.demand, built.cell, now);
    const secretary = longestFree(this.#state, built.secretaries);
    if (secretary >= 0) this.takeNext(secretary, now);
  }

  takeNext(clinician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const built = this.#of(clinician);
    const row = waiting.popFront(chains.notes + built.index);
    if (row < 0) return;
    this.#contacts.set(row, contactAt.stage, stage.served);
    this.#clinicians.startService(clinician, row, service.note, built.secretariat.note, now);
  }

  takeInOvertime(): boolean {
    return false;
  }

  handOver(): void {}

  timesOf(clinician: number): ContactTimes {
    return this.#times[this.#ofClinician[clinician]];
  }

  serviceDone(_clinician: number, row: number, _part: number, now: number): void {
    const { recorder } = this.#state;
    const cell = this.#contacts.get(row, contactAt.cell);
    recorder.completed(cell, now);
    recorder.count(
      cellCounter.waitMinutes,
      cell,
      now,
      Math.round((now - this.#contacts.get(row, contactAt.enteredAt)) / 60),
    );
    this.#contacts.remove(row, now);
  }

  /** Notes that are not signed yet. */
  endDay(day: number): void {
    const { world, recorder, store, flows } = this.#state;
    for (const { cell, unit } of world.secretariats) {
      const inside = store.int32[flows.at.inside + cell * flows.wholeWidth];
      recorder.countOnDay(cellCounter.waiting, cell, day, inside);
      recorder.add(unitCounter.unsignedEnd, unit, day * secondsPerDay, inside);
    }
  }

  #of(clinician: number): WorldSecretariat {
    return this.#state.world.secretariats[this.#ofClinician[clinician]];
  }
}
