import { categorical, poisson } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { initialReferrals } from './initial-lists.ts';
import { ListDepartures } from './list-departures.ts';
import { ListLevels } from './list-levels.ts';
import { ListReturns } from './list-returns.ts';
import { LostReferrals } from './lost-referrals.ts';
import type { Messages } from './messages.ts';
import { nameNumber } from './name-number.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { messageKind } from './points.ts';
import { cause, purpose } from './purposes.ts';
import { queueByDay } from './queue-by-day.ts';
import { type CareState, contactAt, stage } from './state.ts';
import { bookingClasses, isFirstWorkday, type OnwardTable, routine, urgent, type WorldLine } from './world/world.ts';

/** Hours within which someone who turns acute in the morning comes to the emergency department. */
const acuteHours = 18;

/** Waiting lists of clinics and theatres: who enters, who leaves unseen, how many wait (docs/background/model.md §6). */
export class Lists {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #messages: Messages;
  readonly #lost: LostReferrals;
  readonly #levels: ListLevels;
  readonly #returns: ListReturns;
  readonly departures: ListDepartures;
  readonly #names: number[];
  /** Of each line, side by side: what every visit asks for. */
  readonly #cells: Int32Array;
  readonly #onward: readonly OnwardTable[];

  constructor(state: CareState, contacts: Contacts, messages: Messages) {
    this.#state = state;
    this.#contacts = contacts;
    this.#messages = messages;
    this.#lost = new LostReferrals(state, contacts, messages);
    const { world } = state;
    this.#levels = new ListLevels(state);
    this.departures = new ListDepartures(state, contacts);
    this.#returns = new ListReturns(state, contacts, this.#levels, this.departures);
    this.#names = world.lines.map(({ unitId, line }) => nameNumber(`${unitId}/${line.contact}`));
    this.#cells = Int32Array.from(world.lines, ({ cell }) => cell);
    this.#onward = world.lines.map(({ onward }) => onward);
  }

  chainOf(line: number, bookingClass: number): number {
    return this.#state.chains.list + line * bookingClasses + bookingClass;
  }

  /** Lists as they are in the long run: ages of those waiting, and returns already due from visits before the horizon. */
  begin(): void {
    for (const line of this.#state.world.lines) {
      this.#beginFirst(line);
      this.#returns.begin(line);
    }
    this.#levels.begin();
  }

  #beginFirst(world: WorldLine): void {
    const { draws, world: whole } = this.#state;
    let ordinal = 0;
    for (const { daysAgo, patients } of initialReferrals(world, whole.calendar)) {
      for (let i = 0; i < patients; i++) {
        draws.initialSubject(this.#names[world.index], ordinal++);
        const row = this.#contacts.create(world.cell, world.index, -daysAgo * secondsPerDay, 0);
        const isUrgent = daysAgo <= world.line.release.urgent && this.#isUrgent(row, world);
        this.#enterFirst(world, row, isUrgent ? urgent : routine, -daysAgo, 0);
      }
    }
  }

  /** The day's referrals from outside and the returns that may be booked from today. */
  beginDay(world: WorldLine, day: number, now: number, bookableUntil: number): void {
    const { draws } = this.#state;
    const name = this.#names[world.index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const referrals = poisson(u, world.exogenousPerDay[day]);
    for (let ordinal = 0; ordinal < referrals; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      if (!this.#isLostOnTheWay(world, now)) this.#referred(world, day, now);
    }
    this.#returns.beginDay(world, day, bookableUntil);
  }

  /** A referral from outside, whose subject is set: some are messages of partners, by one keyed choice, and may be lost. */
  #isLostOnTheWay(world: WorldLine, now: number): boolean {
    const { cumulative, units } = world.senders;
    if (units.length === 0) return false;
    const { draws } = this.#state;
    const choice = categorical(draws.uniform(purpose.sentByPartner, draws.high, draws.low, 0), cumulative);
    if (choice < 0 || !this.#messages.send(messageKind.referral, units[choice], world.unit, -1, -1, now)) return false;
    this.#lost.standAside(world, units[choice], -1, now);
    return true;
  }

  #referred(world: WorldLine, day: number, now: number): void {
    const row = this.#contacts.create(world.cell, world.index, now, now);
    this.#enterFirst(world, row, this.#isUrgent(row, world) ? urgent : routine, day, day);
  }

  #isUrgent(row: number, world: WorldLine): boolean {
    return this.#contacts.uniform(row, purpose.isUrgent) < world.line.urgentShare;
  }

  #enterFirst(world: WorldLine, row: number, bookingClass: number, entryDay: number, today: number): void {
    const { waiting, recorder } = this.#state;
    this.#contacts.set(row, contactAt.stage, stage.listed);
    this.#contacts.set(row, contactAt.isFirst, 1);
    this.#contacts.set(row, contactAt.bookingClass, bookingClass);
    this.#contacts.set(row, contactAt.dueDay, entryDay);
    const chain = this.chainOf(world.index, bookingClass);
    if (entryDay < today && entryDay >= 0) queueByDay(this.#state, this.#contacts, chain, row);
    else waiting.pushBack(chain, row);
    this.#levels.enterFirst(world.index, entryDay, today);
    if (entryDay >= 0) recorder.countOnDay(cellCounter.demand, world.cell, today, 1);
    // Nobody leaves a list before being on it.
    this.departures.plan(world, row, Math.max(0, today), today);
  }

  /** A patient turns acute and will come to an emergency department today; a booked slot is given back by the caller before. */
  turnAcute(world: WorldLine, row: number, now: number): void {
    const { waiting, recorder, events } = this.#state;
    if (waiting.chainOf(row) >= 0) waiting.remove(row);
    recorder.count(cellCounter.turnedAcute, world.cell, now);
    this.#forget(world.index, row, now);
    this.#contacts.set(row, contactAt.slot, 0);
    this.#contacts.set(row, contactAt.stage, stage.pending);
    const within = this.#contacts.uniform(row, purpose.arrivalTime) * acuteHours * 3600;
    events.schedule(now + Math.floor(within), priority.arrival, eventKind.acuteArrival, world.index, row);
  }

  /** A patient leaves the list unseen; a booked slot is given back by the caller before. */
  leaveUnseen(world: WorldLine, row: number, now: number): void {
    const { waiting, recorder } = this.#state;
    if (waiting.chainOf(row) >= 0) waiting.remove(row);
    recorder.count(cellCounter.left, world.cell, now);
    this.#forget(world.index, row, now);
    this.#contacts.remove(row, now);
  }

  /** A visit is over: counts, the planned return, and where the patient goes on. */
  completeVisit(line: number, row: number, visitedAt: number, now: number): void {
    this.#countCompleted(line, row, visitedAt, now);
    this.#returns.afterVisit(line, row, now);
    this.sendOn(row, this.#onward[line], now);
    this.#forget(line, row, now);
    this.#contacts.remove(row, now);
  }

  #countCompleted(line: number, row: number, visitedAt: number, now: number): void {
    const { recorder } = this.#state;
    const cell = this.#cells[line];
    recorder.completed(cell, now);
    if (this.#contacts.get(row, contactAt.isFirst) === 0) return;
    const wait = visitedAt - this.#contacts.get(row, contactAt.enteredAt);
    recorder.count(cellCounter.completedFirst, cell, now);
    recorder.count(cellCounter.waitMinutes, cell, now, Math.round(wait / 60));
    recorder.firstVisitWait(line, now, wait);
  }

  /**
   * On a week's first working day those at the head of the routine list, not booked yet, are seen by another provider, as many as
   * plans buy. What follows for them is the provider's: no return and no referral.
   */
  buyCare(world: WorldLine, day: number, now: number): void {
    const { points, recorder, waiting, world: whole } = this.#state;
    if (points.boughtCare.length === 0 || !isFirstWorkday(whole.calendar, day)) return;
    for (const { inWeek, costSekEach } of points.boughtCare) {
      for (let left = inWeek(world.index, day); left > 0; left--) {
        const row = waiting.first(this.chainOf(world.index, routine));
        if (row < 0) return;
        waiting.remove(row);
        this.#countCompleted(world.index, row, now, now);
        recorder.count(cellCounter.completedBought, world.cell, now);
        recorder.add(unitCounter.costBoughtCareOre, world.unit, now, Math.round(costSekEach * 100));
        this.#forget(world.index, row, now);
        this.#contacts.remove(row, now);
      }
    }
  }

  /** One keyed choice of where a finished contact sends its patient; partners take what they are sent. */
  sendOn(row: number, onward: OnwardTable, now: number): void {
    if (onward.lines.length === 0) return;
    const choice = categorical(this.#contacts.uniform(row, purpose.onward), onward.cumulative);
    if (choice < 0) return;
    const { world } = this.#state;
    const index = onward.lines[choice];
    this.#contacts.child(row, index >= world.slotLines.length ? cause.operation : cause.referral, 0);
    const from = this.#messages.unitOf(row);
    const sender = this.#contacts.get(row, contactAt.owner) - 1;
    const isLost = this.#messages.send(messageKind.referral, from, onward.units[choice], sender, -1, now);
    if (index >= 0 && isLost) this.#lost.standAside(world.lines[index], from, sender, now);
    else if (index >= 0) this.#referred(world.lines[index], Math.floor(now / secondsPerDay), now);
    else if (isLost) this.#messages.awaitWritingAgain(sender, now);
  }

  /** A lost referral is written again: its patient enters the list, the wait counted from the first one. */
  referralFound(row: number, now: number): void {
    const { line, day } = this.#lost.found(row, now);
    this.#enterFirst(line, row, this.#isUrgent(row, line) ? urgent : routine, day, Math.floor(now / secondsPerDay));
  }

  /** Back on the list with identity and wait kept: first of its kind, or last after a no-show. */
  putBack(world: WorldLine, row: number, place: 'first' | 'last'): void {
    const { waiting } = this.#state;
    this.#contacts.set(row, contactAt.slot, 0);
    this.#contacts.set(row, contactAt.stage, stage.listed);
    this.#contacts.set(row, contactAt.attempt, Math.min(255, this.#contacts.get(row, contactAt.attempt) + 1));
    const chain = this.chainOf(world.index, this.#contacts.get(row, contactAt.bookingClass));
    if (place === 'first') waiting.pushFront(chain, row);
    else waiting.pushBack(chain, row);
  }

  #forget(line: number, row: number, now: number): void {
    const today = Math.floor(now / secondsPerDay);
    const due = this.#contacts.get(row, contactAt.dueDay);
    if (this.#contacts.get(row, contactAt.isFirst) === 1) this.#levels.leaveFirst(line, due, today);
    else this.#levels.leaveReturn(line, this.#cells[line], due, today);
  }

  /** Levels at the end of a day. */
  endDay(day: number): void {
    this.#levels.endDay(day);
  }

  /** Patients on the list of first visits, or returns past their due date. */
  length(line: number, list: 'waiting' | 'overdue'): number {
    return this.#levels.length(line, list);
  }
}
