import type { Table } from '../kernel/store.ts';
import type { ContactTimes, Order } from '../scenario/scenario.ts';
import { isOfReserve } from './added-slots.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { DayBook, slotState } from './day-book.ts';
import { EveningSessions } from './evening-sessions.ts';
import { leaveLists } from './leave-lists.ts';
import type { Lists } from './lists.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { misplacedShare } from './points.ts';
import { purpose, service } from './purposes.ts';
import { recordAdded } from './record-added.ts';
import { shiftPlan } from './shift-plan.ts';
import { SlotLosses } from './slot-losses.ts';
import { type CareState, clinicianAt, contactAt, slotAt, stage } from './state.ts';
import type { Team } from './team.ts';
import { bookingClasses, returning, type SlotLine, workdayIndex } from './world/world.ts';

const morningSeconds = 5 * 3600;
const lateSeconds = 30 * 60;

export interface ClinicOutlets {
  /** Orders examinations whose answers the clinician will read. */
  order(contact: number, orders: Order[], clinician: number, now: number): void;
}

/** Clinics: a day's booked visits, each with its own clinician (docs/background/model.md §6, §7). */
export class Clinics implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #lists: Lists;
  readonly #book: DayBook;
  readonly #evenings: EveningSessions;
  readonly #losses: SlotLosses;
  /** By line: the first working day, by number, not yet released for each class and not yet laid out. */
  readonly #progress: Table<'released'>;
  readonly #lineOfClinician: Int32Array;
  /** Of each line, side by side: what every visit asks for. */
  readonly #noShowShare: Float64Array;
  readonly #firstTimes: readonly ContactTimes[];
  readonly #returnTimes: readonly ContactTimes[];
  readonly #orders: readonly Order[][];
  readonly #outlets: ClinicOutlets;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, lists: Lists, outlets: ClinicOutlets) {
    this.#outlets = outlets;
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#lists = lists;
    this.#book = new DayBook(state, contacts, clinicians, lists);
    this.#evenings = new EveningSessions(state, lists, this.#book);
    this.#losses = new SlotLosses(state, contacts, clinicians, lists, this.#book);
    const { store, world } = state;
    const rows = world.slotLines.length * (bookingClasses + 1);
    this.#progress = store.addTable('releases', { int32: ['released'] }, rows);
    this.#noShowShare = Float64Array.from(world.slotLines, ({ line }) => line.noShowShare);
    this.#firstTimes = world.slotLines.map(({ line }) => line.first);
    this.#returnTimes = world.slotLines.map(({ line }) => line.return);
    this.#orders = world.slotLines.map(({ line }) => line.orders);
    this.#lineOfClinician = new Int32Array(world.clinicians.length).fill(-1);
    for (const line of world.slotLines) {
      this.#lineOfClinician.fill(line.index, line.firstClinician, line.firstClinician + line.clinicians + line.reserve);
    }
  }

  beginDay(day: number): void {
    const { world, events } = this.#state;
    for (const line of world.slotLines) {
      const at = day * secondsPerDay + morningSeconds;
      events.schedule(at, priority.book, eventKind.clinicMorning, line.index, day);
    }
  }

  /** Referrals in, those who give up out, slots released and booked, the day begun. */
  morning(index: number, day: number, now: number): void {
    const { world } = this.#state;
    const line = world.slotLines[index];
    const workday = workdayIndex(world.calendar, day);
    const open = world.calendar.workdays[workday] === day;
    const lastReturn =
      world.calendar.workdays[Math.min(workday + line.lead[returning], world.calendar.workdays.length - 1)];
    this.#lists.beginDay(line, day, now, Math.max(day, lastReturn));
    const giveBack = (row: number) => this.#book.giveBack(line, this.#contacts.get(row, contactAt.slot) - 1);
    leaveLists(this.#lists, this.#contacts, line, { day, now, giveBack });
    if (!open) return;
    this.#lists.buyCare(line, day, now);
    this.#release(line, workday);
    this.#evenings.beginWeek(line, day);
    const misplaced = misplacedShare(this.#state.points, index, day);
    if (misplaced > 0) this.#losses.findMisplaced(line, day, misplaced);
    this.#book.fill(line, day);
    this.#openDay(line, day, now);
  }

  /** Every class up to its own number of working days ahead; a day is laid out when the first of its classes is released. */
  #release(line: SlotLine, workday: number): void {
    const { store, world } = this.#state;
    const { workdays } = world.calendar;
    const progress = this.#progress.at.released + line.index * (bookingClasses + 1);
    const laid = progress + bookingClasses;
    const furthest = Math.min(workday + Math.max(...line.lead), workdays.length - 1);
    for (let index = Math.max(workday, store.int32[laid]); index <= furthest; index++)
      this.#book.lay(line, workdays[index]);
    store.int32[laid] = furthest + 1;
    for (let kind = 0; kind < bookingClasses; kind++) {
      const last = Math.min(workday + line.lead[kind], workdays.length - 1);
      for (let index = Math.max(workday, store.int32[progress + kind]); index <= last; index++) {
        this.#book.release(line, kind, workdays[index]);
      }
      store.int32[progress + kind] = last + 1;
    }
  }

  /** The day's book is taken over: shifts begin, backlogs take their slots, each clinician's first slot is awaited. */
  #openDay(line: SlotLine, day: number, now: number): void {
    const { recorder } = this.#state;
    const first = this.#book.firstSlotOf(line, day);
    const slots = this.#book.slotsOn(line, day);
    const end = line.firstClinician + line.clinicians + line.reserve;
    for (let clinician = line.firstClinician; clinician < end; clinician++)
      this.#clinicians.set(clinician, clinicianAt.nextSlot, 0);
    let offered = 0;
    for (let slot = first + slots - 1; slot >= first; slot--) {
      const clinician = this.#book.get(slot, slotAt.clinician);
      this.#book.set(slot, slotAt.next, this.#clinicians.get(clinician, clinicianAt.nextSlot));
      this.#clinicians.set(clinician, clinicianAt.nextSlot, slot + 1);
      if (this.#book.get(slot, slotAt.state) !== slotState.closed) offered++;
    }
    recorder.countOnDay(cellCounter.slotsOffered, line.cell, day, offered);
    recorder.countOnDay(cellCounter.slotsClosed, line.cell, day, slots - offered);
    this.#sendSickHome(line, day);
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, clinicianAt.nextSlot) > 0) this.#beginShift(line, clinician, day);
    }
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, clinicianAt.nextSlot) === 0) continue;
      this.#losses.makeRoomForBacklog(line, clinician, day);
    }
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, clinicianAt.nextSlot) > 0) this.#awaitNext(line, clinician, now);
    }
  }

  /** Whoever is ill because of overtime has no clinic today. */
  #sendSickHome(line: SlotLine, day: number): void {
    const sick: number[] = [];
    const end = line.firstClinician + line.clinicians + line.reserve;
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, clinicianAt.nextSlot) === 0) continue;
      if (this.#clinicians.get(clinician, clinicianAt.excessUntil) <= day) continue;
      const seconds = shiftPlan(this.#book, line, day, clinician)?.dutySeconds ?? 0;
      this.#state.recorder.add(unitCounter.sickSeconds, line.unit, day * secondsPerDay, seconds);
      this.#clinicians.set(clinician, clinicianAt.nextSlot, 0);
      sick.push(clinician);
    }
    if (sick.length > 0) this.#losses.loseDay(line, sick, day);
  }

  #beginShift(line: SlotLine, clinician: number, day: number): void {
    const plan = shiftPlan(this.#book, line, day, clinician);
    if (plan === null) throw new Error(`clinician (= ${clinician}) must have slots on day ${day}`);
    this.#clinicians.beginShift(clinician, plan.start, plan.end, plan.dutySeconds);
    const isAdded = isOfReserve(line, clinician);
    if (isAdded) recordAdded(this.#state, clinician, plan.start, plan.dutySeconds);
    for (const { use, share } of isAdded ? [] : this.#state.points.withdrawals) {
      const seconds = Math.round(plan.dutySeconds * Math.min(1, share(line.unit, line.line.role, day, false)));
      if (seconds > 0) this.#clinicians.withdraw(clinician, use, seconds, false);
    }
    this.#clinicians.set(clinician, clinicianAt.lunchAt, plan.lunchAt);
    this.#clinicians.set(clinician, clinicianAt.lunchTaken, plan.lunchAt > 0 ? 0 : 1);
  }

  /** The earliest second at which the clinician can begin the next slot, lunch taken on the way. */
  #awaitNext(line: SlotLine, clinician: number, now: number): void {
    const { events } = this.#state;
    const slot = this.#clinicians.get(clinician, clinicianAt.nextSlot) - 1;
    const free = Math.max(now, this.#clinicians.get(clinician, clinicianAt.freeSince));
    if (slot < 0) {
      const at = Math.max(free, this.#clinicians.get(clinician, clinicianAt.shiftEnd));
      events.schedule(at, priority.shiftEnd, eventKind.clinicSlot, clinician, 0);
      return;
    }
    let at = Math.max(free, this.#book.get(slot, slotAt.start));
    if (this.#isAfterLunch(clinician, slot)) {
      const end = this.#lunchEnd(line, clinician);
      if (end <= this.#clinicians.get(clinician, clinicianAt.shiftEnd)) at = Math.max(at, end);
    }
    events.schedule(at, priority.clinicDay, eventKind.clinicSlot, clinician, slot + 1);
  }

  #isAfterLunch(clinician: number, slot: number): boolean {
    if (this.#clinicians.get(clinician, clinicianAt.lunchTaken) === 1) return false;
    return this.#book.get(slot, slotAt.start) >= this.#clinicians.get(clinician, clinicianAt.lunchAt);
  }

  #lunchEnd(line: SlotLine, clinician: number): number {
    const begin = Math.max(
      this.#clinicians.get(clinician, clinicianAt.freeSince),
      this.#clinicians.get(clinician, clinicianAt.lunchAt),
    );
    return begin + Math.round(line.clinic.lunch.minutes * 60);
  }

  /** Lunch, at full length; where it no longer fits into the shift it is worked through and counts as duty. */
  #takeLunch(line: SlotLine, clinician: number): void {
    if (this.#clinicians.get(clinician, clinicianAt.lunchTaken) === 1) return;
    this.#clinicians.set(clinician, clinicianAt.lunchTaken, 1);
    const end = this.#lunchEnd(line, clinician);
    if (end > this.#clinicians.get(clinician, clinicianAt.shiftEnd)) {
      const start = this.#clinicians.get(clinician, clinicianAt.shiftStart);
      this.#state.recorder.add(unitCounter.dutySeconds, line.unit, start, Math.round(line.clinic.lunch.minutes * 60));
      return;
    }
    this.#clinicians.settleGap(clinician, this.#clinicians.get(clinician, clinicianAt.lunchAt));
    this.#clinicians.set(clinician, clinicianAt.freeSince, end);
  }

  /** A slot's time has come, or with `slotAndOne` 0 the end of the shift. */
  slotTime(clinician: number, slotAndOne: number, now: number): void {
    const { world } = this.#state;
    const line = world.slotLines[this.#lineOfClinician[clinician]];
    if (slotAndOne === 0) {
      this.#takeLunch(line, clinician);
      this.#clinicians.endShift(clinician, now);
      return;
    }
    const slot = slotAndOne - 1;
    this.#clinicians.set(clinician, clinicianAt.nextSlot, this.#book.get(slot, slotAt.next));
    if (this.#isAfterLunch(clinician, slot)) this.#takeLunch(line, clinician);
    if (this.#book.get(slot, slotAt.state) !== slotState.booked) {
      this.#book.strike(line, slot, slotState.past);
      this.#awaitNext(line, clinician, now);
      return;
    }
    this.#beginVisit(line, clinician, slot, now);
  }

  #beginVisit(line: SlotLine, clinician: number, slot: number, now: number): void {
    const { recorder } = this.#state;
    const contact = this.#book.get(slot, slotAt.contact) - 1;
    const attempt = this.#contacts.get(contact, contactAt.attempt);
    if (this.#contacts.uniform(contact, purpose.noShow, attempt) < this.#noShowShare[line.index]) {
      recorder.count(cellCounter.noShows, line.cell, now);
      this.#book.strike(line, slot, slotState.past);
      this.#lists.putBack(line, contact, 'last');
      this.#awaitNext(line, clinician, now);
      return;
    }
    if (this.#losses.isGivenUp(line, clinician, slot, now)) {
      this.#awaitNext(line, clinician, now);
      return;
    }
    if (now - this.#book.get(slot, slotAt.start) > lateSeconds) recorder.count(cellCounter.lateStarts, line.cell, now);
    if (this.#book.get(slot, slotAt.extra) === 1) {
      recorder.count(cellCounter.completedExtra, line.cell, now);
      recorder.count(cellCounter.completedExtraFirst, line.cell, now, this.#contacts.get(contact, contactAt.isFirst));
    }
    this.#book.strike(line, slot, slotState.past);
    this.#contacts.set(contact, contactAt.slot, 0);
    this.#contacts.set(contact, contactAt.owner, clinician + 1);
    this.#contacts.set(contact, contactAt.stage, stage.visiting);
    this.#clinicians.startService(clinician, contact, service.visit, this.timesOf(clinician, contact), now);
  }

  /** Documentation that cannot wait is done: the visit counts and the next slot is awaited. */
  serviceDone(clinician: number, contact: number, _part: number, now: number): void {
    const number = this.#lineOfClinician[clinician];
    const orders = this.#orders[number];
    if (orders.length > 0) this.#outlets.order(contact, orders, clinician, now);
    this.#lists.completeVisit(number, contact, this.#clinicians.get(clinician, clinicianAt.startedAt), now);
    this.#awaitNext(this.#state.world.slotLines[number], clinician, now);
  }

  /** An answer has come: reading and signing it is work that can wait. */
  answerToRead(clinician: number, now: number): void {
    const { line } = this.#state.world.slotLines[this.#lineOfClinician[clinician]];
    const seconds = Math.round(line.answerMinutes * 60);
    if (seconds > 0) this.#clinicians.defer(clinician, 'backlog', seconds, now);
  }

  /** The next patient comes with the next slot. */
  takeNext(): void {}

  takeInOvertime(): boolean {
    return false;
  }

  handOver(): void {}

  timesOf(clinician: number, contact: number): ContactTimes {
    const isFirst = this.#contacts.get(contact, contactAt.isFirst) === 1;
    return (isFirst ? this.#firstTimes : this.#returnTimes)[this.#lineOfClinician[clinician]];
  }
}
