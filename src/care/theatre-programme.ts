import { logNormal } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { leaveLists } from './leave-lists.ts';
import type { Lists } from './lists.ts';
import { cellCounter } from './outcome.ts';
import { withdrawnShare } from './points.ts';
import { type ProgrammeSession, programmeSessions } from './programme-sessions.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { slotsOfDay } from './world/line-equilibrium.ts';
import { programmeDays, programmePages } from './world/programme-pages.ts';
import {
  isFirstWorkday,
  type OperationListLine,
  routine,
  urgent,
  type WorldTheatre,
  workdayIndex,
} from './world/world.ts';

/** Share of the spread of the time in the room that is known when the programme is set. */
const knownSpread = 0.7;
/** Unused places that may be made good later, as working days of the line's volume. */
const carriedDays = 10;
const workdaysPerYear = 250;

/**
 * The programmes of theatres (docs/background/model.md §6): how many operations a day may hold follows from volume; which room
 * and session they are packed into, by expected length, from the sessions.
 */
export class TheatreProgramme {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #lists: Lists;
  readonly sessions: readonly ProgrammeSession[];
  /** Seconds of a session's day that are planned; a row for each chain of the programme. */
  readonly #pages: Table<'day' | 'seconds'>;
  /** Places that went unused and are made good later, and the working day up to which places are released; by line. */
  readonly #quota: Table<'released' | 'leftOver'>;
  /** Places of each day and the share of its sessions that a plan leaves; by line and day of the ring. */
  readonly #days: Table<'places' | 'share'>;
  readonly #extra: Table<'share'>;
  readonly #ringDays: number;
  readonly #extraWeeks: number;

  constructor(state: CareState, contacts: Contacts, lists: Lists) {
    this.#state = state;
    this.#contacts = contacts;
    this.#lists = lists;
    const { store, world } = state;
    this.sessions = programmeSessions(world);
    this.#ringDays = programmeDays(world);
    this.#pages = store.addTable('theatrePages', { int32: ['day', 'seconds'] }, programmePages(world));
    const lines = world.operationLines.length;
    this.#quota = store.addTable('theatreQuota', { int32: ['released'], float64: ['leftOver'] }, lines);
    const days = lines * this.#ringDays;
    this.#days = store.addTable('theatreDays', { int32: [], float64: ['places', 'share'] }, days);
    this.#extraWeeks = world.scenario.equilibrium.supplyDelayWeeks + 1;
    this.#extra = store.addTable('theatreExtra', { int32: [], float64: ['share'] }, lines * this.#extraWeeks);
  }

  /** Length that is expected of an operation, in seconds: the part of its spread that the surgeon knows. */
  expectedSeconds(row: number, { operation }: OperationListLine): number {
    const u = this.#contacts.uniform(row, purpose.roomTime, 0);
    return Math.round(logNormal(u, operation.roomMinutes, operation.roomVariation * knownSpread) * 60);
  }

  /** Time in the room, in seconds: what was expected times what nobody knew. */
  roomSeconds(row: number, line: OperationListLine): number {
    const known = line.operation.roomVariation * knownSpread;
    const whole = 1 + line.operation.roomVariation * line.operation.roomVariation;
    const unknown = Math.sqrt(Math.max(0, whole / (1 + known * known) - 1));
    return Math.round(
      this.expectedSeconds(row, line) * logNormal(this.#contacts.uniform(row, purpose.roomTime, 1), 1, unknown),
    );
  }

  /** Whether a session is open on a day: its weekday, and as many of its kind as the day's elective factor leaves. */
  isOpen({ theatre, number }: ProgrammeSession, day: number): boolean {
    const { calendar } = this.#state.world;
    const at = historyDays + day;
    const factor = calendar.elective[at];
    const { sessions } = theatre.theatre;
    const session = sessions[number];
    if (factor <= 0 || !session.weekdays.includes(calendar.weekday[at])) return false;
    let before = 0;
    let all = 0;
    sessions.forEach((other, index) => {
      if (other.contact !== session.contact || !other.weekdays.includes(calendar.weekday[at])) return;
      all++;
      if (index < number) before++;
    });
    // Rooms take turns to be closed in summer.
    const turn = (before + Math.floor(day / 7)) % all;
    return turn < Math.max(1, Math.round(factor * all));
  }

  #page(session: number, day: number): number {
    const page = session * this.#ringDays + (day % this.#ringDays);
    const { int32 } = this.#state.store;
    if (int32[this.#pages.at.day + page * this.#pages.wholeWidth] !== day + 1) {
      int32[this.#pages.at.day + page * this.#pages.wholeWidth] = day + 1;
      int32[this.#pages.at.seconds + page * this.#pages.wholeWidth] = 0;
    }
    return page;
  }

  /** Places of the working days that come within the line's lead; a plan closes some, and as much of the sessions. */
  #release(line: OperationListLine, number: number, workday: number): void {
    const { store, world, points } = this.#state;
    const { workdays } = world.calendar;
    const last = Math.min(workday + line.lead[routine], workdays.length - 1);
    const released = this.#quota.at.released + number;
    for (let index = Math.max(workday, store.int32[released]); index <= last; index++) {
      const day = workdays[index];
      let planned = 1;
      for (const shareOf of points.shareOfSlots) planned = Math.min(planned, shareOf(line.index, day));
      const share = Math.min(planned, 1 - withdrawnShare(points, line.unit, 'physician', day, false));
      const places = slotsOfDay(line, urgent, day) + slotsOfDay(line, routine, day);
      store.float64[this.#days.at.places + this.#ring(number, day)] = places * share;
      store.float64[this.#days.at.share + this.#ring(number, day)] = planned;
      store.int32[released] = index + 1;
    }
  }

  #ring(number: number, day: number): number {
    return (number * this.#ringDays + (day % this.#ringDays)) * this.#days.floatWidth;
  }

  /** What today's programme left unused may be used later, up to some days' worth. */
  #carryOver(line: OperationListLine, number: number, day: number): void {
    const { float64 } = this.#state.store;
    const today = this.#days.at.places + this.#ring(number, day);
    const most = (carriedDays * Math.max(1, line.line.visitsPerYear)) / workdaysPerYear;
    const leftOver = this.#quota.at.leftOver + number;
    float64[leftOver] = Math.min(most, float64[leftOver] + float64[today]);
    float64[today] = 0;
  }

  /** Extra supply where the list is above its target, some weeks later, in spare room of the sessions. */
  #supply(line: OperationListLine, number: number, day: number): void {
    const { store, world } = this.#state;
    const { supplyGain, supplyThreshold, supplyCap } = world.scenario.equilibrium;
    const week = Math.floor(day / 7);
    const target = line.firstTarget[day];
    const excess =
      target > 0 ? (supplyGain * (this.#lists.length(line.index, 'waiting') - supplyThreshold * target)) / target : 0;
    const rows = this.#extra.at.share + number * this.#extraWeeks;
    const share = store.float64[rows + (week % this.#extraWeeks)];
    const normal =
      line.slotsBefore[urgent][historyDays + (week + 1) * 7] +
      line.slotsBefore[routine][historyDays + (week + 1) * 7] -
      line.slotsBefore[urgent][historyDays + week * 7] -
      line.slotsBefore[routine][historyDays + week * 7];
    store.float64[this.#quota.at.leftOver + number] += share * normal;
    store.float64[rows + (week % this.#extraWeeks)] = Math.min(supplyCap, Math.max(0, excess));
  }

  /** Those whose time has come leave the lists, and on working days the programme is set. */
  morning(theatre: WorldTheatre, day: number, now: number): void {
    const { world } = this.#state;
    const isWorkday = world.calendar.workday[historyDays + day] === 1;
    for (const number of theatre.lines) {
      const line = world.operationLines[number];
      this.#lists.beginDay(line, day, now, 0);
      const giveBack = (row: number) => this.giveBack(number, row);
      leaveLists(this.#lists, this.#contacts, line, { day, now, giveBack });
      if (!isWorkday) continue;
      this.#lists.buyCare(line, day, now);
      this.#plan(number, day, isFirstWorkday(world.calendar, day));
    }
  }

  /** On a working day: places are released and patients planned, urgent before routine, into the earliest session with room. */
  #plan(number: number, day: number, isFirstOfWeek: boolean): void {
    const { store, world, waiting, recorder } = this.#state;
    const line = world.operationLines[number];
    const workday = workdayIndex(world.calendar, day);
    if (isFirstOfWeek) this.#supply(line, number, day);
    this.#release(line, number, workday);
    this.#carryOver(line, number, day);
    const { workdays } = world.calendar;
    const last = Math.min(workday + line.lead[routine], workdays.length - 1);
    let places = store.float64[this.#quota.at.leftOver + number];
    for (let index = workday + 1; index <= last; index++) {
      const ahead = workdays[index];
      places += store.float64[this.#days.at.places + this.#ring(number, ahead)];
      for (const session of this.sessions) {
        if (session.theatre.index !== line.theatre || !this.#isFor(session, line)) continue;
        if (!this.isOpen(session, ahead)) continue;
        while (places >= 1) {
          const first = waiting.first(this.#lists.chainOf(line.index, urgent));
          const row = first >= 0 ? first : waiting.first(this.#lists.chainOf(line.index, routine));
          if (row < 0 || !this.#fits(session, ahead, row, line, number)) break;
          waiting.remove(row);
          this.#put(session, ahead, row, line);
          this.#usePlace(number, workday + 1);
          places--;
          recorder.countOnDay(cellCounter.booked, line.cell, day, 1);
        }
      }
    }
  }

  /** Takes one place, the oldest first. */
  #usePlace(number: number, firstWorkday: number): void {
    const { store, world } = this.#state;
    const { workdays } = world.calendar;
    let left = 1 - this.#takeFrom(this.#quota.at.leftOver + number, 1);
    for (let index = firstWorkday; left > 0 && index < store.int32[this.#quota.at.released + number]; index++) {
      left -= this.#takeFrom(this.#days.at.places + this.#ring(number, workdays[index]), left);
    }
  }

  #takeFrom(at: number, wanted: number): number {
    const { float64 } = this.#state.store;
    const taken = Math.min(float64[at], wanted);
    float64[at] -= taken;
    return taken;
  }

  /** A patient who was planned is not operated on; the place may be used later. */
  returnPlace(number: number): void {
    this.#state.store.float64[this.#quota.at.leftOver + number]++;
  }

  #isFor({ theatre, number }: ProgrammeSession, line: OperationListLine): boolean {
    return theatre.theatre.sessions[number].contact === line.operation.contact;
  }

  #fits(session: ProgrammeSession, day: number, row: number, line: OperationListLine, number: number): boolean {
    const { theatre } = session.theatre;
    const { startMinutes, endMinutes } = theatre.sessions[session.number];
    const planned =
      this.#state.store.int32[this.#pages.at.seconds + this.#page(session.index, day) * this.#pages.wholeWidth];
    const share = this.#state.store.float64[this.#days.at.share + this.#ring(number, day)];
    // A session takes at least one operation, however long.
    if (planned === 0) return share > 0;
    return planned + this.expectedSeconds(row, line) <= (endMinutes - startMinutes) * 60 * share;
  }

  #put({ index, theatre }: ProgrammeSession, day: number, row: number, line: OperationListLine): void {
    const page = this.#page(index, day);
    const turnover = Math.round(theatre.theatre.turnoverMinutes * 60);
    this.#state.store.int32[this.#pages.at.seconds + page * this.#pages.wholeWidth] +=
      this.expectedSeconds(row, line) + turnover;
    this.#state.waiting.pushBack(this.#state.chains.programme + page, row);
    this.#contacts.set(row, contactAt.slot, page + 1);
  }

  /** A planned patient leaves the programme before the day; the place is free again. */
  giveBack(number: number, row: number): void {
    const { store, world } = this.#state;
    const line = world.operationLines[number];
    const page = this.#contacts.get(row, contactAt.slot) - 1;
    const session = this.sessions[Math.floor(page / this.#ringDays)];
    const turnover = Math.round(session.theatre.theatre.turnoverMinutes * 60);
    store.int32[this.#pages.at.seconds + page * this.#pages.wholeWidth] -= this.expectedSeconds(row, line) + turnover;
    this.returnPlace(number);
    this.take(row);
  }

  /** Takes a patient out of the programme. */
  take(row: number): void {
    this.#state.waiting.remove(row);
    this.#contacts.set(row, contactAt.slot, 0);
    this.#contacts.set(row, contactAt.stage, stage.operated);
  }

  /** The next planned patient of a session's day; −1 when there are no more. */
  next(session: number, now: number): number {
    const { waiting, chains } = this.#state;
    return waiting.first(chains.programme + this.#page(session, Math.floor(now / secondsPerDay)));
  }

  /** The planned patient after another; −1 at the end. */
  after(row: number): number {
    return this.#state.waiting.after(row);
  }
}
