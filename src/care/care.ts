import type { Snapshot } from '../kernel/store.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import { Clinicians } from './clinicians.ts';
import { Clinics } from './clinics.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { Contacts } from './contacts.ts';
import { Emergency } from './emergency.ts';
import { Lists } from './lists.ts';
import type { ArmOutcome } from './outcome.ts';
import { service } from './purposes.ts';
import { Rosters } from './rosters.ts';
import { type CareState, createState } from './state.ts';
import { Wards } from './wards.ts';
import type { World } from './world/world.ts';

/**
 * The world without a go-live, one replication of it. `begin` puts it into its state at the horizon's start, `run` moves it on;
 * everything it knows is in `state.store`, so that it can be saved, restored and branched at any second.
 */
export class Care {
  readonly state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #rosters: Rosters;
  readonly #lists: Lists;
  readonly #clinics: Clinics;
  readonly #wards: Wards;
  readonly #emergency: Emergency;
  /** Number of the emergency department or ward that a unit is. */
  readonly #placeOfUnit: Int32Array;

  /** @param seed text; the same seed and replication give the same history */
  constructor(world: World, seed: string, replication: number) {
    this.state = createState(world, seed, replication);
    this.#placeOfUnit = new Int32Array(world.units.length).fill(-1);
    for (const { unit, index } of [...world.emergencies, ...world.wards]) this.#placeOfUnit[unit] = index;
    this.#contacts = new Contacts(this.state);
    this.#clinicians = new Clinicians(this.state, this.#contacts);
    this.#rosters = new Rosters(this.state, this.#clinicians);
    this.#lists = new Lists(this.state, this.#contacts);
    this.#clinics = new Clinics(this.state, this.#contacts, this.#clinicians, this.#lists);
    const sendOn = this.#lists.sendOn.bind(this.#lists);
    this.#wards = new Wards(this.state, this.#contacts, this.#clinicians, {
      leaveEmergency: (visit, now) => this.#emergency.leave(visit, now),
      discharge: sendOn,
    });
    this.#emergency = new Emergency(this.state, this.#contacts, this.#clinicians, {
      requestBed: (ward, visit, now) => this.#wards.requestBed(ward, visit, now),
      discharge: sendOn,
    });
  }

  /** The first midnight: lists, returns and beds as they are in the long run (docs/background/model.md §3). */
  begin(): void {
    this.#lists.begin();
    this.#wards.begin();
    this.state.events.schedule(0, priority.midnight, eventKind.midnight, 0, 0);
  }

  /** Second of the horizon's end. */
  get end(): number {
    return this.state.world.days * secondsPerDay;
  }

  /** Handles every event before `until` (seconds). */
  run(until: number): void {
    while (this.step(until));
  }

  /** Handles the next event if it comes before `until`; false where there is none. */
  step(until: number): boolean {
    const { events, recorder } = this.state;
    if (events.peekTime() >= until || !events.next()) return false;
    recorder.event();
    this.#handle(events.kind, events.a, events.b, events.time);
    return true;
  }

  snapshot(): Snapshot {
    return this.state.store.snapshot();
  }

  restore(snapshot: Snapshot): void {
    this.state.store.restore(snapshot);
  }

  outcome(arm: string, firstDivergence: number): ArmOutcome {
    return this.state.recorder.outcome(arm, firstDivergence);
  }

  #handle(kind: number, a: number, b: number, now: number): void {
    switch (kind) {
      case eventKind.midnight:
        return this.#midnight(a, now);
      case eventKind.rosterStart:
        return this.#rosters.startShift(a, b, now, (clinician) => this.#next(clinician, now));
      case eventKind.rosterEnd:
        return this.#rosterEnd(b, now);
      case eventKind.patientLeaves:
        return this.#clinicians.patientLeaves(a, this.#timesOf(a, b), now);
      case eventKind.serviceDone:
        return this.#serviceDone(a, b, now);
      case eventKind.edArrival:
        return this.#emergency.arrive(a, b, now);
      case eventKind.examinationDone:
        return this.#emergency.readyForDecision(a, b, now);
      case eventKind.directAdmission:
        return this.#wards.admitDirectly(a, b, now);
      case eventKind.wardRound:
        return this.#wards.beginRound(a, now);
      case eventKind.wardClose:
        return this.#wards.close(a);
      case eventKind.clinicMorning:
        return this.#clinics.morning(a, b, now);
      case eventKind.clinicSlot:
        return this.#clinics.slotTime(a, b, now);
      default:
        throw new Error(`event kind (= ${kind}) must be known`);
    }
  }

  #midnight(day: number, now: number): void {
    const { world, events } = this.state;
    if (day > 0) this.#endDay(day - 1, now);
    if (day === world.days) return;
    this.#rosters.beginDay(day);
    this.#emergency.beginDay(day);
    this.#wards.beginDay(day);
    this.#clinics.beginDay(day);
    events.schedule(now + secondsPerDay, priority.midnight, eventKind.midnight, day + 1, 0);
  }

  /** Closes the last day's levels once the horizon has passed. */
  finish(): void {
    this.#endDay(this.state.world.days - 1, this.end);
  }

  #endDay(day: number, now: number): void {
    const { world, recorder } = this.state;
    this.#wards.endDay(now);
    this.#lists.endDay(day);
    const backlog = new Float64Array(world.units.length);
    world.clinicians.forEach((clinician, index) => {
      backlog[clinician.unit] += this.#clinicians.get(index, 'backlog');
    });
    backlog.forEach((seconds, unit) => {
      recorder.add('backlogEndSeconds', unit, day * secondsPerDay, seconds);
    });
  }

  #timesOf(clinician: number, contact: number): ContactTimes {
    const { world } = this.state;
    const { unit, kind } = world.clinicians[clinician];
    const part = this.#clinicians.get(clinician, 'part');
    if (kind === 'emergency') return this.#emergency.timesOf(world.emergencies[this.#placeOfUnit[unit]], part);
    if (kind === 'ward') return this.#wards.timesOf(world.wards[this.#placeOfUnit[unit]], part);
    return this.#clinics.timesOf(world.lines[this.#contacts.get(contact, 'place')], contact);
  }

  #serviceDone(clinician: number, contact: number, now: number): void {
    const part = this.#clinicians.serviceDone(clinician, now);
    const { unit, kind } = this.state.world.clinicians[clinician];
    if (kind === 'emergency') {
      const emergency = this.state.world.emergencies[this.#placeOfUnit[unit]];
      if (part === service.triage) this.#emergency.triageDone(emergency, contact, now);
      else if (part === service.assessment) this.#emergency.assessmentDone(emergency, contact, now);
      else this.#emergency.decisionDone(emergency, contact, now);
      this.#next(clinician, now);
    } else if (kind === 'ward') {
      this.#wards.serviceDone(contact, part, this.#clinicians.get(clinician, 'startedAt'), now);
      this.#next(clinician, now);
    } else {
      this.#clinics.visitDone(clinician, contact, now);
    }
  }

  /** A clinician of a roster who has no patient: the next one, or home. */
  #next(clinician: number, now: number): void {
    const { unit, kind, role } = this.state.world.clinicians[clinician];
    const place = this.#placeOfUnit[unit];
    const isEnding = this.#clinicians.get(clinician, 'ending') === 1;
    if (kind === 'ward') {
      const ward = this.state.world.wards[place];
      if (!isEnding) {
        if (this.#clinicians.isFree(clinician)) this.#wards.physicianFree(ward, clinician, now);
      } else if (!this.#wards.overtimeDischarge(ward, clinician, now)) {
        this.#clinicians.endShift(clinician, now);
      }
    } else if (isEnding) {
      this.#clinicians.endShift(clinician, now);
    } else if (this.#clinicians.isFree(clinician)) {
      const emergency = this.state.world.emergencies[place];
      if (role === 'nurse') this.#emergency.nurseFree(emergency, clinician, now);
      else this.#emergency.physicianFree(emergency, clinician, now);
    }
  }

  /** The shift is over: a patient in hand is finished first, own patients pass to colleagues. */
  #rosterEnd(clinician: number, now: number): void {
    const { unit, kind, role } = this.state.world.clinicians[clinician];
    this.#clinicians.set(clinician, 'ending', 1);
    if (this.#clinicians.get(clinician, 'busy') === 0) this.#next(clinician, now);
    if (kind === 'emergency' && role === 'physician') {
      this.#emergency.handOver(this.state.world.emergencies[this.#placeOfUnit[unit]], clinician, now);
    }
  }
}
