import type { Table } from '../kernel/store.ts';
import { addedSlots, isOfReserve, slotsOfReserve } from './added-slots.ts';
import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { dealSlots } from './deal-slots.ts';
import type { Lists } from './lists.ts';
import { cellCounter } from './outcome.ts';
import { withdrawnShare } from './points.ts';
import { type CareState, clinicianAt, contactAt, type SlotColumn, type SlotWidth, slotAt } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { slotMinutesOfDay, slotsOfDay } from './world/line-equilibrium.ts';
import { bookingClasses, returning, routine, type SlotLine, urgent, workdayIndex } from './world/world.ts';

const width: SlotWidth = 8;

/** What a slot is. */
export const slotState = { unreleased: 0, free: 1, booked: 2, closed: 3, past: 4 } as const;

/** Working days before the day on which a slot that its own class has not filled is offered to the others. */
const offerUrgentDays = 2;
const offerOthersDays = 5;
/** Days before its due date that a return may be seen. */
const earlyReturnDays = 7;

/**
 * The slots of each line, a day a page, as many pages as are open for booking. Slots belong to a named clinician, are
 * released some working days ahead, and are booked from the lists (docs/background/model.md §6).
 */
export class DayBook {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #lists: Lists;
  readonly #slots: Table<SlotColumn>;
  readonly #pages: Table<'day' | 'slots' | 'freeUrgent' | 'freeRoutine' | 'freeReturn'>;
  /** Slots for returns that first visits have had, by line, less those given back. */
  readonly #lent: Table<'slots'>;
  readonly #firstSlot: number[] = [];
  readonly #firstPage: number[] = [];

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, lists: Lists) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#lists = lists;
    let slots = 0;
    let pages = 0;
    for (const line of state.world.slotLines) {
      this.#firstSlot.push(slots);
      this.#firstPage.push(pages);
      slots += line.bookDays * (line.slotsPerDayLimit + line.reserveSlots);
      pages += line.bookDays;
    }
    this.#slots = state.slots;
    const columns = ['day', 'slots', 'freeUrgent', 'freeRoutine', 'freeReturn'] as const;
    this.#pages = state.store.addTable('pages', { int32: columns }, pages);
    this.#lent = state.store.addTable('lentSlots', { int32: ['slots'] }, state.world.slotLines.length);
  }

  /** @param column one of `slotAt` */
  get(slot: number, column: number): number {
    return this.#slots.wholes[slot * width + column];
  }

  /** @param column one of `slotAt` */
  set(slot: number, column: number, value: number): void {
    this.#slots.wholes[slot * width + column] = value;
  }

  #page(line: SlotLine, day: number): number {
    return this.#firstPage[line.index] + (day % line.bookDays);
  }

  firstSlotOf(line: SlotLine, day: number): number {
    return this.#firstSlot[line.index] + (day % line.bookDays) * (line.slotsPerDayLimit + line.reserveSlots);
  }

  slotsOn(line: SlotLine, day: number): number {
    const page = this.#page(line, day);
    const { int32 } = this.#state.store;
    return int32[this.#pages.at.day + page * this.#pages.wholeWidth] === day + 1
      ? int32[this.#pages.at.slots + page * this.#pages.wholeWidth]
      : 0;
  }

  #addFree(line: SlotLine, day: number, kind: number, change: number): void {
    const { at } = this.#pages;
    const column = kind === urgent ? at.freeUrgent : kind === routine ? at.freeRoutine : at.freeReturn;
    this.#state.store.int32[column + this.#page(line, day) * this.#pages.wholeWidth] += change;
  }

  #free(line: SlotLine, day: number, kind: number): number {
    const { at } = this.#pages;
    const column = kind === urgent ? at.freeUrgent : kind === routine ? at.freeRoutine : at.freeReturn;
    return this.#state.store.int32[column + this.#page(line, day) * this.#pages.wholeWidth];
  }

  /** Lays out the slots of a day, none released: classes dealt in turn to the clinicians who are needed. */
  lay(line: SlotLine, day: number): void {
    const { int32 } = this.#state.store;
    const page = this.#page(line, day);
    const { at } = this.#pages;
    int32[at.day + page * this.#pages.wholeWidth] = day + 1;
    int32[at.slots + page * this.#pages.wholeWidth] = 0;
    int32[at.freeUrgent + page * this.#pages.wholeWidth] = 0;
    int32[at.freeRoutine + page * this.#pages.wholeWidth] = 0;
    int32[at.freeReturn + page * this.#pages.wholeWidth] = 0;
    const counts = [urgent, routine, returning].map((kind) => slotsOfDay(line, kind, day));
    const { slotMinutesPerDay } = line.clinic;
    const needed = Math.ceil(slotMinutesOfDay(line, day) / slotMinutesPerDay);
    const people = Math.min(line.clinicians, Math.max(1, needed));
    const rotation = Math.floor(day / 7) * 3;
    for (let place = 0; place < people; place++) {
      const clinician = line.firstClinician + ((rotation + place) % line.clinicians);
      for (const { kind, minute, minutes } of dealSlots(line, counts, people, place)) {
        this.#append(line, day, kind, clinician, minute, minutes, 0);
      }
    }
    for (const added of this.#state.points.staffAdded) {
      if (added.line !== line.index) continue;
      const more = added.onDay(day);
      const ofAll = addedSlots(line, day, more);
      for (let place = 0; place < more; place++) {
        for (const { kind, minute, minutes } of dealSlots(line, ofAll, more, place)) {
          this.#append(line, day, kind, added.firstClinician + place, minute, minutes, 0);
        }
      }
    }
  }

  /** Writes a slot at the end of the day's page; −1 when the page is full. */
  #append(
    line: SlotLine,
    day: number,
    kind: number,
    clinician: number,
    minute: number,
    minutes: number,
    extra: number,
  ): number {
    const { int32 } = this.#state.store;
    const page = this.#pages.at.slots + this.#page(line, day) * this.#pages.wholeWidth;
    const number = int32[page];
    if (number >= line.slotsPerDayLimit + line.reserveSlots) return -1;
    int32[page]++;
    const slot = this.firstSlotOf(line, day) + number;
    this.set(slot, slotAt.start, day * secondsPerDay + Math.round(minute * 60));
    this.set(slot, slotAt.seconds, Math.round(minutes * 60));
    this.set(slot, slotAt.kind, kind);
    this.set(slot, slotAt.clinician, clinician);
    this.set(slot, slotAt.contact, 0);
    this.set(slot, slotAt.state, slotState.unreleased);
    this.set(slot, slotAt.next, 0);
    this.set(slot, slotAt.extra, extra);
    return slot;
  }

  /** An evening slot beyond the day's own, released at once. Returns false where the page is full. */
  addEvening(line: SlotLine, day: number, kind: number, clinician: number, start: number): boolean {
    const minutes = kind === returning ? line.line.slotMinutes.return : line.line.slotMinutes.first;
    if (this.slotsOn(line, day) - slotsOfReserve(this, line, day) >= line.slotsPerDayLimit) return false;
    const slot = this.#append(line, day, kind, clinician, (start - day * secondsPerDay) / 60, minutes, 1);
    if (slot < 0) return false;
    this.set(slot, slotAt.state, slotState.free);
    this.#addFree(line, day, kind, 1);
    return true;
  }

  /** Releases a class of an opening day; a plan's share and long backlogs keep slots closed. Added people's slots are open. */
  release(line: SlotLine, kind: number, day: number): void {
    let share = 1;
    for (const shareOf of this.#state.points.shareOfSlots) share = Math.min(share, shareOf(line.index, day));
    share = Math.min(share, 1 - withdrawnShare(this.#state.points, line.unit, line.line.role, day, false));
    const first = this.firstSlotOf(line, day);
    const number = this.slotsOn(line, day);
    let ordinal = Math.floor(line.slotsBefore[kind][historyDays + day]);
    let blocked = -1;
    for (let slot = first; slot < first + number; slot++) {
      if (this.get(slot, slotAt.kind) !== kind || this.get(slot, slotAt.state) !== slotState.unreleased) continue;
      const clinician = this.get(slot, slotAt.clinician);
      let open = true;
      if (!isOfReserve(line, clinician)) {
        open = Math.floor((ordinal + 1) * share) > Math.floor(ordinal * share);
        ordinal++;
      }
      const busy = this.#clinicians.get(clinician, clinicianAt.backlog) > line.clinic.backlogHours.block * 3600;
      if (!open || (busy && blocked !== clinician)) {
        if (open) blocked = clinician;
        this.set(slot, slotAt.state, slotState.closed);
      } else {
        this.set(slot, slotAt.state, slotState.free);
        this.#addFree(line, day, kind, 1);
      }
    }
  }

  /** Books waiting patients into free slots, day by day from today. */
  fill(line: SlotLine, today: number): void {
    const { calendar } = this.#state.world;
    const from = workdayIndex(calendar, today);
    const last = from + Math.max(...line.lead);
    for (let index = from; index <= last && index < calendar.workdays.length; index++) {
      const day = calendar.workdays[index];
      for (let kind = 0; kind < bookingClasses; kind++) {
        if (this.#free(line, day, kind) > 0) this.#fillClass(line, day, kind, index - from, today);
      }
    }
  }

  #fillClass(line: SlotLine, day: number, kind: number, ahead: number, today: number): void {
    const end = this.firstSlotOf(line, day) + this.slotsOn(line, day);
    let slot = this.firstSlotOf(line, day);
    for (let free = this.#free(line, day, kind); free > 0; free--) {
      // Most days have slots and nobody to book into them: who is next is asked before the slots are looked through.
      const contact = this.#nextFor(line, day, kind, ahead);
      if (contact < 0) return;
      while (slot < end && (this.get(slot, slotAt.state) !== slotState.free || this.get(slot, slotAt.kind) !== kind))
        slot++;
      if (slot === end) throw new Error(`free slots of day (= ${day}) must be as many as are counted`);
      this.book(line, slot, contact);
      this.#state.recorder.countOnDay(cellCounter.booked, line.cell, today, 1);
    }
  }

  /**
   * Who gets a free slot: its own class first, near the day also the others. Slots for returns that first visits have
   * taken are given back when returns wait for them, so that neither list lives on the other.
   */
  #nextFor(line: SlotLine, day: number, kind: number, ahead: number): number {
    const { int32 } = this.#state.store;
    const lent = this.#lent.at.slots + line.index;
    const returned = this.#first(line, returning, day);
    const first = this.#either(this.#first(line, urgent, day), this.#first(line, routine, day));
    if (kind === returning) {
      if (returned >= 0) return returned;
      if (ahead > offerOthersDays || first < 0) return -1;
      int32[lent]++;
      return first;
    }
    if (kind === urgent) {
      const own = this.#first(line, urgent, day);
      if (own >= 0 || ahead > offerUrgentDays) return own;
    }
    const owes = int32[lent] > 0 && returned >= 0;
    if (first >= 0 && !owes) return first;
    if (returned < 0 || (first < 0 && ahead > offerOthersDays)) return first;
    if (int32[lent] > 0) int32[lent]--;
    return returned;
  }

  #either(one: number, other: number): number {
    return one >= 0 ? one : other;
  }

  #first(line: SlotLine, bookingClass: number, day: number): number {
    const row = this.#state.waiting.first(this.#lists.chainOf(line.index, bookingClass));
    if (row >= 0 && bookingClass === returning && this.#contacts.get(row, contactAt.dueDay) > day + earlyReturnDays)
      return -1;
    return row;
  }

  book(line: SlotLine, slot: number, contact: number): void {
    const { waiting } = this.#state;
    if (waiting.chainOf(contact) >= 0) waiting.remove(contact);
    this.set(slot, slotAt.state, slotState.booked);
    this.set(slot, slotAt.contact, contact + 1);
    this.#contacts.set(contact, contactAt.slot, slot + 1);
    this.#addFree(line, this.#dayOf(slot), this.get(slot, slotAt.kind), -1);
  }

  /** The patient of a booked slot no longer comes; the slot is free for another. */
  giveBack(line: SlotLine, slot: number): void {
    this.set(slot, slotAt.contact, 0);
    this.set(slot, slotAt.state, slotState.free);
    this.#addFree(line, this.#dayOf(slot), this.get(slot, slotAt.kind), 1);
  }

  /** A slot leaves the book: begun, past or blocked. */
  strike(line: SlotLine, slot: number, state: number): void {
    if (this.get(slot, slotAt.state) === slotState.free)
      this.#addFree(line, this.#dayOf(slot), this.get(slot, slotAt.kind), -1);
    this.set(slot, slotAt.contact, 0);
    this.set(slot, slotAt.state, state);
  }

  #dayOf(slot: number): number {
    return Math.floor(this.get(slot, slotAt.start) / secondsPerDay);
  }
}
