import { categorical, poisson } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { Diversions } from './diversions.ts';
import { type EmergencyQueue, orange, red } from './emergency-queue.ts';
import { nameNumber } from './name-number.ts';
import { cellCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { WorldEmergency } from './world/world.ts';

const arrivalsPerDayLimit = 4096;

export interface ArrivalOutlets {
  /** A patient waits to be sorted. */
  entered(emergency: WorldEmergency, now: number): void;
}

/**
 * Who comes to emergency departments. Those from outside: their number by inversion, each one's time by its own key; some of them are
 * sent on to another department. Others come from telephone lines and waiting lists.
 */
export class EmergencyArrivals {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #queue: EmergencyQueue;
  readonly #diversions: Diversions;
  readonly #outlets: ArrivalOutlets;
  readonly #names: number[];

  constructor(
    state: CareState,
    contacts: Contacts,
    queue: EmergencyQueue,
    diversions: Diversions,
    outlets: ArrivalOutlets,
  ) {
    this.#state = state;
    this.#contacts = contacts;
    this.#queue = queue;
    this.#diversions = diversions;
    this.#outlets = outlets;
    this.#names = state.world.emergencies.map((emergency) => nameNumber(emergency.emergency.id));
  }

  /** The day's arrivals, and hours of care for those who wait for a bed. */
  beginDay(day: number): void {
    for (const emergency of this.#state.world.emergencies) this.#beginDay(emergency, day);
  }

  #beginDay(emergency: WorldEmergency, day: number): void {
    const { draws, events, points } = this.#state;
    const { index } = emergency;
    if (emergency.emergency.boarderNurseMinutesPerHour > 0) {
      for (let hour = 0; hour < 24; hour++) {
        const at = day * secondsPerDay + hour * 3600;
        events.schedule(at, priority.round, eventKind.boarderCare, index, 0);
      }
    }
    const name = this.#names[index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const isAnswered = day * secondsPerDay < points.feedbackUntil;
    const mean = isAnswered ? emergency.arrivalsPerDay[day] : emergency.publishedPerDay[day];
    const arrivals = Math.min(arrivalsPerDayLimit, poisson(u, mean));
    for (let ordinal = 0; ordinal < arrivals; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const timeOfDay = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0);
      const hour = categorical(timeOfDay, emergency.hourCumulative);
      const within = Math.floor(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1) * 3600);
      const at = day * secondsPerDay + hour * 3600 + within;
      events.schedule(at, priority.arrival, eventKind.edArrival, index, day * arrivalsPerDayLimit + ordinal);
    }
  }

  /** Names the patient of an arrival for the draws. */
  #setSubject(index: number, dayAndOrdinal: number): void {
    const day = Math.floor(dayAndOrdinal / arrivalsPerDayLimit);
    this.#state.draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % arrivalsPerDayLimit);
  }

  arrive(index: number, dayAndOrdinal: number, now: number): void {
    const emergency = this.#state.world.emergencies[index];
    this.#setSubject(index, dayAndOrdinal);
    if (this.#diversions.divert(emergency, dayAndOrdinal, now)) return;
    const row = this.#contacts.create(emergency.cell, index, now, now);
    this.#enter(emergency, row, this.#contacts.uniform(row, purpose.triageLevel), now);
  }

  /** A patient whom another department sent on: the same one, as ill as there. */
  arriveDiverted(way: number, dayAndOrdinal: number, now: number): void {
    const { origin, destination } = this.#diversions.arrive(way);
    this.#setSubject(origin.index, dayAndOrdinal);
    const row = this.#contacts.create(destination.cell, destination.index, now, now);
    this.#state.recorder.count(cellCounter.fromDiversion, destination.cell, now);
    this.#enter(destination, row, this.#contacts.uniform(row, purpose.triageLevel), now, origin);
  }

  /**
   * A patient whom primary care could not take, or who turned acute on a waiting list; the subject is set. Those from primary
   * care are yellow, green or blue (docs/background/model.md §6). Nobody comes so where their published mean stands for them (§10).
   */
  arriveCreated(index: number, origin: 'overflow' | 'list', now: number): void {
    const { world, recorder, points } = this.#state;
    if (now >= points.feedbackUntil) return;
    const emergency = world.emergencies[index];
    const row = this.#contacts.create(emergency.cell, index, now, now);
    const u = this.#contacts.uniform(row, purpose.triageLevel);
    const urgentShare = origin === 'overflow' ? emergency.triageCumulative[orange] : 0;
    recorder.count(origin === 'overflow' ? cellCounter.fromOverflow : cellCounter.fromList, emergency.cell, now);
    this.#enter(emergency, row, urgentShare + u * (1 - urgentShare), now);
  }

  /** @param mix department whose shares of triage levels the patient's level comes from */
  #enter(emergency: WorldEmergency, row: number, u: number, now: number, mix = emergency): void {
    const { recorder, waiting, chains } = this.#state;
    const { index } = emergency;
    const level = categorical(u, mix.triageCumulative);
    this.#contacts.set(row, contactAt.level, level);
    this.#contacts.set(row, contactAt.stage, stage.awaitingTriage);
    this.#queue.awaitPatience(emergency, row, level, now);
    recorder.count(cellCounter.demand, emergency.cell, now);
    recorder.edArrival(index, now);
    waiting.pushBack(chains.emergency + index * 8 + (level === red ? 0 : 1), row);
    this.#outlets.entered(emergency, now);
  }
}
