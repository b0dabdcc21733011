import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { contactSurcharges } from './contact-surcharges.ts';
import type { Contacts } from './contacts.ts';
import { unitCounter } from './outcome.ts';
import { purpose, service } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';
import { historyDays } from './world/calendar.ts';
import type { WorldWard } from './world/world.ts';

/** Share of a nurse's shift after which the notes of the shift are written. */
const notesAfter = 0.75;
const lastDraw = 255;

/** Ward nurses' notes: one on each patient each shift, shared out over the nurses on duty (docs/background/model.md §7). */
export class NursingNotes {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
  }

  beginDay(day: number): void {
    const { world, events } = this.#state;
    const workday = world.calendar.workday[historyDays + day] === 1;
    for (const { index, nurses } of world.wards) {
      for (const [number, { days, startMinutes, hours }] of (nurses?.roster.shifts ?? []).entries()) {
        if (days === (workday ? 'other-days' : 'workdays')) continue;
        const at = day * secondsPerDay + Math.round(startMinutes * 60 + hours * 3600 * notesAfter);
        events.schedule(at, priority.round, eventKind.nursingShift, index, number);
      }
    }
  }

  /**
   * The notes of a shift: each is a contact that teaches, raises questions and meets faults, and time in the record that finds its
   * place in the shift; what is on paper is to be typed in.
   */
  write(index: number, now: number): void {
    const { world, waiting, chains, recorder, points } = this.#state;
    const ward = world.wards[index];
    const onDuty = this.#onDuty(ward);
    if (onDuty.length === 0 || ward.ward.nurses === null) return;
    const { noteMinutes, noteVariation } = ward.ward.nurses;
    let turn = 0;
    for (let row = waiting.first(chains.inWard + index); row >= 0; row = waiting.after(row)) {
      const nurse = onDuty[turn++ % onDuty.length];
      const draw = Math.min(
        lastDraw,
        service.nursing + Math.floor((now - this.#contacts.get(row, contactAt.enteredAt)) / 28_800),
      );
      const minutes = this.#contacts.time(row, purpose.documentationTime, draw, noteMinutes, noteVariation);
      const seconds = Math.round(minutes * this.#clinicians.multiplier(nurse, now, now) * 60);
      const { ticket } = contactSurcharges(this.#state, this.#contacts, nurse, row, draw, now);
      this.#clinicians.defer(nurse, 'backlog', seconds, now);
      this.#clinicians.defer(nurse, 'reporting', ticket, now);
      this.#clinicians.documentationKnown(nurse, now, seconds, now);
      recorder.add(unitCounter.documentedContacts, ward.unit, now, 1);
      for (const documented of points.contactDocumented) documented(nurse, now);
    }
  }

  #onDuty({ nurses }: WorldWard): number[] {
    const found: number[] = [];
    if (nurses === null) return found;
    for (let nurse = nurses.firstClinician; nurse < nurses.firstClinician + nurses.clinicians; nurse++) {
      if (this.#clinicians.isFree(nurse)) found.push(nurse);
    }
    return found;
  }
}
