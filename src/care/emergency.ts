import { bernoulli, categorical, logNormal, poisson } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { nameNumber } from './name-number.ts';
import { purpose, service } from './purposes.ts';
import { type CareState, stage } from './state.ts';
import type { WorldEmergency } from './world/world.ts';

const arrivalsPerDayLimit = 4096;
const red = 0;
const orange = 1;
const levels = 5;

/** What an emergency department asks of the rest of the hospital. */
export interface EmergencyOutlets {
  requestBed(ward: number, visit: number, now: number): void;
  discharge(contact: number, onward: WorldEmergency['onward'], now: number): void;
}

/** Emergency departments: triage, physicians, examinations, decision, boarding (docs/background/model.md §5). */
export class Emergency {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: EmergencyOutlets;
  readonly #names: number[];

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, outlets: EmergencyOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    this.#names = state.world.emergencies.map((emergency) => nameNumber(emergency.emergency.id));
  }

  /** Draws the day's arrivals: their number by inversion, each one's time by its own key. */
  beginDay(day: number): void {
    const { world, draws, events } = this.#state;
    for (const emergency of world.emergencies) {
      const name = this.#names[emergency.index];
      const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
      const arrivals = Math.min(arrivalsPerDayLimit, poisson(u, emergency.arrivalsPerDay[day]));
      for (let ordinal = 0; ordinal < arrivals; ordinal++) {
        draws.exogenousSubject(name, day, ordinal);
        const timeOfDay = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0);
        const hour = categorical(timeOfDay, emergency.hourCumulative);
        const within = Math.floor(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1) * 3600);
        const at = day * secondsPerDay + hour * 3600 + within;
        events.schedule(
          at,
          priority.arrival,
          eventKind.edArrival,
          emergency.index,
          day * arrivalsPerDayLimit + ordinal,
        );
      }
    }
  }

  arrive(index: number, dayAndOrdinal: number, now: number): void {
    const { world, draws, recorder, waiting, chains } = this.#state;
    const emergency = world.emergencies[index];
    const day = Math.floor(dayAndOrdinal / arrivalsPerDayLimit);
    draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % arrivalsPerDayLimit);
    const row = this.#contacts.create(emergency.cell, index, now, now);
    const level = categorical(this.#contacts.uniform(row, purpose.triageLevel), emergency.triageCumulative);
    this.#contacts.set(row, 'level', level);
    this.#contacts.set(row, 'stage', stage.awaitingTriage);
    recorder.count('demand', emergency.cell, now);
    recorder.edArrival(index, now);
    waiting.pushBack(chains.emergency + index * 8 + (level === red ? 0 : 1), row);
    const nurse = this.#longestFree(emergency.nurses.firstClinician, emergency.nurses.roster.people);
    if (nurse >= 0) this.nurseFree(emergency, nurse, now);
  }

  /** A nurse takes red first, then the one who came first. */
  nurseFree(emergency: WorldEmergency, nurse: number, now: number): void {
    const { waiting, chains } = this.#state;
    const base = chains.emergency + emergency.index * 8;
    const row = waiting.first(base) >= 0 ? waiting.popFront(base) : waiting.popFront(base + 1);
    if (row < 0) return;
    this.#contacts.set(row, 'stage', stage.inTriage);
    this.#clinicians.startService(nurse, row, service.triage, emergency.emergency.triage, now);
  }

  triageDone(emergency: WorldEmergency, row: number, now: number): void {
    const { waiting, chains } = this.#state;
    this.#contacts.set(row, 'stage', stage.awaitingPhysician);
    const chain = chains.emergency + emergency.index * 8 + 2 + this.#contacts.get(row, 'level');
    const arrived = this.#contacts.get(row, 'enteredAt');
    let reference = -1;
    let other = waiting.last(chain);
    while (other >= 0 && this.#contacts.get(other, 'enteredAt') > arrived) {
      reference = other;
      other = waiting.before(other);
    }
    if (reference >= 0) waiting.insertBefore(chain, row, reference);
    else waiting.pushBack(chain, row);
    this.#callPhysician(emergency, now);
  }

  /** Returns false where nobody is free. */
  #callPhysician(emergency: WorldEmergency, now: number): boolean {
    const physician = this.#longestFree(emergency.physicians.firstClinician, emergency.physicians.roster.people);
    if (physician >= 0) this.physicianFree(emergency, physician, now);
    return physician >= 0;
  }

  /**
   * Red, then orange past its time, then own patients ready for decision, then the rest by key
   * (docs/background/model.md §5).
   */
  physicianFree(emergency: WorldEmergency, physician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const base = chains.emergency + emergency.index * 8;
    const byLevel = base + 2;
    if (waiting.first(byLevel + red) >= 0) return this.#assess(emergency, physician, byLevel + red, now);
    if (this.#key(emergency, byLevel, orange) <= now) return this.#assess(emergency, physician, byLevel + orange, now);
    const own = waiting.popFront(chains.ready + physician);
    if (own >= 0) return this.#decide(emergency, physician, own, 0, now);
    const handedOver = waiting.popFront(base + 7);
    if (handedOver >= 0) {
      return this.#decide(emergency, physician, handedOver, Math.round(emergency.emergency.handoverMinutes * 60), now);
    }
    let best = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    for (let level = orange; level < levels; level++) {
      const key = this.#key(emergency, byLevel, level);
      if (key < bestKey) {
        best = level;
        bestKey = key;
      }
    }
    if (best >= 0) this.#assess(emergency, physician, byLevel + best, now);
  }

  #key(emergency: WorldEmergency, byLevel: number, level: number): number {
    const row = this.#state.waiting.first(byLevel + level);
    if (row < 0) return Number.POSITIVE_INFINITY;
    return this.#contacts.get(row, 'enteredAt') + emergency.emergency.targetMinutes[level - 1] * 60;
  }

  #assess(emergency: WorldEmergency, physician: number, chain: number, now: number): void {
    const row = this.#state.waiting.popFront(chain);
    this.#contacts.set(row, 'stage', stage.withPhysician);
    this.#contacts.set(row, 'owner', physician + 1);
    this.#state.recorder.edTimeToPhysician(emergency.index, now, now - this.#contacts.get(row, 'enteredAt'));
    this.#clinicians.startService(physician, row, service.assessment, emergency.emergency.assessment, now);
  }

  assessmentDone(emergency: WorldEmergency, row: number, now: number): void {
    const { examination } = emergency.emergency;
    if (bernoulli(this.#contacts.uniform(row, purpose.hasExamination), examination.share)) {
      const u = this.#contacts.uniform(row, purpose.examinationTime);
      const seconds = Math.round(logNormal(u, examination.minutes, examination.variation) * 60);
      this.#contacts.set(row, 'stage', stage.examined);
      this.#state.events.schedule(now + seconds, priority.arrival, eventKind.examinationDone, emergency.index, row);
    } else {
      this.readyForDecision(emergency.index, row, now);
    }
  }

  /** The examined patient goes back to the same physician, or to any where that one has gone home. */
  readyForDecision(index: number, row: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    const emergency = world.emergencies[index];
    this.#contacts.set(row, 'stage', stage.awaitingDecision);
    const owner = this.#contacts.get(row, 'owner') - 1;
    if (this.#clinicians.get(owner, 'onDuty') === 1 && this.#clinicians.get(owner, 'ending') === 0) {
      waiting.pushBack(chains.ready + owner, row);
      if (this.#clinicians.isFree(owner)) this.physicianFree(emergency, owner, now);
    } else {
      waiting.pushBack(chains.emergency + index * 8 + 7, row);
      this.#callPhysician(emergency, now);
    }
  }

  #decide(emergency: WorldEmergency, physician: number, row: number, extraSeconds: number, now: number): void {
    this.#contacts.set(row, 'stage', stage.withPhysician);
    this.#contacts.set(row, 'owner', physician + 1);
    this.#clinicians.startService(physician, row, service.decision, emergency.emergency.decision, now, extraSeconds);
  }

  decisionDone(emergency: WorldEmergency, row: number, now: number): void {
    const level = this.#contacts.get(row, 'level');
    if (bernoulli(this.#contacts.uniform(row, purpose.isAdmitted), emergency.admissionByLevel[level])) {
      const choice = categorical(this.#contacts.uniform(row, purpose.chooseWard), emergency.admitCumulative);
      this.#contacts.set(row, 'stage', stage.boarding);
      this.#outlets.requestBed(emergency.admitWards[choice], row, now);
    } else {
      this.#outlets.discharge(row, emergency.onward, now);
      this.leave(row, now);
    }
  }

  /** The visit is over: home, a bed, or another hospital. */
  leave(row: number, now: number): void {
    const { recorder, world } = this.#state;
    const index = this.#contacts.get(row, 'place');
    const { cell, unit } = world.emergencies[index];
    const stay = now - this.#contacts.get(row, 'enteredAt');
    recorder.completed(cell, now);
    if (stay <= 4 * 3600) recorder.count('seenWithin4h', cell, now);
    recorder.edStay(index, now, stay);
    recorder.add('staySeconds', unit, now, stay);
    this.#contacts.remove(row, now);
  }

  /** Own patients of one who goes home pass to all. */
  handOver(emergency: WorldEmergency, physician: number, now: number): void {
    const { waiting, chains } = this.#state;
    for (
      let row = waiting.popFront(chains.ready + physician);
      row >= 0;
      row = waiting.popFront(chains.ready + physician)
    ) {
      waiting.pushBack(chains.emergency + emergency.index * 8 + 7, row);
    }
    const handedOver = chains.emergency + emergency.index * 8 + 7;
    while (waiting.first(handedOver) >= 0 && this.#callPhysician(emergency, now));
  }

  timesOf(emergency: WorldEmergency, part: number): ContactTimes {
    if (part === service.triage) return emergency.emergency.triage;
    return part === service.assessment ? emergency.emergency.assessment : emergency.emergency.decision;
  }

  #longestFree(first: number, people: number): number {
    let found = -1;
    let since = Number.POSITIVE_INFINITY;
    for (let clinician = first; clinician < first + people; clinician++) {
      if (this.#clinicians.isFree(clinician) && this.#clinicians.get(clinician, 'freeSince') < since) {
        found = clinician;
        since = this.#clinicians.get(clinician, 'freeSince');
      }
    }
    return found;
  }
}
