import { bernoulli, poisson } from '../kernel/samplers.ts';
import type { ContactTimes, Order } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { longestFree } from './longest-free.ts';
import { lossOf, type Messages } from './messages.ts';
import { nameNumber } from './name-number.ts';
import { cellCounter } from './outcome.ts';
import { messageKind } from './points.ts';
import { cause, purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import type { WorldDiagnostics } from './world/world.ts';

const ordersPerDayLimit = 8192;
/** Orders from outside come between these hours. */
const outsideFromHour = 8;
const outsideHours = 8;
const lastDraw = 255;

export interface DiagnosticsOutlets {
  /** An answer has come to a visit that waits for it. */
  answered(visit: number, now: number): void;
  /** An answer is to be read by a clinician. */
  toRead(clinician: number, now: number): void;
}

/** Who ordered: a visit that waits for the answer, a clinician who will read it, or neither. */
export interface Orderer {
  visit: number | null;
  clinician: number | null;
  isUrgent: boolean;
}

/** Imaging and laboratories: orders wait for staff and machines, run singly or in batches, and are answered. */
export class Diagnostics implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #messages: Messages;
  readonly #outlets: DiagnosticsOutlets;
  readonly #names: number[];
  readonly #lineOfClinician: Int32Array;
  readonly #times: readonly ContactTimes[];
  readonly #lines = new Map<string, number>();
  readonly #linesOfOrders = new Map<readonly Order[], Int32Array>();

  constructor(
    state: CareState,
    contacts: Contacts,
    clinicians: Clinicians,
    messages: Messages,
    outlets: DiagnosticsOutlets,
  ) {
    this.#state = state;
    this.#messages = messages;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#outlets = outlets;
    const { world } = state;
    this.#times = world.diagnostics.map(({ line }) => line.run);
    this.#lineOfClinician = new Int32Array(world.clinicians.length).fill(-1);
    this.#names = world.diagnostics.map(({ unit, line, index, staff }) => {
      const name = `${world.units[unit].id}/${line.id}`;
      this.#lines.set(name, index);
      this.#lineOfClinician.fill(index, staff.firstClinician, staff.firstClinician + staff.clinicians);
      return nameNumber(name);
    });
  }

  beginDay(day: number): void {
    const { world, draws, events } = this.#state;
    for (const { index, outsidePerDay } of world.diagnostics) {
      const u = draws.dayUniform(purpose.arrivalCount, this.#names[index], day, 0);
      const orders = Math.min(ordersPerDayLimit, poisson(u, outsidePerDay[day]));
      for (let ordinal = 0; ordinal < orders; ordinal++) {
        draws.exogenousSubject(this.#names[index], day, ordinal);
        const within = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0) * outsideHours;
        const at = day * secondsPerDay + Math.floor((outsideFromHour + within) * 3600);
        events.schedule(at, priority.arrival, eventKind.orderArrives, index, day * ordersPerDayLimit + ordinal);
      }
    }
  }

  orderFromOutside(index: number, dayAndOrdinal: number, now: number): void {
    const day = Math.floor(dayAndOrdinal / ordersPerDayLimit);
    this.#state.draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % ordersPerDayLimit);
    this.#enter(this.#state.world.diagnostics[index], -1, { visit: null, clinician: null, isUrgent: false }, now);
  }

  /**
   * What a contact orders, each order by its own draw; `first` numbers the draws of a contact that orders repeatedly.
   * Returns how many orders there are.
   */
  order(contact: number, orders: readonly Order[], first: number, orderer: Orderer, now: number): number {
    const lines = this.#linesOf(orders);
    const from = this.#messages.unitOf(contact);
    let ordered = 0;
    for (let number = 0; number < orders.length; number++) {
      const draw = Math.min(lastDraw, first + number);
      if (!bernoulli(this.#contacts.uniform(contact, purpose.hasOrder, draw), orders[number].share)) continue;
      this.#contacts.child(contact, cause.examination, draw);
      const sender = orderer.clinician ?? this.#contacts.get(contact, contactAt.owner) - 1;
      this.#send(this.#state.world.diagnostics[lines[number]], from, orderer, sender, now);
      ordered++;
    }
    return ordered;
  }

  /** The line of each order; looked up by name once for each list of orders. */
  #linesOf(orders: readonly Order[]): Int32Array {
    const known = this.#linesOfOrders.get(orders);
    if (known !== undefined) return known;
    const lines = Int32Array.from(orders, ({ unit, line }) => {
      const index = this.#lines.get(`${unit}/${line}`);
      if (index === undefined) throw new Error(`line (= ${unit}/${line}) must be in the world`);
      return index;
    });
    this.#linesOfOrders.set(orders, lines);
    return lines;
  }

  /** A unit sends an order whose subject is set. */
  #send(built: WorldDiagnostics, from: number, orderer: Orderer, sender: number, now: number): void {
    this.#messages.send(messageKind.order, from, built.unit, sender, -1, now);
    this.#enter(built, from, orderer, now);
  }

  /** @param from the unit that ordered, −1 for one outside the world */
  #enter(built: WorldDiagnostics, from: number, { visit, clinician, isUrgent }: Orderer, now: number): void {
    const { waiting, chains, recorder, events } = this.#state;
    const row = this.#contacts.create(built.cell, built.index, now, now);
    this.#contacts.set(row, contactAt.stage, stage.queued);
    this.#contacts.set(row, contactAt.visit, visit === null ? 0 : visit + 1);
    this.#contacts.set(row, contactAt.owner, clinician === null ? 0 : clinician + 1);
    this.#contacts.set(row, contactAt.sentFrom, from + 1);
    this.#contacts.set(row, contactAt.isUrgent, isUrgent ? 1 : 0);
    waiting.pushBack(chains.orders + built.index * 2 + (isUrgent ? 0 : 1), row);
    recorder.count(cellCounter.demand, built.cell, now);
    const { batchSize, batchWaitMinutes } = built.line;
    if (batchSize > 1 && this.#waiting(built) === 1) {
      const at = now + Math.round(batchWaitMinutes * 60);
      events.schedule(at, priority.arrival, eventKind.batchStarts, built.index, 0);
    }
    this.wake(built.index, now);
  }

  #waiting({ index }: WorldDiagnostics): number {
    const { waiting, chains } = this.#state;
    return waiting.length(chains.orders + index * 2) + waiting.length(chains.orders + index * 2 + 1);
  }

  /** Free staff start what can be started. */
  wake(index: number, now: number): void {
    const built = this.#state.world.diagnostics[index];
    const free = longestFree(this.#state, built.staff);
    if (free >= 0) this.takeNext(free, now);
  }

  takeNext(clinician: number, now: number): void {
    const { waiting, chains } = this.#state;
    const built = this.#state.world.diagnostics[this.#lineOfClinician[clinician]];
    if (!this.#mayStart(built, now)) return;
    const chain = chains.orders + built.index * 2;
    let lead = -1;
    for (let number = 0; number < built.line.batchSize; number++) {
      const row = waiting.first(chain) >= 0 ? waiting.popFront(chain) : waiting.popFront(chain + 1);
      if (row < 0) break;
      if (lead < 0) lead = row;
      this.#contacts.set(row, contactAt.stage, stage.served);
      waiting.pushBack(chains.runs + clinician, row);
    }
    this.#awaitRest(built, now);
    this.#clinicians.startService(clinician, lead, service.run, built.line.run, now);
  }

  /** A machine is free, and the batch is full or its first order has waited long enough. */
  #mayStart(built: WorldDiagnostics, now: number): boolean {
    const number = this.#waiting(built);
    if (number === 0 || this.#running(built) >= built.line.machines) return false;
    return number >= built.line.batchSize || now >= this.#dueAt(built);
  }

  /** The second at which the oldest order has waited long enough for a batch. */
  #dueAt(built: WorldDiagnostics): number {
    const { waiting, chains } = this.#state;
    const chain = chains.orders + built.index * 2;
    const oldest = Math.min(this.#enteredAt(waiting.first(chain)), this.#enteredAt(waiting.first(chain + 1)));
    return oldest + Math.round(built.line.batchWaitMinutes * 60);
  }

  /** When an order came; Infinity for none (−1). */
  #enteredAt(row: number): number {
    return row < 0 ? Number.POSITIVE_INFINITY : this.#contacts.get(row, contactAt.enteredAt);
  }

  #running({ staff: { firstClinician, clinicians } }: WorldDiagnostics): number {
    let running = 0;
    for (let clinician = firstClinician; clinician < firstClinician + clinicians; clinician++) {
      running += this.#clinicians.get(clinician, clinicianAt.busy);
    }
    return running;
  }

  /** What a full batch leaves behind has waited since it came. */
  #awaitRest(built: WorldDiagnostics, now: number): void {
    if (built.line.batchSize === 1 || this.#waiting(built) === 0) return;
    const at = Math.max(now, this.#dueAt(built));
    this.#state.events.schedule(at, priority.arrival, eventKind.batchStarts, built.index, 0);
  }

  /** Nobody goes on after the shift, but whoever goes home leaves a machine to a colleague. */
  takeInOvertime(clinician: number, now: number): boolean {
    this.wake(this.#lineOfClinician[clinician], now);
    return false;
  }

  handOver(): void {}

  timesOf(clinician: number): ContactTimes {
    return this.#times[this.#lineOfClinician[clinician]];
  }

  /** The run is over: each of its orders is answered in its own time. */
  serviceDone(clinician: number, _row: number, _part: number, now: number): void {
    const { world, waiting, chains, events } = this.#state;
    const { answerMinutes, answerVariation } = world.diagnostics[this.#lineOfClinician[clinician]].line;
    const run = chains.runs + clinician;
    for (let row = waiting.popFront(run); row >= 0; row = waiting.popFront(run)) {
      this.#contacts.set(row, contactAt.stage, stage.pending);
      const minutes = this.#contacts.time(row, purpose.answerTime, 0, answerMinutes, answerVariation);
      events.schedule(now + Math.round(minutes * 60), priority.arrival, eventKind.answerReady, row, 0);
    }
  }

  answerReady(row: number, now: number): void {
    const { recorder } = this.#state;
    const cell = this.#contacts.get(row, contactAt.cell);
    const visit = this.#contacts.get(row, contactAt.visit) - 1;
    const reader = this.#contacts.get(row, contactAt.owner) - 1;
    recorder.completed(cell, now);
    recorder.count(
      cellCounter.waitMinutes,
      cell,
      now,
      Math.round((now - this.#contacts.get(row, contactAt.enteredAt)) / 60),
    );
    if (this.#isAnswerLost(row, visit, reader, now)) return;
    this.#contacts.remove(row, now);
    if (visit >= 0) this.#outlets.answered(visit, now);
    if (reader >= 0) this.#outlets.toRead(reader, now);
  }

  /** The answer is sent to the unit that ordered, and may be lost. */
  #isAnswerLost(row: number, visit: number, reader: number, now: number): boolean {
    const to = this.#contacts.get(row, contactAt.sentFrom) - 1;
    if (to < 0) return false;
    const { draws } = this.#state;
    draws.high = this.#contacts.get(row, contactAt.high);
    draws.low = this.#contacts.get(row, contactAt.low);
    const waiting = visit >= 0 ? this.#contacts.get(visit, contactAt.owner) - 1 : reader;
    const from = this.#messages.unitOf(row);
    if (!this.#messages.send(messageKind.answer, from, to, -1, waiting, now)) return false;
    this.#contacts.set(row, contactAt.stage, stage.lost);
    this.#messages.awaitLoss(lossOf.answer, row, visit >= 0, now);
    return true;
  }

  /** A lost answer is missed: the examination is made again for whoever ordered it. */
  answerMissed(row: number, now: number): void {
    const built = this.#state.world.diagnostics[this.#contacts.get(row, contactAt.place)];
    const visit = this.#contacts.get(row, contactAt.visit) - 1;
    const clinician = this.#contacts.get(row, contactAt.owner) - 1;
    const from = this.#contacts.get(row, contactAt.sentFrom) - 1;
    const orderer = {
      visit: visit < 0 ? null : visit,
      clinician: clinician < 0 ? null : clinician,
      isUrgent: this.#contacts.get(row, contactAt.isUrgent) === 1,
    };
    const sender = visit < 0 ? clinician : this.#contacts.get(visit, contactAt.owner) - 1;
    this.#messages.repeated(built.unit, now);
    this.#state.recorder.count(cellCounter.repeatedAfterLoss, built.cell, now);
    this.#contacts.child(row, cause.repeatAfterLoss, 0);
    this.#contacts.remove(row, now);
    this.#send(built, from, orderer, sender, now);
  }

  /** Orders without an answer. */
  endDay(day: number): void {
    const { world, recorder, store, flows } = this.#state;
    for (const cell of new Set(world.diagnostics.map((line) => line.cell))) {
      recorder.countOnDay(cellCounter.waiting, cell, day, store.int32[flows.at.inside + cell * flows.wholeWidth]);
    }
  }
}
