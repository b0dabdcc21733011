import { bernoulli, categorical, logNormal } from '../kernel/samplers.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { EmergencyArrivals } from './emergency-arrivals.ts';
import type { EmergencyOutlets } from './emergency-outlets.ts';
import { EmergencyQueue, orange, red } from './emergency-queue.ts';
import { longestFree } from './longest-free.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { placesOfClinicians } from './places-of-clinicians.ts';
import { purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import type { WorldEmergency } from './world/world.ts';

/** Emergency departments: triage, physicians, examinations, decision, boarding (docs/background/model.md §5). */
export class Emergency implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #outlets: EmergencyOutlets;
  readonly #arrivals: EmergencyArrivals;
  readonly #queue: EmergencyQueue;
  /** The department of each clinician. */
  readonly #ofClinician: Int32Array;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, outlets: EmergencyOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    this.#arrivals = new EmergencyArrivals(state);
    this.#queue = new EmergencyQueue(state, contacts, clinicians);
    this.#ofClinician = placesOfClinicians(state.world, state.world.emergencies);
  }

  /** The day's arrivals and hours of care for those who wait for a bed. */
  beginDay(day: number): void {
    for (const emergency of this.#state.world.emergencies) this.#arrivals.beginDay(emergency, day);
  }

  arrive(index: number, dayAndOrdinal: number, now: number): void {
    const emergency = this.#state.world.emergencies[index];
    this.#arrivals.setSubject(index, dayAndOrdinal);
    const row = this.#contacts.create(emergency.cell, index, now, now);
    this.#enter(emergency, row, this.#contacts.uniform(row, purpose.triageLevel), now);
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

  #enter(emergency: WorldEmergency, row: number, u: number, now: number): void {
    const { recorder, waiting, chains } = this.#state;
    const { index } = emergency;
    const level = categorical(u, emergency.triageCumulative);
    this.#contacts.set(row, contactAt.level, level);
    this.#contacts.set(row, contactAt.stage, stage.awaitingTriage);
    this.#queue.awaitPatience(emergency, row, level, now);
    recorder.count(cellCounter.demand, emergency.cell, now);
    recorder.edArrival(index, now);
    waiting.pushBack(chains.emergency + index * 8 + (level === red ? 0 : 1), row);
    this.#callNurses(emergency, now);
  }

  /** The patient leaves before having seen a physician; one who is being sorted leaves after it. */
  losesPatience(index: number, row: number, now: number): void {
    this.#contacts.set(row, contactAt.event, 0);
    if (this.#contacts.get(row, contactAt.stage) === stage.inTriage) {
      this.#contacts.set(row, contactAt.leaving, 1);
      return;
    }
    this.#state.waiting.remove(row);
    this.#leaveUnseen(index, row, now);
  }

  #leaveUnseen(index: number, row: number, now: number): void {
    this.#state.recorder.count(cellCounter.left, this.#state.world.emergencies[index].cell, now);
    this.#contacts.remove(row, now);
  }

  /** Once an hour: patients who wait for a bed need a nurse for some minutes each. */
  boarderCare(index: number, now: number): void {
    const emergency = this.#state.world.emergencies[index];
    const minutes = emergency.emergency.boarderNurseMinutesPerHour * this.#outlets.boarders(emergency.site);
    this.#queue.oweBoarders(index, Math.round(minutes * 60));
    this.#callNurses(emergency, now);
  }

  /** As many nurses as are free and find something to do; one alone may begin with those who wait for a bed. */
  #callNurses(emergency: WorldEmergency, now: number): void {
    const next = () => longestFree(this.#state, emergency.nurses);
    for (let nurse = next(); nurse >= 0 && this.#nurseFree(emergency, nurse, now); nurse = next());
  }

  /** A nurse takes red first, then those who wait for a bed, then the one who came first; false where there is nobody. */
  #nurseFree(emergency: WorldEmergency, nurse: number, now: number): boolean {
    const { waiting, chains } = this.#state;
    const base = chains.emergency + emergency.index * 8;
    const seconds = waiting.first(base) < 0 ? this.#queue.takeBoarderStretch(emergency.index) : 0;
    if (seconds > 0) {
      this.#clinicians.attendBoarders(nurse, seconds, now);
      return true;
    }
    const row = waiting.first(base) >= 0 ? waiting.popFront(base) : waiting.popFront(base + 1);
    if (row < 0) return false;
    this.#contacts.set(row, contactAt.stage, stage.inTriage);
    this.#clinicians.startService(nurse, row, service.triage, emergency.emergency.triage, now);
    return true;
  }

  #triageDone(emergency: WorldEmergency, row: number, now: number): void {
    if (this.#contacts.get(row, contactAt.leaving) === 1) return this.#leaveUnseen(emergency.index, row, now);
    this.#contacts.set(row, contactAt.stage, stage.awaitingPhysician);
    const level = this.#contacts.get(row, contactAt.level);
    this.#queue.add(emergency, row, level);
    if (!this.#callPhysician(emergency, now) && level === red) this.#interruptFor(emergency, now);
  }

  /** Nobody is free for a red patient: a physician leaves a blue, green or yellow one, the one begun last. */
  #interruptFor(emergency: WorldEmergency, now: number): void {
    const { recorder } = this.#state;
    const chosen = this.#queue.toInterrupt(emergency);
    if (chosen < 0) return;
    this.#contacts.set(this.#clinicians.get(chosen, clinicianAt.contact), contactAt.stage, stage.interrupted);
    this.#clinicians.interrupt(chosen, now);
    recorder.count(cellCounter.preempted, emergency.cell, now);
    this.#physicianFree(emergency, chosen, now);
  }

  /** Returns false where nobody is free. */
  #callPhysician(emergency: WorldEmergency, now: number): boolean {
    const physician = longestFree(this.#state, emergency.physicians);
    if (physician >= 0) this.#physicianFree(emergency, physician, now);
    return physician >= 0;
  }

  /**
   * Red, then orange past its time, then own patients ready for decision, then the rest by key
   * (docs/background/model.md §5).
   */
  #physicianFree(emergency: WorldEmergency, physician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const base = chains.emergency + emergency.index * 8;
    const byLevel = base + 2;
    if (waiting.first(byLevel + red) >= 0) return this.#assess(emergency, physician, byLevel + red, now);
    if (this.#clinicians.isInterrupted(physician)) return this.#resume(physician, now);
    const hasPlace = this.#queue.hasPlace(emergency);
    if (hasPlace && this.#queue.key(emergency, orange) <= now)
      return this.#assess(emergency, physician, byLevel + orange, now);
    const own = waiting.popFront(chains.ready + physician);
    if (own >= 0) return this.#decide(emergency, physician, own, 0, now);
    const handedOver = waiting.popFront(base + 7);
    if (handedOver >= 0) {
      return this.#decide(emergency, physician, handedOver, Math.round(emergency.emergency.handoverMinutes * 60), now);
    }
    if (!hasPlace) return;
    const best = this.#queue.nextLevel(emergency);
    if (best >= 0) this.#assess(emergency, physician, byLevel + best, now);
  }

  #resume(physician: number, now: number): void {
    this.#clinicians.resume(physician, now);
    this.#contacts.set(this.#clinicians.get(physician, clinicianAt.contact), contactAt.stage, stage.withPhysician);
  }

  #assess(emergency: WorldEmergency, physician: number, chain: number, now: number): void {
    const row = this.#state.waiting.popFront(chain);
    this.#contacts.set(row, contactAt.stage, stage.withPhysician);
    this.#contacts.set(row, contactAt.owner, physician + 1);
    this.#contacts.set(row, contactAt.hasPlace, 1);
    this.#queue.takePlaces(emergency.index, 1);
    this.#queue.endPatience(row);
    this.#state.recorder.edTimeToPhysician(emergency.index, now, now - this.#contacts.get(row, contactAt.enteredAt));
    this.#clinicians.startService(physician, row, service.assessment, emergency.emergency.assessment, now);
  }

  #assessmentDone(emergency: WorldEmergency, row: number, now: number): void {
    const { examination } = emergency.emergency;
    if (bernoulli(this.#contacts.uniform(row, purpose.hasExamination), examination.share)) {
      const u = this.#contacts.uniform(row, purpose.examinationTime);
      const seconds = Math.round(logNormal(u, examination.minutes, examination.variation) * 60);
      this.#contacts.set(row, contactAt.stage, stage.examined);
      this.#contacts.set(row, contactAt.awaited, 1 + this.#outlets.order(row, emergency, now));
      this.#state.events.schedule(now + seconds, priority.arrival, eventKind.examinationDone, emergency.index, row);
    } else {
      this.#readyForDecision(emergency.index, row, now);
    }
  }

  /** Observation is over, or an answer has come; the patient is ready when both are done. */
  examined(row: number, now: number): void {
    const awaited = this.#contacts.get(row, contactAt.awaited) - 1;
    this.#contacts.set(row, contactAt.awaited, awaited);
    if (awaited === 0) this.#readyForDecision(this.#contacts.get(row, contactAt.place), row, now);
  }

  /** The examined patient goes back to the same physician, or to any where that one has gone home. */
  #readyForDecision(index: number, row: number, now: number): void {
    const { world, waiting, chains } = this.#state;
    const emergency = world.emergencies[index];
    this.#contacts.set(row, contactAt.stage, stage.awaitingDecision);
    const owner = this.#contacts.get(row, contactAt.owner) - 1;
    if (this.#clinicians.isStaying(owner)) {
      waiting.pushBack(chains.ready + owner, row);
      if (this.#clinicians.isFree(owner)) this.#physicianFree(emergency, owner, now);
    } else {
      waiting.pushBack(chains.emergency + index * 8 + 7, row);
      this.#callPhysician(emergency, now);
    }
  }

  #decide(emergency: WorldEmergency, physician: number, row: number, extraSeconds: number, now: number): void {
    this.#contacts.set(row, contactAt.stage, stage.withPhysician);
    this.#contacts.set(row, contactAt.owner, physician + 1);
    this.#clinicians.startService(physician, row, service.decision, emergency.emergency.decision, now, extraSeconds);
  }

  #decisionDone(emergency: WorldEmergency, row: number, now: number): void {
    const level = this.#contacts.get(row, contactAt.level);
    if (bernoulli(this.#contacts.uniform(row, purpose.isAdmitted), emergency.admissionByLevel[level])) {
      const choice = categorical(this.#contacts.uniform(row, purpose.chooseWard), emergency.admitCumulative);
      this.#contacts.set(row, contactAt.stage, stage.boarding);
      this.#outlets.requestBed(emergency.admitWards[choice], row, now);
    } else {
      this.#outlets.discharge(row, emergency.onward, now);
      this.leave(row, now);
    }
  }

  /** The visit is over: home, a bed, or another hospital. */
  leave(row: number, now: number): void {
    const { recorder, world } = this.#state;
    const index = this.#contacts.get(row, contactAt.place);
    const { cell, unit } = world.emergencies[index];
    const stay = now - this.#contacts.get(row, contactAt.enteredAt);
    recorder.completed(cell, now);
    if (stay <= 4 * 3600) recorder.count(cellCounter.seenWithin4h, cell, now);
    recorder.edStay(index, now, stay);
    recorder.add(unitCounter.staySeconds, unit, now, stay);
    const hadNoPlace = !this.#queue.hasPlace(world.emergencies[index]);
    this.#queue.takePlaces(index, -this.#contacts.get(row, contactAt.hasPlace));
    this.#contacts.remove(row, now);
    if (hadNoPlace) this.#callPhysician(world.emergencies[index], now);
  }

  takeNext(clinician: number, now: number): void {
    if (this.#state.world.clinicians[clinician].role === 'nurse') this.#nurseFree(this.#of(clinician), clinician, now);
    else this.#physicianFree(this.#of(clinician), clinician, now);
  }

  /** An interrupted patient is finished before the physician goes home. */
  takeInOvertime(clinician: number, now: number): boolean {
    if (!this.#clinicians.isInterrupted(clinician)) return false;
    this.#resume(clinician, now);
    return true;
  }

  serviceDone(clinician: number, contact: number, part: number, now: number): void {
    const emergency = this.#of(clinician);
    if (part === service.boarder) return;
    if (part === service.triage) this.#triageDone(emergency, contact, now);
    else if (part === service.assessment) this.#assessmentDone(emergency, contact, now);
    else this.#decisionDone(emergency, contact, now);
  }

  #of(clinician: number): WorldEmergency {
    return this.#state.world.emergencies[this.#ofClinician[clinician]];
  }

  /** Own patients of one who goes home pass to all. */
  handOver(physician: number, now: number): void {
    const { waiting, chains, world } = this.#state;
    if (world.clinicians[physician].role !== 'physician') return;
    const emergency = this.#of(physician);
    const handedOver = chains.emergency + emergency.index * 8 + 7;
    const own = chains.ready + physician;
    for (let row = waiting.popFront(own); row >= 0; row = waiting.popFront(own)) waiting.pushBack(handedOver, row);
    while (waiting.first(handedOver) >= 0 && this.#callPhysician(emergency, now));
  }

  timesOf(clinician: number, _contact: number, part: number): ContactTimes {
    const emergency = this.#of(clinician);
    if (part === service.triage) return emergency.emergency.triage;
    return part === service.assessment ? emergency.emergency.assessment : emergency.emergency.decision;
  }
}
