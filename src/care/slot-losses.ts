import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { type DayBook, slotState } from './day-book.ts';
import type { Lists } from './lists.ts';
import { cellCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, slotAt } from './state.ts';
import { returning, routine, type SlotLine, urgent } from './world/world.ts';

/**
 * Capacity of a clinic that is lost after release, made good in this order: colleagues' free slots that day, overtime to its
 * cap, late cancellation (docs/background/model.md §6).
 */
export class SlotLosses {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #lists: Lists;
  readonly #book: DayBook;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, lists: Lists, book: DayBook) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#lists = lists;
    this.#book = book;
  }

  /**
   * Above the first threshold unbooked slots are blocked, above the second booked ones are cancelled late
   * (docs/background/model.md §7).
   */
  makeRoomForBacklog(line: SlotLine, clinician: number, day: number): void {
    const backlog = this.#clinicians.get(clinician, clinicianAt.backlog);
    const { block, cancel } = line.clinic.backlogHours;
    let excess = backlog - block * 3600;
    if (excess <= 0) return;
    const first = this.#book.firstSlotOf(line, day);
    const last = first + this.#book.slotsOn(line, day) - 1;
    for (let slot = last; slot >= first && excess > 0; slot--) {
      if (this.#book.get(slot, slotAt.clinician) !== clinician || this.#book.get(slot, slotAt.state) !== slotState.free)
        continue;
      this.#book.strike(line, slot, slotState.closed);
      excess -= this.#book.get(slot, slotAt.seconds);
    }
    const blocked = backlog - block * 3600 - excess;
    excess = backlog - blocked - cancel * 3600;
    for (const kind of [returning, routine]) {
      for (let slot = last; slot >= first && excess > 0; slot--) {
        if (
          this.#book.get(slot, slotAt.clinician) !== clinician ||
          this.#book.get(slot, slotAt.state) !== slotState.booked
        )
          continue;
        if (this.#contacts.get(this.#book.get(slot, slotAt.contact) - 1, contactAt.bookingClass) !== kind) continue;
        excess -= this.#book.get(slot, slotAt.seconds);
        this.#cancelLate(line, slot, day, this.#book.get(slot, slotAt.start));
      }
    }
  }

  /** The day of people who are ill: their patients go to colleagues' free slots, urgent ones first, as far as these reach. */
  loseDay(line: SlotLine, sick: readonly number[], day: number): void {
    const first = this.#book.firstSlotOf(line, day);
    const end = first + this.#book.slotsOn(line, day);
    const isTheirs = (slot: number) => sick.includes(this.#book.get(slot, slotAt.clinician));
    for (let slot = first; slot < end; slot++) {
      if (isTheirs(slot) && this.#book.get(slot, slotAt.state) === slotState.free)
        this.#book.strike(line, slot, slotState.closed);
    }
    for (const kind of [urgent, routine, returning]) {
      for (let slot = first; slot < end; slot++) {
        if (!isTheirs(slot) || this.#book.get(slot, slotAt.state) !== slotState.booked) continue;
        if (this.#contacts.get(this.#book.get(slot, slotAt.contact) - 1, contactAt.bookingClass) !== kind) continue;
        this.#cancelLate(line, slot, day, day * secondsPerDay);
      }
    }
  }

  /**
   * A share of the booked patients, each by an own draw, is found out of slot this morning: today's go to a colleague's free slot or
   * lose their day, those of later days get a new booking from the head of their list.
   */
  findMisplaced(line: SlotLine, today: number, share: number): void {
    const { recorder } = this.#state;
    for (let day = today + line.bookDays - 1; day >= today; day--) {
      const first = this.#book.firstSlotOf(line, day);
      for (let slot = first + this.#book.slotsOn(line, day) - 1; slot >= first; slot--) {
        if (this.#book.get(slot, slotAt.state) !== slotState.booked) continue;
        const contact = this.#book.get(slot, slotAt.contact) - 1;
        if (this.#contacts.uniform(contact, purpose.misplacedBooking) >= share) continue;
        recorder.countOnDay(cellCounter.misplacedBookings, line.cell, today, 1);
        if (day === today) {
          this.#cancelLate(line, slot, day, day * secondsPerDay);
          continue;
        }
        this.#book.giveBack(line, slot);
        recorder.countOnDay(cellCounter.rebooked, line.cell, today, 1);
        this.#lists.putBack(line, contact, 'first');
      }
    }
  }

  /** A colleague's free slot later the same day, else back to the head of the list. */
  #cancelLate(line: SlotLine, slot: number, day: number, now: number): void {
    if (this.#passToColleague(line, slot, day, now)) return;
    const contact = this.#book.get(slot, slotAt.contact) - 1;
    this.#book.strike(line, slot, slotState.closed);
    const isUrgent = this.#contacts.get(contact, contactAt.bookingClass) === urgent;
    this.#state.recorder.countOnDay(isUrgent ? cellCounter.rebooked : cellCounter.cancelledLate, line.cell, day, 1);
    this.#lists.putBack(line, contact, 'first');
  }

  #passToColleague(line: SlotLine, slot: number, day: number, now: number): boolean {
    const contact = this.#book.get(slot, slotAt.contact) - 1;
    const clinician = this.#book.get(slot, slotAt.clinician);
    const first = this.#book.firstSlotOf(line, day);
    const end = first + this.#book.slotsOn(line, day);
    for (let other = first; other < end; other++) {
      if (this.#book.get(other, slotAt.state) !== slotState.free || this.#book.get(other, slotAt.start) <= now)
        continue;
      if (this.#book.get(other, slotAt.clinician) === clinician || this.#book.get(other, slotAt.extra) === 1) continue;
      this.#book.strike(line, slot, slotState.closed);
      this.#book.book(line, other, contact);
      this.#state.recorder.countOnDay(cellCounter.rebooked, line.cell, day, 1);
      return true;
    }
    return false;
  }

  /** A visit that would end after the shift goes to a colleague, or is cancelled where overtime does not reach. */
  isGivenUp(line: SlotLine, clinician: number, slot: number, now: number): boolean {
    const beyond = now + this.#book.get(slot, slotAt.seconds) - this.#clinicians.get(clinician, clinicianAt.shiftEnd);
    const isEvening = this.#book.get(slot, slotAt.extra) === 1;
    if (beyond <= 0 || this.#contacts.get(this.#book.get(slot, slotAt.contact) - 1, contactAt.bookingClass) === urgent)
      return false;
    const day = Math.floor(now / secondsPerDay);
    if (!isEvening && this.#passToColleague(line, slot, day, now)) return true;
    if (beyond <= this.#clinicians.overtimeLeft(clinician)) return false;
    this.#cancelLate(line, slot, day, now);
    return true;
  }
}
