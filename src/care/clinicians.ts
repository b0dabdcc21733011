import type { TablePlace } from '../kernel/store.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import { ClinicianMinutes, type DeferrableWork, type Use, uses } from './clinician-minutes.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { contactSurcharges } from './contact-surcharges.ts';
import type { Contacts } from './contacts.ts';
import { Dictation } from './dictation.ts';
import { nameNumber } from './name-number.ts';
import { unitCounter } from './outcome.ts';
import type { WithdrawnUse } from './points.ts';
import { purpose, roleNumbers, service } from './purposes.ts';
import { type CareState, type ClinicianWidth, clinicianAt } from './state.ts';
import { suspendContact, takeUpContact } from './suspended-contact.ts';

const width: ClinicianWidth = 45;

/** What a clinician is doing: nothing, with the contact, or writing about it. */
const phase = { none: 0, face: 1, writing: 2 } as const;

export interface ClinicianOutlets {
  /** A physician has dictated a note on a part of a contact. */
  dictated(clinician: number, contact: number, part: number, now: number): void;
}

/** Individual clinicians: shifts, the time of a contact, interruptions. Their minutes are kept by `ClinicianMinutes`. */
export class Clinicians {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #rows: TablePlace;
  readonly #minutes: ClinicianMinutes;
  readonly #outlets: ClinicianOutlets;
  readonly #dictation: Dictation;
  /** Rest between shifts. */
  readonly #restSeconds: number;

  constructor(state: CareState, contacts: Contacts, outlets: ClinicianOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#rows = state.clinicians;
    this.#outlets = outlets;
    this.#minutes = new ClinicianMinutes(state);
    this.#dictation = new Dictation(state, contacts);
    state.points.requests.typeIn = (clinician, seconds, now) => this.#minutes.defer(clinician, 'typing', seconds, now);
    this.#restSeconds = Math.round(state.world.scenario.overtime.restHours * 3600);
    const { draws, world } = state;
    world.clinicians.forEach((clinician, index) => {
      draws.clinicianSubject(nameNumber(clinician.group), roleNumbers[clinician.role], clinician.ordinal);
      this.set(index, clinicianAt.high, draws.high);
      this.set(index, clinicianAt.low, draws.low);
      this.set(index, clinicianAt.week, -1);
      this.set(index, clinicianAt.shiftEnd, -secondsPerDay);
    });
  }

  /** @param column one of `clinicianAt` */
  get(clinician: number, column: number): number {
    return this.#rows.wholes[clinician * width + column];
  }

  /** @param column one of `clinicianAt` */
  set(clinician: number, column: number, value: number): void {
    this.#rows.wholes[clinician * width + column] = value;
  }

  /** True for one who is off duty and has rested since the last shift and its overtime. */
  isRested(clinician: number, now: number): boolean {
    if (this.get(clinician, clinicianAt.onDuty) === 1) return false;
    const left = this.get(clinician, clinicianAt.shiftEnd) + this.get(clinician, clinicianAt.overtimeShift);
    return now - left >= this.#restSeconds;
  }

  /** True for one who is on duty and not about to leave. */
  isStaying(clinician: number): boolean {
    return this.get(clinician, clinicianAt.onDuty) === 1 && this.get(clinician, clinicianAt.ending) === 0;
  }

  /** True for one who is on duty, without a patient, not withdrawn from patients, and not about to leave. */
  isFree(clinician: number): boolean {
    const int32 = this.#rows.wholes;
    const row = clinician * width;
    if (int32[row + clinicianAt.onDuty] === 0 || int32[row + clinicianAt.busy] === 1) return false;
    return int32[row + clinicianAt.ending] === 0 && int32[row + clinicianAt.withdrawn] === 0;
  }

  /** A shift begins; `dutySeconds` is its length without breaks. */
  beginShift(clinician: number, start: number, end: number, dutySeconds: number): void {
    if (this.get(clinician, clinicianAt.onDuty) === 1) throw new Error(`clinician (= ${clinician}) must be off duty`);
    const week = Math.floor(start / (7 * secondsPerDay));
    if (this.get(clinician, clinicianAt.week) !== week) {
      this.set(clinician, clinicianAt.week, week);
      this.set(clinician, clinicianAt.overtimeWeek, 0);
    }
    this.set(clinician, clinicianAt.onDuty, 1);
    this.set(clinician, clinicianAt.ending, 0);
    this.set(clinician, clinicianAt.withdrawn, 0);
    this.set(clinician, clinicianAt.overtimeShift, 0);
    this.set(clinician, clinicianAt.shiftStart, start);
    this.set(clinician, clinicianAt.shiftEnd, end);
    this.set(clinician, clinicianAt.freeSince, start);
    this.#state.recorder.add(unitCounter.dutySeconds, this.#minutes.unitOf(clinician), start, dutySeconds);
  }

  /** Seconds of the shift that a plan withdraws from patients; `wholly` for one who sees none all shift. */
  withdraw(clinician: number, use: WithdrawnUse, seconds: number, wholly: boolean): void {
    this.#minutes.withdraw(clinician, use, seconds);
    if (wholly) this.set(clinician, clinicianAt.withdrawn, 1);
  }

  /** The shift is over and no patient is with the clinician: the gap, then deferred work as overtime to the cap. */
  endShift(clinician: number, now: number): void {
    this.#minutes.settleGap(clinician, Math.min(now, this.get(clinician, clinicianAt.shiftEnd)));
    this.#minutes.finishShift(clinician);
    this.set(clinician, clinicianAt.onDuty, 0);
    this.set(clinician, clinicianAt.ending, 0);
  }

  /** Seconds of overtime that the day's and the week's caps still allow. */
  overtimeLeft(clinician: number): number {
    return this.#minutes.overtimeLeft(clinician);
  }

  /** Time without a patient up to `until`, within the shift. */
  settleGap(clinician: number, until: number): void {
    this.#minutes.settleGap(clinician, until);
  }

  /** Work that comes without a contact and can wait: reading an answer joins the backlog, a message what is to be handled. */
  defer(clinician: number, work: DeferrableWork, seconds: number, now: number): void {
    this.#minutes.defer(clinician, work, seconds, now);
  }

  /** Work that can wait passes to a colleague of the unit. */
  pass(from: number, to: number, work: DeferrableWork, seconds: number, now: number): void {
    this.#minutes.pass(from, to, work, seconds, now);
  }

  /** How long the documentation of a contact without a meeting takes is known. */
  documentationKnown(clinician: number, startedAt: number, seconds: number, now: number): void {
    this.#minutes.documentationKnown(clinician, startedAt, seconds, now);
  }

  /** The product of all effects on documentation and screen time; 1 where there is none. */
  multiplier(clinician: number, startedAt: number, now: number): number {
    let product = 1;
    for (const multiplier of this.#state.points.timeMultiplier) product *= multiplier(clinician, startedAt, now);
    return product;
  }

  /**
   * A clinician takes a contact: F·(1 − σ + σ·M) with M as it is now (docs/background/model.md §7).
   * @param part number of the service within the contact, which names its draws
   * @param extraSeconds handover and the like, spent face to face
   */
  startService(
    clinician: number,
    contact: number,
    part: number,
    times: ContactTimes,
    now: number,
    extraSeconds = 0,
  ): void {
    const minutes = this.#contacts.time(contact, purpose.faceTime, part, times.faceMinutes, times.faceVariation);
    const share = 1 - times.screenShare + times.screenShare * this.multiplier(clinician, now, now);
    const face = Math.round(minutes * 60 * share) + extraSeconds;
    this.startFor(clinician, contact, part, face, now);
  }

  /** As `startService`, for a contact whose time in seconds is known. */
  startFor(clinician: number, contact: number, part: number, face: number, now: number): void {
    this.settleGap(clinician, now);
    this.set(clinician, clinicianAt.busy, 1);
    this.set(clinician, clinicianAt.contact, contact);
    this.set(clinician, clinicianAt.part, part);
    this.set(clinician, clinicianAt.startedAt, now);
    const { noteMoving, ticket } = contactSurcharges(this.#state, this.#contacts, clinician, contact, part, now);
    this.set(clinician, clinicianAt.noteMoving, noteMoving);
    this.set(clinician, clinicianAt.ticket, ticket);
    this.#await(clinician, phase.face, face + noteMoving + ticket, now);
  }

  /** A nurse looks after patients who wait for a bed; no contact of theirs is begun by it. */
  attendBoarders(clinician: number, seconds: number, now: number): void {
    this.settleGap(clinician, now);
    this.set(clinician, clinicianAt.busy, 1);
    this.set(clinician, clinicianAt.contact, -1);
    this.set(clinician, clinicianAt.part, service.boarder);
    this.#await(clinician, phase.writing, seconds, now);
  }

  #await(clinician: number, next: number, seconds: number, now: number): void {
    const kind = next === phase.face ? eventKind.patientLeaves : eventKind.serviceDone;
    const contact = this.get(clinician, clinicianAt.contact);
    const handle = this.#state.events.schedule(now + seconds, priority.service, kind, clinician, contact);
    this.set(clinician, clinicianAt.phase, next);
    this.set(clinician, clinicianAt.event, handle);
    this.set(clinician, clinicianAt.until, now + seconds);
    this.set(clinician, clinicianAt.segmentStart, now);
  }

  /** The patient leaves: D·M, of which a share is done before the next one and the rest joins the backlog. */
  patientLeaves(clinician: number, times: ContactTimes, now: number): void {
    const contact = this.get(clinician, clinicianAt.contact);
    const part = this.get(clinician, clinicianAt.part);
    this.#accountFace(clinician, now);
    const startedAt = this.get(clinician, clinicianAt.startedAt);
    const { documentationMinutes: mean, documentationVariation: variation } = times;
    const minutes = this.#contacts.time(contact, purpose.documentationTime, part, mean, variation);
    const isDictated = this.#dictation.isDictated(clinician, contact, part, startedAt);
    const seconds =
      minutes * 60 * this.#dictation.factor(clinician, part, isDictated) * this.multiplier(clinician, startedAt, now);
    const needed = Math.round(seconds);
    const atOnce = Math.round(seconds * times.atOnceShare);
    this.set(clinician, clinicianAt.atOnce, atOnce);
    this.set(clinician, clinicianAt.deferred, needed - atOnce);
    const { recorder } = this.#state;
    const unit = this.#minutes.unitOf(clinician);
    recorder.add(unitCounter.documentationNeededSeconds, unit, now, needed);
    if (part !== service.assessment) recorder.add(unitCounter.documentedContacts, unit, now, 1);
    this.#minutes.documentationKnown(clinician, startedAt, needed, now);
    this.#await(clinician, phase.writing, atOnce, now);
    if (isDictated) this.#outlets.dictated(clinician, contact, part, now);
  }

  /** Time with the patient since the last account; the first of it moves old notes, the next goes to questions and faults. */
  #accountFace(clinician: number, now: number): void {
    this.#accountExtra(clinician, clinicianAt.noteMoving, uses.noteMoving, now);
    this.#accountExtra(clinician, clinicianAt.ticket, uses.ticket, now);
    this.#minutes.account(clinician, uses.patient, now);
  }

  #accountExtra(clinician: number, column: number, use: Use, now: number): void {
    const left = this.get(clinician, column);
    if (left === 0) return;
    const until = Math.min(now, this.get(clinician, clinicianAt.segmentStart) + left);
    this.set(clinician, column, left - (until - this.get(clinician, clinicianAt.segmentStart)));
    this.#minutes.account(clinician, use, until);
  }

  /**
   * What cannot wait is written; the clinician is free. A visit to an emergency department counts once, when it is decided,
   * though the physician sees the patient twice. Returns the part that was done.
   */
  serviceDone(clinician: number, now: number): number {
    if (this.get(clinician, clinicianAt.part) === service.boarder) {
      this.#minutes.account(clinician, uses.boarder, now);
      this.#free(clinician, now);
      return service.boarder;
    }
    this.#minutes.account(clinician, uses.documentation, now);
    this.set(
      clinician,
      clinicianAt.backlog,
      this.get(clinician, clinicianAt.backlog) + this.get(clinician, clinicianAt.deferred),
    );
    this.set(clinician, clinicianAt.atOnce, 0);
    this.set(clinician, clinicianAt.deferred, 0);
    this.#free(clinician, now);
    const startedAt = this.get(clinician, clinicianAt.startedAt);
    const part = this.get(clinician, clinicianAt.part);
    if (part !== service.assessment) {
      for (const documented of this.#state.points.contactDocumented) documented(clinician, startedAt);
    }
    return part;
  }

  #free(clinician: number, now: number): void {
    this.set(clinician, clinicianAt.busy, 0);
    this.set(clinician, clinicianAt.phase, phase.none);
    this.set(clinician, clinicianAt.freeSince, now);
  }

  /** Leaves the contact in hand to be resumed where it stopped; one contact at a time. */
  interrupt(clinician: number, now: number): void {
    this.#state.events.cancel(this.get(clinician, clinicianAt.event));
    if (this.get(clinician, clinicianAt.phase) === phase.face) this.#accountFace(clinician, now);
    else this.#minutes.account(clinician, uses.documentation, now);
    suspendContact(this, clinician, now, this.get(clinician, clinicianAt.phase) === phase.writing);
    this.set(clinician, clinicianAt.atOnce, 0);
    this.set(clinician, clinicianAt.deferred, 0);
    this.#free(clinician, now);
  }

  /** True where an interrupted contact waits for the clinician. */
  isInterrupted(clinician: number): boolean {
    return this.get(clinician, clinicianAt.suspendedContact) > 0;
  }

  /** Goes on with the interrupted contact. */
  resume(clinician: number, now: number): void {
    this.settleGap(clinician, now);
    this.set(clinician, clinicianAt.busy, 1);
    const left = this.get(clinician, clinicianAt.suspendedSeconds);
    takeUpContact(this, clinician);
    this.#await(clinician, this.get(clinician, clinicianAt.phase), left, now);
  }
}
