import type { Table } from '../kernel/store.ts';
import type { ContactTimes } from '../scenario/scenario.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { DayBook, slotState } from './day-book.ts';
import { EveningSessions } from './evening-sessions.ts';
import type { Lists } from './lists.ts';
import { purpose, service } from './purposes.ts';
import { shiftPlan } from './shift-plan.ts';
import { type CareState, stage } from './state.ts';
import { bookingClasses, returning, routine, urgent, type WorldLine, workdayIndex } from './world/world.ts';

const morningSeconds = 5 * 3600;
const lateSeconds = 30 * 60;

/** Clinics: a day's booked visits, each with its own clinician (docs/background/model.md §6, §7). */
export class Clinics {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #lists: Lists;
  readonly #book: DayBook;
  readonly #evenings: EveningSessions;
  /** By line: the first working day, by number, not yet released for each class and not yet laid out. */
  readonly #progress: Table<'released'>;
  readonly #lineOfClinician: Int32Array;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, lists: Lists) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#lists = lists;
    this.#book = new DayBook(state, contacts, clinicians, lists);
    this.#evenings = new EveningSessions(state, lists, this.#book);
    const { store, world } = state;
    const rows = world.lines.length * (bookingClasses + 1);
    this.#progress = store.addTable('releases', { int32: ['released'] }, rows);
    this.#lineOfClinician = new Int32Array(world.clinicians.length).fill(-1);
    for (const line of world.lines) {
      this.#lineOfClinician.fill(line.index, line.firstClinician, line.firstClinician + line.clinicians);
    }
  }

  beginDay(day: number): void {
    const { world, events } = this.#state;
    for (const line of world.lines) {
      const at = day * secondsPerDay + morningSeconds;
      events.schedule(at, priority.book, eventKind.clinicMorning, line.index, day);
    }
  }

  /** Referrals in, those who give up out, slots released and booked, the day begun. */
  morning(index: number, day: number, now: number): void {
    const { world } = this.#state;
    const line = world.lines[index];
    const workday = workdayIndex(world.calendar, day);
    const open = world.calendar.workdays[workday] === day;
    const lastReturn =
      world.calendar.workdays[Math.min(workday + line.lead[returning], world.calendar.workdays.length - 1)];
    this.#lists.beginDay(line, day, now, lastReturn);
    for (let row = this.#lists.nextToLeave(index, day); row >= 0; row = this.#lists.nextToLeave(index, day)) {
      const slot = this.#contacts.get(row, 'slot') - 1;
      if (slot >= 0) this.#book.giveBack(line, slot);
      this.#lists.leaveUnseen(line, row, now);
    }
    if (!open) return;
    this.#release(line, workday);
    this.#evenings.beginWeek(line, day);
    this.#book.fill(line, day);
    this.#openDay(line, day, now);
  }

  /** Every class up to its own number of working days ahead; a day is laid out when the first of its classes is released. */
  #release(line: WorldLine, workday: number): void {
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
  #openDay(line: WorldLine, day: number, now: number): void {
    const { recorder } = this.#state;
    const first = this.#book.firstSlotOf(line, day);
    const slots = this.#book.slotsOn(line, day);
    const end = line.firstClinician + line.clinicians;
    for (let clinician = line.firstClinician; clinician < end; clinician++)
      this.#clinicians.set(clinician, 'nextSlot', 0);
    let offered = 0;
    for (let slot = first + slots - 1; slot >= first; slot--) {
      const clinician = this.#book.get(slot, 'clinician');
      this.#book.set(slot, 'next', this.#clinicians.get(clinician, 'nextSlot'));
      this.#clinicians.set(clinician, 'nextSlot', slot + 1);
      if (this.#book.get(slot, 'state') !== slotState.closed) offered++;
    }
    recorder.countOnDay('slotsOffered', line.cell, day, offered);
    recorder.countOnDay('slotsClosed', line.cell, day, slots - offered);
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, 'nextSlot') > 0) this.#beginShift(line, clinician, day);
    }
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, 'nextSlot') === 0) continue;
      this.#makeRoomForBacklog(line, clinician, day);
    }
    for (let clinician = line.firstClinician; clinician < end; clinician++) {
      if (this.#clinicians.get(clinician, 'nextSlot') > 0) this.#awaitNext(line, clinician, now);
    }
  }

  #beginShift(line: WorldLine, clinician: number, day: number): void {
    const plan = shiftPlan(this.#book, line, day, clinician);
    if (plan === null) throw new Error(`clinician (= ${clinician}) must have slots on day ${day}`);
    this.#clinicians.beginShift(clinician, plan.start, plan.end, plan.dutySeconds);
    this.#clinicians.set(clinician, 'lunchAt', plan.lunchAt);
    this.#clinicians.set(clinician, 'lunchTaken', plan.lunchAt > 0 ? 0 : 1);
  }

  /**
   * Above the first threshold unbooked slots are blocked, above the second booked ones are cancelled late
   * (docs/background/model.md §7).
   */
  #makeRoomForBacklog(line: WorldLine, clinician: number, day: number): void {
    const backlog = this.#clinicians.get(clinician, 'backlog');
    const { block, cancel } = line.clinic.backlogHours;
    let excess = backlog - block * 3600;
    if (excess <= 0) return;
    const first = this.#book.firstSlotOf(line, day);
    const last = first + this.#book.slotsOn(line, day) - 1;
    for (let slot = last; slot >= first && excess > 0; slot--) {
      if (this.#book.get(slot, 'clinician') !== clinician || this.#book.get(slot, 'state') !== slotState.free) continue;
      this.#book.strike(line, slot, slotState.closed);
      excess -= this.#book.get(slot, 'seconds');
    }
    const blocked = backlog - block * 3600 - excess;
    excess = backlog - blocked - cancel * 3600;
    for (const kind of [returning, routine]) {
      for (let slot = last; slot >= first && excess > 0; slot--) {
        if (this.#book.get(slot, 'clinician') !== clinician || this.#book.get(slot, 'state') !== slotState.booked)
          continue;
        if (this.#contacts.get(this.#book.get(slot, 'contact') - 1, 'bookingClass') !== kind) continue;
        excess -= this.#book.get(slot, 'seconds');
        this.#cancelLate(line, slot, day, this.#book.get(slot, 'start'));
      }
    }
  }

  /** A colleague's free slot later the same day, else back to the head of the list. */
  #cancelLate(line: WorldLine, slot: number, day: number, now: number): void {
    if (this.#passToColleague(line, slot, day, now)) return;
    const contact = this.#book.get(slot, 'contact') - 1;
    this.#book.strike(line, slot, slotState.closed);
    this.#state.recorder.countOnDay('cancelledLate', line.cell, day, 1);
    this.#lists.putBack(line, contact, 'first');
  }

  #passToColleague(line: WorldLine, slot: number, day: number, now: number): boolean {
    const contact = this.#book.get(slot, 'contact') - 1;
    const clinician = this.#book.get(slot, 'clinician');
    const first = this.#book.firstSlotOf(line, day);
    const end = first + this.#book.slotsOn(line, day);
    for (let other = first; other < end; other++) {
      if (this.#book.get(other, 'state') !== slotState.free || this.#book.get(other, 'start') <= now) continue;
      if (this.#book.get(other, 'clinician') === clinician || this.#book.get(other, 'extra') === 1) continue;
      this.#book.strike(line, slot, slotState.closed);
      this.#book.book(line, other, contact);
      this.#state.recorder.countOnDay('rebooked', line.cell, day, 1);
      return true;
    }
    return false;
  }

  /** The earliest second at which the clinician can begin the next slot, lunch taken on the way. */
  #awaitNext(line: WorldLine, clinician: number, now: number): void {
    const { events } = this.#state;
    const slot = this.#clinicians.get(clinician, 'nextSlot') - 1;
    const free = Math.max(now, this.#clinicians.get(clinician, 'freeSince'));
    if (slot < 0) {
      const at = Math.max(free, this.#clinicians.get(clinician, 'shiftEnd'));
      events.schedule(at, priority.shiftEnd, eventKind.clinicSlot, clinician, 0);
      return;
    }
    let at = Math.max(free, this.#book.get(slot, 'start'));
    if (this.#isAfterLunch(clinician, slot)) {
      const end = this.#lunchEnd(line, clinician);
      if (end <= this.#clinicians.get(clinician, 'shiftEnd')) at = Math.max(at, end);
    }
    events.schedule(at, priority.clinicDay, eventKind.clinicSlot, clinician, slot + 1);
  }

  #isAfterLunch(clinician: number, slot: number): boolean {
    if (this.#clinicians.get(clinician, 'lunchTaken') === 1) return false;
    return this.#book.get(slot, 'start') >= this.#clinicians.get(clinician, 'lunchAt');
  }

  #lunchEnd(line: WorldLine, clinician: number): number {
    const begin = Math.max(this.#clinicians.get(clinician, 'freeSince'), this.#clinicians.get(clinician, 'lunchAt'));
    return begin + Math.round(line.clinic.lunch.minutes * 60);
  }

  /** Lunch, at full length; where it no longer fits into the shift it is worked through and counts as duty. */
  #takeLunch(line: WorldLine, clinician: number): void {
    if (this.#clinicians.get(clinician, 'lunchTaken') === 1) return;
    this.#clinicians.set(clinician, 'lunchTaken', 1);
    const end = this.#lunchEnd(line, clinician);
    if (end > this.#clinicians.get(clinician, 'shiftEnd')) {
      const start = this.#clinicians.get(clinician, 'shiftStart');
      this.#state.recorder.add('dutySeconds', line.unit, start, Math.round(line.clinic.lunch.minutes * 60));
      return;
    }
    this.#clinicians.settleGap(clinician, this.#clinicians.get(clinician, 'lunchAt'));
    this.#clinicians.set(clinician, 'freeSince', end);
  }

  /** A slot's time has come, or with `slotAndOne` 0 the end of the shift. */
  slotTime(clinician: number, slotAndOne: number, now: number): void {
    const { world } = this.#state;
    const line = world.lines[this.#lineOfClinician[clinician]];
    if (slotAndOne === 0) {
      this.#takeLunch(line, clinician);
      this.#clinicians.endShift(clinician, now);
      return;
    }
    const slot = slotAndOne - 1;
    this.#clinicians.set(clinician, 'nextSlot', this.#book.get(slot, 'next'));
    if (this.#isAfterLunch(clinician, slot)) this.#takeLunch(line, clinician);
    if (this.#book.get(slot, 'state') !== slotState.booked) {
      this.#book.strike(line, slot, slotState.past);
      this.#awaitNext(line, clinician, now);
      return;
    }
    this.#beginVisit(line, clinician, slot, now);
  }

  #beginVisit(line: WorldLine, clinician: number, slot: number, now: number): void {
    const { recorder } = this.#state;
    const contact = this.#book.get(slot, 'contact') - 1;
    const attempt = this.#contacts.get(contact, 'attempt');
    if (this.#contacts.uniform(contact, purpose.noShow, attempt) < line.line.noShowShare) {
      recorder.count('noShows', line.cell, now);
      this.#book.strike(line, slot, slotState.past);
      this.#lists.putBack(line, contact, 'last');
      this.#awaitNext(line, clinician, now);
      return;
    }
    if (this.#isGivenUp(line, clinician, slot, now)) {
      this.#awaitNext(line, clinician, now);
      return;
    }
    if (now - this.#book.get(slot, 'start') > lateSeconds) recorder.count('lateStarts', line.cell, now);
    if (this.#book.get(slot, 'extra') === 1) recorder.count('completedExtra', line.cell, now);
    this.#book.strike(line, slot, slotState.past);
    this.#contacts.set(contact, 'slot', 0);
    this.#contacts.set(contact, 'stage', stage.visiting);
    this.#clinicians.startService(clinician, contact, service.visit, this.timesOf(line, contact), now);
  }

  /** A visit that would end after the shift goes to a colleague, or is cancelled where overtime does not reach. */
  #isGivenUp(line: WorldLine, clinician: number, slot: number, now: number): boolean {
    const beyond = now + this.#book.get(slot, 'seconds') - this.#clinicians.get(clinician, 'shiftEnd');
    const isEvening = this.#book.get(slot, 'extra') === 1;
    if (beyond <= 0 || this.#contacts.get(this.#book.get(slot, 'contact') - 1, 'bookingClass') === urgent) return false;
    const day = Math.floor(now / secondsPerDay);
    if (!isEvening && this.#passToColleague(line, slot, day, now)) return true;
    if (beyond <= this.#clinicians.overtimeLeft(clinician)) return false;
    this.#cancelLate(line, slot, day, now);
    return true;
  }

  /** Documentation that cannot wait is done: the visit counts and the next slot is awaited. */
  visitDone(clinician: number, contact: number, now: number): void {
    const line = this.#state.world.lines[this.#lineOfClinician[clinician]];
    this.#lists.completeVisit(line, contact, this.#clinicians.get(clinician, 'startedAt'), now);
    this.#awaitNext(line, clinician, now);
  }

  timesOf(line: WorldLine, contact: number): ContactTimes {
    return this.#contacts.get(contact, 'isFirst') === 1 ? line.line.first : line.line.return;
  }
}
