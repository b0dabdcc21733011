import { logNormal } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { nameNumber } from './name-number.ts';
import type { UnitCounter } from './outcome.ts';
import { purpose, service } from './purposes.ts';
import type { CareState, ClinicianColumn } from './state.ts';

const roleNumber = { physician: 0, nurse: 1 } as const;

/**
 * Individual clinicians: shifts, the time of a contact, backlog, overtime. Every second on duty gets one owner at the moment it
 * has passed: patient, documentation, backlog or idle.
 */
export class Clinicians {
  readonly #state: CareState;
  readonly #contacts: Contacts;

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
    const { draws, world } = state;
    world.clinicians.forEach((clinician, index) => {
      draws.clinicianSubject(nameNumber(clinician.group), roleNumber[clinician.role], clinician.ordinal);
      this.set(index, 'high', draws.high);
      this.set(index, 'low', draws.low);
      this.set(index, 'week', -1);
      this.set(index, 'shiftEnd', -secondsPerDay);
    });
  }

  get(clinician: number, column: ClinicianColumn): number {
    return this.#state.store.int32[this.#state.clinicians.at[column] + clinician];
  }

  set(clinician: number, column: ClinicianColumn, value: number): void {
    this.#state.store.int32[this.#state.clinicians.at[column] + clinician] = value;
  }

  /** True for one who is off duty and has rested since the last shift and its overtime. */
  isRested(clinician: number, now: number): boolean {
    const rest = Math.round(this.#state.world.scenario.overtime.restHours * 3600);
    const left = this.get(clinician, 'shiftEnd') + this.get(clinician, 'overtimeShift');
    return this.get(clinician, 'onDuty') === 0 && now - left >= rest;
  }

  /** True for one who is on duty, without a patient, and not about to leave. */
  isFree(clinician: number): boolean {
    const { store, clinicians } = this.#state;
    const { int32 } = store;
    const { at } = clinicians;
    return int32[at.onDuty + clinician] === 1 && int32[at.busy + clinician] === 0 && int32[at.ending + clinician] === 0;
  }

  /** A shift begins; `dutySeconds` is its length without breaks. */
  beginShift(clinician: number, start: number, end: number, dutySeconds: number): void {
    if (this.get(clinician, 'onDuty') === 1) throw new Error(`clinician (= ${clinician}) must be off duty`);
    const week = Math.floor(start / (7 * secondsPerDay));
    if (this.get(clinician, 'week') !== week) {
      this.set(clinician, 'week', week);
      this.set(clinician, 'overtimeWeek', 0);
    }
    this.set(clinician, 'onDuty', 1);
    this.set(clinician, 'ending', 0);
    this.set(clinician, 'overtimeShift', 0);
    this.set(clinician, 'shiftStart', start);
    this.set(clinician, 'shiftEnd', end);
    this.set(clinician, 'freeSince', start);
    this.#state.recorder.add('dutySeconds', this.#unit(clinician), start, dutySeconds);
  }

  /** The shift is over and no patient is with the clinician: the gap, then backlog as overtime to the cap. */
  endShift(clinician: number, now: number): void {
    this.settleGap(clinician, Math.min(now, this.get(clinician, 'shiftEnd')));
    const worked = Math.min(this.get(clinician, 'backlog'), this.overtimeLeft(clinician));
    if (worked > 0) {
      this.set(clinician, 'backlog', this.get(clinician, 'backlog') - worked);
      this.#overtime(clinician, worked);
      const { recorder } = this.#state;
      recorder.add('overtimeBacklogSeconds', this.#unit(clinician), this.get(clinician, 'shiftStart'), worked);
    }
    this.set(clinician, 'onDuty', 0);
    this.set(clinician, 'ending', 0);
  }

  /** Seconds of overtime that the day's and the week's caps still allow. */
  overtimeLeft(clinician: number): number {
    const { minutesPerDay, hoursPerWeek } = this.#state.world.scenario.overtime;
    const today = Math.round(minutesPerDay * 60) - this.get(clinician, 'overtimeShift');
    const week = Math.round(hoursPerWeek * 3600) - this.get(clinician, 'overtimeWeek');
    return Math.max(0, Math.min(today, week));
  }

  /** Time without a patient up to `until`, within the shift: backlog first, then idle. */
  settleGap(clinician: number, until: number): void {
    const from = this.get(clinician, 'freeSince');
    const gap = Math.min(until, this.get(clinician, 'shiftEnd')) - from;
    if (gap <= 0) return;
    const { recorder } = this.#state;
    const worked = Math.min(gap, this.get(clinician, 'backlog'));
    const start = this.get(clinician, 'shiftStart');
    if (worked > 0) {
      this.set(clinician, 'backlog', this.get(clinician, 'backlog') - worked);
      recorder.add('backlogSeconds', this.#unit(clinician), start, worked);
    }
    if (gap > worked) recorder.add('idleSeconds', this.#unit(clinician), start, gap - worked);
    this.set(clinician, 'freeSince', from + gap);
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
    this.settleGap(clinician, now);
    const minutes = logNormal(
      this.#contacts.uniform(contact, purpose.faceTime, part),
      times.faceMinutes,
      times.faceVariation,
    );
    const share = 1 - times.screenShare + times.screenShare * this.multiplier(clinician, now, now);
    const face = Math.round(minutes * 60 * share) + extraSeconds;
    this.set(clinician, 'busy', 1);
    this.set(clinician, 'contact', contact);
    this.set(clinician, 'part', part);
    this.set(clinician, 'startedAt', now);
    this.set(clinician, 'segmentStart', now);
    this.#state.events.schedule(now + face, priority.service, eventKind.patientLeaves, clinician, contact);
  }

  /** The patient leaves: D·M, of which a share is done before the next one and the rest joins the backlog. */
  patientLeaves(clinician: number, times: ContactTimes, now: number): void {
    const contact = this.get(clinician, 'contact');
    const part = this.get(clinician, 'part');
    this.#account(clinician, 'patientSeconds', 'overtimePatientSeconds', now);
    const u = this.#contacts.uniform(contact, purpose.documentationTime, part);
    const minutes = logNormal(u, times.documentationMinutes, times.documentationVariation);
    const seconds = minutes * 60 * this.multiplier(clinician, this.get(clinician, 'startedAt'), now);
    const needed = Math.round(seconds);
    const atOnce = Math.round(seconds * times.atOnceShare);
    this.set(clinician, 'atOnce', atOnce);
    this.set(clinician, 'deferred', needed - atOnce);
    const { recorder, events } = this.#state;
    recorder.add('documentationNeededSeconds', this.#unit(clinician), now, needed);
    if (part !== service.assessment) recorder.add('documentedContacts', this.#unit(clinician), now, 1);
    events.schedule(now + atOnce, priority.service, eventKind.serviceDone, clinician, contact);
  }

  /**
   * What cannot wait is written; the clinician is free. A visit to an emergency department counts once, when it is decided,
   * though the physician sees the patient twice. Returns the part that was done.
   */
  serviceDone(clinician: number, now: number): number {
    this.#account(clinician, 'documentationSeconds', 'overtimeDocumentationSeconds', now);
    this.set(clinician, 'backlog', this.get(clinician, 'backlog') + this.get(clinician, 'deferred'));
    this.set(clinician, 'atOnce', 0);
    this.set(clinician, 'deferred', 0);
    this.set(clinician, 'busy', 0);
    this.set(clinician, 'freeSince', now);
    const startedAt = this.get(clinician, 'startedAt');
    const part = this.get(clinician, 'part');
    if (part !== service.assessment) {
      for (const documented of this.#state.points.contactDocumented) documented(clinician, startedAt);
    }
    return part;
  }

  /** Gives the time since the last account to its use, split at the end of the shift. */
  #account(clinician: number, use: UnitCounter, overtimeUse: UnitCounter, now: number): void {
    const from = this.get(clinician, 'segmentStart');
    const end = this.get(clinician, 'shiftEnd');
    const within = Math.max(0, Math.min(now, end) - from);
    const beyond = now - from - within;
    const start = this.get(clinician, 'shiftStart');
    const { recorder } = this.#state;
    if (within > 0) recorder.add(use, this.#unit(clinician), start, within);
    if (beyond > 0) {
      recorder.add(overtimeUse, this.#unit(clinician), start, beyond);
      this.#overtime(clinician, beyond);
    }
    this.set(clinician, 'segmentStart', now);
  }

  #overtime(clinician: number, seconds: number): void {
    this.set(clinician, 'overtimeShift', this.get(clinician, 'overtimeShift') + seconds);
    this.set(clinician, 'overtimeWeek', this.get(clinician, 'overtimeWeek') + seconds);
  }

  #unit(clinician: number): number {
    return this.#state.world.clinicians[clinician].unit;
  }
}
