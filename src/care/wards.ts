import { logNormal } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { dischargesClose } from './discharges-close.ts';
import type { Messages } from './messages.ts';
import { MunicipalCare } from './municipal-care.ts';
import { nameNumber } from './name-number.ts';
import { unitCounter } from './outcome.ts';
import { placesOfClinicians } from './places-of-clinicians.ts';
import { Placing, type PlacingOutlets } from './placing.ts';
import { cause, purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt } from './state.ts';
import type { Team } from './team.ts';
import type { Transfers } from './transfers.ts';
import { WardArrivals } from './ward-arrivals.ts';
import { WardBeds } from './ward-beds.ts';
import { WardCensus } from './ward-census.ts';
import { task, WardTasks } from './ward-tasks.ts';
import type { WorldWard } from './world/world.ts';

const yearDays = 365.25;

export interface WardOutlets extends Omit<PlacingOutlets, 'arrived'>, Pick<Messages, 'planOfCare'> {
  discharge(episode: number, from: WorldWard, now: number): void;
  /** What the round on a patient orders. */
  order(episode: number, ward: WorldWard, round: number, now: number): void;
}

/** Wards: who comes, rounds, readiness, discharge documentation (docs/background/model.md §5). */
export class Wards implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: WardOutlets;
  readonly #beds: WardBeds;
  readonly #placing: Placing;
  readonly #municipalCare: MunicipalCare;
  readonly #tasks: WardTasks;
  readonly #arrivals: WardArrivals;
  readonly #census: WardCensus;
  /** The ward of each clinician. */
  readonly #ofClinician: Int32Array;

  constructor(
    state: CareState,
    contacts: Contacts,
    clinicians: Clinicians,
    transfers: Transfers,
    outlets: WardOutlets,
  ) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    this.#beds = new WardBeds(state);
    this.#municipalCare = new MunicipalCare(state, contacts, outlets);
    this.#tasks = new WardTasks(state, contacts);
    this.#placing = new Placing(state, contacts, this.#beds, transfers, {
      ...outlets,
      arrived: (episode, ward, now) => {
        this.#tasks.add(ward.index, task.admission, episode);
        this.wake(ward.index, now);
      },
    });
    this.#arrivals = new WardArrivals(state);
    this.#census = new WardCensus(state, contacts, this.#municipalCare);
    this.#ofClinician = placesOfClinicians(state.world, state.world.wards);
  }

  /** Fills the beds as they are in the long run: stays in progress are length-biased, their rest uniform. */
  begin(): void {
    const { world, draws } = this.#state;
    for (const ward of world.wards) {
      this.#beds.beginDay(ward, 0);
      const { meanStayDays, stayVariation } = ward.ward;
      const patients = Math.min(ward.bedsPerDay[0], Math.round((ward.episodesPerYear * meanStayDays) / yearDays));
      for (let ordinal = 0; ordinal < patients; ordinal++) {
        draws.initialSubject(nameNumber(ward.ward.id), ordinal);
        const age = draws.uniform(purpose.initialAge, draws.high, draws.low, 0);
        const u = draws.uniform(purpose.initialStay, draws.high, draws.low, 0);
        const stay = logNormal(u, meanStayDays * (1 + stayVariation * stayVariation), stayVariation) * secondsPerDay;
        const row = this.#contacts.create(ward.cell, ward.index, -Math.round(age * stay), 0);
        this.#contacts.set(row, contactAt.readyAt, Math.round((1 - age) * stay));
        this.#municipalCare.include(row);
        this.#placing.occupy(ward, row, 0);
      }
    }
  }

  /** Beds and direct admissions of a new day. */
  beginDay(day: number): void {
    const { world, events } = this.#state;
    for (const ward of world.wards) {
      if (day > 0) this.#beds.beginDay(ward, day);
      this.#arrivals.beginDay(ward, day);
      const midnight = day * secondsPerDay;
      const { roundStartMinutes, dischargeFromMinutes } = ward.ward;
      events.schedule(midnight + roundStartMinutes * 60, priority.round, eventKind.wardRound, ward.index, 0);
      events.schedule(midnight + dischargeFromMinutes * 60, priority.round, eventKind.dischargesBegin, ward.index, 0);
      events.schedule(midnight + dischargesClose(world, ward, day), priority.round, eventKind.wardClose, ward.index, 0);
    }
    const sites = world.scenario.sites.length;
    for (let site = 0; site < sites; site++) this.#placing.fillBeds(site, day * secondsPerDay);
    for (let site = 0; site < sites; site++) this.#placing.takeFromOthers(site, day * secondsPerDay);
  }

  /** Writes the bed-time so far to the day that ends. */
  endDay(now: number): void {
    for (const ward of this.#state.world.wards) this.#beds.account(ward, now);
  }

  /** Someone comes directly, or to give birth. */
  admit(index: number, isBirth: boolean, dayAndOrdinal: number, now: number): void {
    const ward = this.#state.world.wards[index];
    this.#arrivals.setSubject(ward, isBirth, dayAndOrdinal);
    this.#placing.request(ward, this.#contacts.create(ward.cell, index, now, now), now);
  }

  /** True where a ward, or another of the site, can take one more patient today beside those expected. */
  hasRoom(index: number, expected: number, now: number): boolean {
    return this.#beds.room(this.#state.world.wards[index]) + this.#census.leavingToday(index, now) > expected;
  }

  /** An operated patient asks for a bed, and waits in the recovery room where there is none. */
  admitAfterOperation(index: number, operation: number, now: number): void {
    const ward = this.#state.world.wards[index];
    this.#contacts.child(operation, cause.transfer, 0);
    this.#placing.request(ward, this.#contacts.create(ward.cell, index, now, now), now, true);
  }

  /** Patients of the site's emergency department who wait for a bed. */
  boarders(site: number): number {
    return this.#census.boarders(site);
  }

  /** An emergency department asks for a bed; the visit goes on there until there is one. */
  requestBed(index: number, visit: number, now: number): void {
    const ward = this.#state.world.wards[index];
    this.#contacts.child(visit, cause.transfer, 0);
    const row = this.#contacts.create(ward.cell, index, now, now);
    this.#contacts.set(row, contactAt.visit, visit + 1);
    this.#placing.request(ward, row, now);
  }

  /** The patient has come to the ward by a transport. */
  arrive(row: number, now: number): void {
    this.#placing.arrive(row, now);
  }

  /** Morning: those nearly ready may go home where it is crowded, then everyone without another task is to be seen. */
  beginRound(index: number, now: number): void {
    const ward = this.#state.world.wards[index];
    if (this.#beds.isCrowded(ward)) this.#census.dischargeEarly(ward, now);
    this.#tasks.beginRound(index);
    this.wake(index, now);
  }

  /** Discharges not finished: a share stays the night, the rest is finished as overtime. */
  close(index: number): void {
    this.#tasks.close(index, this.#state.world.wards[index].ward.stayNightShare);
  }

  #of(clinician: number): WorldWard {
    return this.#state.world.wards[this.#ofClinician[clinician]];
  }

  /** Nurses have no queue: their notes join what they have to write. */
  takeNext(clinician: number, now: number): void {
    if (this.#state.world.clinicians[clinician].role === 'nurse') return;
    this.#physicianFree(this.#of(clinician), clinician, now);
  }

  handOver(): void {}

  /** Rounds, then discharges within their hours, then admissions. */
  #physicianFree(ward: WorldWard, physician: number, now: number): void {
    const minutes = (now % secondsPerDay) / 60;
    const mayDischarge = minutes >= ward.ward.dischargeFromMinutes && minutes < ward.ward.dischargeToMinutes;
    if (this.#take(ward, physician, task.round, now)) return;
    if (mayDischarge && this.#take(ward, physician, task.discharge, now)) return;
    this.#take(ward, physician, task.admission, now);
  }

  /** After the shift only discharges go on, while overtime allows. */
  takeInOvertime(physician: number, now: number): boolean {
    if (this.#state.world.clinicians[physician].role === 'nurse') return false;
    const ward = this.#of(physician);
    const { discharge } = ward.ward;
    const expected = (discharge.faceMinutes + discharge.documentationMinutes * discharge.atOnceShare) * 60;
    if (this.#clinicians.overtimeLeft(physician) < expected) return false;
    return this.#take(ward, physician, task.discharge, now);
  }

  /** Returns false where there is no such task. */
  #take(ward: WorldWard, physician: number, kind: number, now: number): boolean {
    const row = this.#tasks.take(ward.index, kind);
    if (row < 0) return false;
    let part: number = kind === task.discharge ? service.discharge : service.admission;
    if (kind === task.round) {
      part = Math.min(service.nursing - 1, service.round + this.#contacts.get(row, contactAt.rounds));
      this.#contacts.set(row, contactAt.rounds, this.#contacts.get(row, contactAt.rounds) + 1);
    }
    this.#contacts.set(row, contactAt.owner, physician + 1);
    this.#clinicians.startService(physician, row, part, this.#times(ward, part), now);
    return true;
  }

  serviceDone(physician: number, row: number, part: number, now: number): void {
    const startedAt = this.#clinicians.get(physician, clinicianAt.startedAt);
    if (part >= service.round) this.#orderFor(row, part - service.round, now);
    if (part === service.discharge) return this.#leave(row, now);
    this.#contacts.set(row, contactAt.owner, 0);
    const bed = this.#contacts.get(row, contactAt.ward) - 1;
    if (this.#contacts.get(row, contactAt.readyAt) > startedAt || this.#municipalCare.keeps(row, now)) return;
    this.#tasks.add(bed, task.discharge, row);
    this.wake(bed, now);
  }

  /** A municipality is ready for its patient: discharged at once, or after what is done with the patient now. */
  municipalCareReady(row: number, now: number): void {
    this.#municipalCare.ready(row);
    const isBusy = this.#state.tasks.chainOf(row) >= 0 || this.#contacts.get(row, contactAt.owner) > 0;
    if (isBusy) return;
    const bed = this.#contacts.get(row, contactAt.ward) - 1;
    this.#tasks.add(bed, task.discharge, row);
    this.wake(bed, now);
  }

  #orderFor(row: number, round: number, now: number): void {
    this.#outlets.order(row, this.#state.world.wards[this.#contacts.get(row, contactAt.ward) - 1], round, now);
  }

  #leave(row: number, now: number): void {
    const { world, recorder } = this.#state;
    const bed = world.wards[this.#contacts.get(row, contactAt.ward) - 1];
    const own = world.wards[this.#contacts.get(row, contactAt.place)];
    this.#beds.leave(bed, row, now);
    recorder.completed(own.cell, now);
    recorder.add(unitCounter.staySeconds, own.unit, now, now - this.#contacts.get(row, contactAt.enteredAt));
    const ready = this.#contacts.get(row, contactAt.readyAt) - this.#contacts.get(row, contactAt.enteredAt);
    recorder.add(unitCounter.readinessSeconds, own.unit, now, ready);
    this.#outlets.discharge(row, own, now);
    this.#municipalCare.sendPlan(row, now);
    this.#contacts.remove(row, now);
    this.#placing.fillBeds(own.site, now);
    this.#placing.takeFromOthers(own.site, now);
  }

  timesOf(clinician: number, _contact: number, part: number): ContactTimes {
    return this.#times(this.#of(clinician), part);
  }

  #times(ward: WorldWard, part: number): ContactTimes {
    if (part === service.admission) return ward.ward.admission;
    return part === service.discharge ? ward.ward.discharge : ward.ward.round;
  }

  /** Physicians without a patient look for what there is to do. */
  wake(index: number, now: number): void {
    const ward = this.#state.world.wards[index];
    const { firstClinician, clinicians } = ward.physicians;
    for (let physician = firstClinician; physician < firstClinician + clinicians; physician++) {
      if (this.#clinicians.isFree(physician)) this.#physicianFree(ward, physician, now);
    }
  }
}
