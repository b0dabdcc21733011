import { type CareSnapshot, restoreSnapshot, takeSnapshot } from './care-snapshot.ts';
import { Clinicians } from './clinicians.ts';
import { Clinics } from './clinics.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { Contacts } from './contacts.ts';
import { Diagnostics } from './diagnostics.ts';
import { Diversions } from './diversions.ts';
import { Emergency } from './emergency.ts';
import { Lists } from './lists.ts';
import { Logistics } from './logistics.ts';
import { lossFound } from './loss-found.ts';
import { Messages } from './messages.ts';
import { NursingNotes } from './nursing-notes.ts';
import type { ArmOutcome } from './outcome.ts';
import { Phones } from './phones.ts';
import { recordBacklogs } from './record-backlogs.ts';
import { recordSupport } from './record-support.ts';
import { handOverOfReserve } from './reserve-leaving.ts';
import { Rosters } from './rosters.ts';
import { Secretariats } from './secretariats.ts';
import { type CareState, clinicianAt, createState, type StateParts } from './state.ts';
import { Strain } from './strain.ts';
import { Teams } from './teams.ts';
import { Theatres } from './theatres.ts';
import { Transfers } from './transfers.ts';
import { turnAcute } from './turn-acute.ts';
import { Wards } from './wards.ts';
import type { World, WorldEmergency, WorldWard } from './world/world.ts';

/**
 * The world without a go-live, one replication of it. `begin` puts it into its state at the horizon's start, `run` moves it on;
 * everything it knows is in `state`, as plain data, so that it can be saved, restored and branched at any second.
 */
export class Care {
  readonly state: CareState;
  readonly diversions: Diversions;
  readonly transfers: Transfers;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #messages: Messages;
  readonly #rosters: Rosters;
  readonly #strain: Strain;
  readonly #lists: Lists;
  readonly #clinics: Clinics;
  readonly #wards: Wards;
  readonly #emergency: Emergency;
  readonly #nursing: NursingNotes;
  readonly #diagnostics: Diagnostics;
  readonly #logistics: Logistics;
  readonly #phones: Phones;
  readonly #secretariats: Secretariats;
  readonly #theatres: Theatres;
  readonly #teams: Teams;

  /** @param seed text; the same seed and replication give the same history */
  constructor(world: World, seed: string, replication: number, parts?: StateParts) {
    this.state = createState(world, seed, replication, parts);
    this.#contacts = new Contacts(this.state);
    this.#clinicians = new Clinicians(this.state, this.#contacts, {
      dictated: (clinician, contact, part, now) => this.#secretariats.dictate(clinician, contact, part, now),
    });
    this.#strain = new Strain(this.state, this.#clinicians);
    this.#rosters = new Rosters(this.state, this.#clinicians, {
      begun: (clinician, now) => this.#next(clinician, now),
    });
    this.#messages = new Messages(this.state, this.#contacts, this.#clinicians);
    this.#lists = new Lists(this.state, this.#contacts, this.#messages);
    this.#diagnostics = new Diagnostics(this.state, this.#contacts, this.#clinicians, this.#messages, {
      answered: (visit, now) => this.#emergency.examined(visit, now),
      toRead: (clinician, now) => this.#clinics.answerToRead(clinician, now),
    });
    this.#clinics = new Clinics(this.state, this.#contacts, this.#clinicians, this.#lists, {
      order: (contact, orders, clinician, now) =>
        this.#diagnostics.order(contact, orders, 0, { visit: null, clinician, isUrgent: false }, now),
    });
    const sendOn = this.#lists.sendOn.bind(this.#lists);
    const discharge = (contact: number, { onward, finalReport }: WorldWard | WorldEmergency, now: number) => {
      sendOn(contact, onward, now);
      this.#messages.report(contact, finalReport, now);
    };
    this.transfers = new Transfers(this.state, this.#messages);
    this.#wards = new Wards(this.state, this.#contacts, this.#clinicians, this.transfers, {
      leaveEmergency: (visit, now) => this.#emergency.leave(visit, now),
      planOfCare: this.#messages.planOfCare.bind(this.#messages),
      discharge,
      transport: (episode, site, now) => this.#logistics.transport(episode, site, now),
      order: (episode, { ward: { orders } }, round, now) => {
        const orderer = { visit: null, clinician: null, isUrgent: true };
        this.#diagnostics.order(episode, orders, round * orders.length, orderer, now);
      },
    });
    this.diversions = new Diversions(this.state);
    this.#emergency = new Emergency(this.state, this.#contacts, this.#clinicians, this.diversions, {
      requestBed: (ward, visit, now) => this.#wards.requestBed(ward, visit, now),
      boarders: (site) => this.#wards.boarders(site),
      order: (visit, { emergency: { examination } }, now) =>
        this.#diagnostics.order(visit, examination.orders, 0, { visit, clinician: null, isUrgent: true }, now),
      discharge,
    });
    this.#nursing = new NursingNotes(this.state, this.#contacts, this.#clinicians);
    this.#logistics = new Logistics(this.state, this.#contacts, this.#clinicians, {
      transported: (episode, now) => this.#wards.arrive(episode, now),
    });
    this.#phones = new Phones(this.state, this.#contacts, this.#clinicians, {
      sendOn,
      arrive: (emergency, now) => this.#emergency.arrivals.arriveCreated(emergency, 'overflow', now),
    });
    this.#secretariats = new Secretariats(this.state, this.#contacts, this.#clinicians);
    this.#theatres = new Theatres(this.state, this.#contacts, this.#clinicians, this.#lists, {
      hasRoom: (ward, expected, now) => this.#wards.hasRoom(ward, expected, now),
      admit: (ward, operation, now) => this.#wards.admitAfterOperation(ward, operation, now),
    });
    this.#teams = new Teams(world, {
      clinics: this.#clinics,
      phones: this.#phones,
      diagnostics: this.#diagnostics,
      secretariats: this.#secretariats,
      wards: this.#wards,
      emergency: this.#emergency,
      theatres: this.#theatres,
      logistics: this.#logistics,
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
    if (!this.state.events.next(until)) return false;
    this.handlePopped();
    return true;
  }

  snapshot(): CareSnapshot {
    return takeSnapshot(this.state);
  }

  restore(snapshot: CareSnapshot): void {
    restoreSnapshot(this.state, snapshot);
  }

  outcome(arm: string, firstDivergence: number): ArmOutcome {
    return this.state.recorder.outcome(arm, firstDivergence);
  }

  /** Handles the event that was popped last, frequent kinds first; a loop outside that pops events itself calls it after each. */
  handlePopped(): void {
    const { kind, a, b, time: now } = this.state.events;
    this.state.recorder.event();
    switch (kind) {
      case eventKind.serviceDone:
        return this.#serviceDone(a, b, now);
      case eventKind.patientLeaves:
        return this.#clinicians.patientLeaves(
          a,
          this.#teams.timesOf(a, b, this.#clinicians.get(a, clinicianAt.part)),
          now,
        );
      case eventKind.clinicSlot:
        return this.#clinics.slotTime(a, b, now);
      case eventKind.orderArrives:
        return this.#diagnostics.orderFromOutside(a, b, now);
      case eventKind.answerReady:
        return this.#diagnostics.answerReady(a, now);
      case eventKind.phoneCall:
        return this.#phones.call(a, b, now);
      case eventKind.delivery:
        return this.#logistics.deliver(a, b, now);
      case eventKind.rosterStart:
        return this.#rosters.startShift(a, b, now);
      case eventKind.rosterEnd:
        return this.#rosterEnd(b, now);
      case eventKind.edArrival:
        return this.#emergency.arrivals.arrive(a, b, now);
      case eventKind.clinicMorning:
        return this.#clinics.morning(a, b, now);
      case eventKind.batchStarts:
        return this.#diagnostics.wake(a, now);
      case eventKind.midnight:
        return this.#midnight(a, now);
      case eventKind.examinationDone:
        return this.#emergency.examined(b, now);
      case eventKind.directAdmission:
      case eventKind.birth:
        return this.#wards.admit(a, kind === eventKind.birth, b, now);
      case eventKind.wardRound:
        return this.#wards.beginRound(a, now);
      case eventKind.dischargesBegin:
        return this.#wards.wake(a, now);
      case eventKind.wardClose:
        return this.#wards.close(a);
      case eventKind.losesPatience:
        return this.#emergency.losesPatience(a, b, now);
      case eventKind.boarderCare:
        return this.#emergency.boarderCare(a, now);
      case eventKind.nursingShift:
        return this.#nursing.write(a, now);
      case eventKind.callAgain:
        return this.#phones.ring(a, now);
      case eventKind.phoneCloses:
        return this.#phones.close(a, b, now);
      case eventKind.overflowArrival:
        return this.#phones.overflowArrives(a, now);
      case eventKind.theatreMorning:
        return this.#theatres.morning(a, b, now);
      case eventKind.theatreNext:
        return this.#theatres.next(a, now);
      case eventKind.acuteOperation:
        return this.#theatres.acuteOperation(a, b, now);
      case eventKind.acuteOperationDone:
        return this.#theatres.acuteOperationDone(a, now);
      case eventKind.acuteArrival:
        return turnAcute(this.state, this.#contacts, this.#emergency, { line: a, row: b, now });
      case eventKind.divertedArrival:
        return this.#emergency.arrivals.arriveDiverted(a, b, now);
      case eventKind.lossFound:
        return lossFound({ lists: this.#lists, diagnostics: this.#diagnostics, messages: this.#messages }, a, b, now);
      case eventKind.municipalCareReady:
        return this.#wards.municipalCareReady(a, now);
      case eventKind.effect:
        return this.state.points.timers[a](b, now);
      default:
        throw new Error(`event kind (= ${kind}) must be known`);
    }
  }

  #midnight(day: number, now: number): void {
    const { world, events, points, recorder } = this.state;
    if (day > 0) this.#endDay(day - 1, now);
    if (day === world.days) return;
    recorder.beginDay(day);
    handOverOfReserve(this.state, this.#clinicians, day, now);
    for (const begins of points.dayBegins) begins(day, now);
    this.#strain.beginDay(day);
    recordSupport(this.state, day);
    this.#rosters.beginDay(day);
    this.#emergency.arrivals.beginDay(day);
    this.#wards.beginDay(day);
    this.#clinics.beginDay(day);
    this.#nursing.beginDay(day);
    this.#phones.beginDay(day);
    this.#diagnostics.beginDay(day);
    this.#logistics.beginDay(day);
    this.#theatres.beginDay(day);
    events.schedule(now + secondsPerDay, priority.midnight, eventKind.midnight, day + 1, 0);
  }

  /** Closes the last day's levels once the horizon has passed. */
  finish(): void {
    this.#endDay(this.state.world.days - 1, this.end);
  }

  #endDay(day: number, now: number): void {
    this.#wards.endDay(now);
    this.#lists.endDay(day);
    this.#diagnostics.endDay(day);
    this.#secretariats.endDay(day);
    recordBacklogs(this.state, this.#clinicians, day);
  }

  #serviceDone(clinician: number, contact: number, now: number): void {
    const part = this.#clinicians.serviceDone(clinician, now);
    this.#teams.serviceDone(clinician, contact, part, now);
    this.#next(clinician, now);
  }

  /** A clinician without a patient: the next one, or home. Clinics have their own day. */
  #next(clinician: number, now: number): void {
    if (this.#teams.isOfClinics(clinician)) return;
    if (this.#clinicians.get(clinician, clinicianAt.ending) === 0) {
      if (this.#clinicians.isFree(clinician)) this.#teams.takeNext(clinician, now);
    } else if (!this.#teams.takeInOvertime(clinician, now)) {
      this.#clinicians.endShift(clinician, now);
    }
  }

  /** The shift is over: a patient in hand is finished first, own patients pass to colleagues. */
  #rosterEnd(clinician: number, now: number): void {
    if (this.#clinicians.get(clinician, clinicianAt.onDuty) === 0) return;
    this.#clinicians.set(clinician, clinicianAt.ending, 1);
    if (this.#clinicians.get(clinician, clinicianAt.busy) === 0) this.#next(clinician, now);
    this.#teams.handOver(clinician, now);
  }
}
