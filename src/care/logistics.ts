import { poisson } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { longestFree } from './longest-free.ts';
import { nameNumber } from './name-number.ts';
import { cellCounter } from './outcome.ts';
import { placesOfClinicians } from './places-of-clinicians.ts';
import { cause, purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import type { WorldLogistics } from './world/world.ts';

const deliveriesPerDayLimit = 4096;
/** Goods are delivered between these hours. */
const deliveryFromHour = 7;
const deliveryHours = 8;

export interface LogisticsOutlets {
  /** The patient of an inpatient episode has come to the ward. */
  transported(episode: number, now: number): void;
}

/** Transports: patients from emergency departments to wards first, then deliveries of goods. */
export class Logistics implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: LogisticsOutlets;
  readonly #ofClinician: Int32Array;
  readonly #names: number[];
  /** The unit that serves a site, or −1. */
  readonly #ofSite: Int32Array;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, outlets: LogisticsOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    const { world } = state;
    this.#ofClinician = placesOfClinicians(state.world, state.world.logistics);
    this.#names = world.logistics.map(({ logistics }) => nameNumber(logistics.id));
    this.#ofSite = Int32Array.from(world.scenario.sites, ({ id }) =>
      world.logistics.findIndex(({ logistics }) => logistics.serves.includes(id)),
    );
  }

  beginDay(day: number): void {
    const { world, draws, events } = this.#state;
    for (const { index, deliveriesPerDay } of world.logistics) {
      const u = draws.dayUniform(purpose.arrivalCount, this.#names[index], day, 0);
      const deliveries = Math.min(deliveriesPerDayLimit, poisson(u, deliveriesPerDay[day]));
      for (let ordinal = 0; ordinal < deliveries; ordinal++) {
        draws.exogenousSubject(this.#names[index], day, ordinal);
        const within = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0) * deliveryHours;
        const at = day * secondsPerDay + Math.floor((deliveryFromHour + within) * 3600);
        const number = day * deliveriesPerDayLimit + ordinal;
        events.schedule(at, priority.arrival, eventKind.delivery, index, number);
      }
    }
  }

  deliver(index: number, dayAndOrdinal: number, now: number): void {
    const built = this.#state.world.logistics[index];
    const day = Math.floor(dayAndOrdinal / deliveriesPerDayLimit);
    this.#state.draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % deliveriesPerDayLimit);
    this.#queue(built, this.#contacts.create(built.deliveryCell, index, now, now), 1, now);
  }

  /** Orders the transport of a patient who has a bed. False where nobody is on duty to fetch the patient. */
  transport(episode: number, site: number, now: number): boolean {
    const index = this.#ofSite[site];
    if (index < 0) return false;
    const built = this.#state.world.logistics[index];
    if (!this.#isStaffed(built)) return false;
    this.#contacts.child(episode, cause.transport, 0);
    const row = this.#contacts.create(built.transportCell, index, now, now);
    this.#contacts.set(row, contactAt.visit, episode + 1);
    this.#queue(built, row, 0, now);
    return true;
  }

  #isStaffed({ staff: { firstClinician, clinicians } }: WorldLogistics): boolean {
    for (let clinician = firstClinician; clinician < firstClinician + clinicians; clinician++) {
      if (this.#clinicians.isStaying(clinician) && this.#clinicians.get(clinician, clinicianAt.withdrawn) === 0)
        return true;
    }
    return false;
  }

  #queue(built: WorldLogistics, row: number, kind: number, now: number): void {
    const { waiting, chains, recorder } = this.#state;
    this.#contacts.set(row, contactAt.stage, stage.queued);
    waiting.pushBack(chains.transports + built.index * 2 + kind, row);
    recorder.count(cellCounter.demand, this.#contacts.get(row, contactAt.cell), now);
    const porter = longestFree(this.#state, built.staff);
    if (porter >= 0) this.takeNext(porter, now);
  }

  takeNext(clinician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const built = this.#of(clinician);
    const chain = chains.transports + built.index * 2;
    const row = waiting.first(chain) >= 0 ? waiting.popFront(chain) : waiting.popFront(chain + 1);
    if (row < 0) return;
    this.#contacts.set(row, contactAt.stage, stage.served);
    this.#clinicians.startService(clinician, row, service.transport, this.timesOf(clinician, row), now);
  }

  /** Patients on their way are brought; who still waits when the last porter goes home is fetched at once by the ward. */
  handOver(clinician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const built = this.#of(clinician);
    if (this.#isStaffed(built)) return;
    const chain = chains.transports + built.index * 2;
    for (let row = waiting.popFront(chain); row >= 0; row = waiting.popFront(chain)) this.#arrived(row, now);
  }

  takeInOvertime(): boolean {
    return false;
  }

  timesOf(clinician: number, row: number): ContactTimes {
    const { transportCell, logistics } = this.#of(clinician);
    return this.#contacts.get(row, contactAt.cell) === transportCell ? logistics.transport : logistics.delivery;
  }

  serviceDone(_clinician: number, row: number, _part: number, now: number): void {
    this.#arrived(row, now);
  }

  #arrived(row: number, now: number): void {
    const { recorder } = this.#state;
    const cell = this.#contacts.get(row, contactAt.cell);
    const episode = this.#contacts.get(row, contactAt.visit) - 1;
    recorder.completed(cell, now);
    recorder.count(
      cellCounter.waitMinutes,
      cell,
      now,
      Math.round((now - this.#contacts.get(row, contactAt.enteredAt)) / 60),
    );
    this.#contacts.remove(row, now);
    if (episode >= 0) this.#outlets.transported(episode, now);
  }

  #of(clinician: number): WorldLogistics {
    return this.#state.world.logistics[this.#ofClinician[clinician]];
  }
}
