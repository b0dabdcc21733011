import { categorical, exponential, logNormal, poisson } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { nameNumber } from './name-number.ts';
import { cause, purpose } from './purposes.ts';
import { type CareState, stage } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { bookingClasses, type OnwardTable, returning, routine, urgent, type WorldLine } from './world/world.ts';

/** Days before the horizon by which ages of waiting patients are told apart. */
const oldestEntry = 400;
const longDays = 90;

/** Waiting lists of the clinics: who enters, who leaves unseen, how many wait (MODEL.md §6). */
export class Lists {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #levels: Table<'waiting' | 'over90' | 'overdue'>;
  /** First visits by day of entry and returns by due day, not yet counted as long or overdue. */
  readonly #entries: Table<'first' | 'returns'>;
  readonly #names: number[];
  readonly #returnNames: number[];

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
    const { store, world, chains } = state;
    this.#levels = store.addTable('lists', { int32: ['waiting', 'over90', 'overdue'] }, world.lines.length);
    const rows = world.lines.length * (oldestEntry + chains.dueDays);
    this.#entries = store.addTable('listEntries', { int32: ['first', 'returns'] }, rows);
    const nameOf = (line: WorldLine) => `${line.clinic.id}/${line.line.contact}`;
    this.#names = world.lines.map((line) => nameNumber(nameOf(line)));
    this.#returnNames = world.lines.map((line) => nameNumber(`${nameOf(line)}/returns`));
  }

  chainOf(line: number, bookingClass: number): number {
    return this.#state.chains.list + line * bookingClasses + bookingClass;
  }

  #dueChain(line: number, day: number): number {
    const { due, dueDays } = this.#state.chains;
    return due + line * dueDays + Math.min(dueDays - 1, Math.max(0, day));
  }

  /** Lists as they are in the long run: ages of those waiting, and returns already due from visits before the horizon. */
  begin(): void {
    for (const line of this.#state.world.lines) {
      this.#beginFirst(line);
      this.#beginReturns(line);
    }
  }

  #beginFirst(world: WorldLine): void {
    const { draws, world: whole } = this.#state;
    const wanted = Math.round(world.firstTarget[0]);
    const perDay = world.referralsPerYear / 365.25;
    const perNormalDay = perDay * (365.25 / 251);
    const byDay: number[] = [];
    let reached = 0;
    for (let back = 1; back < oldestEntry && reached < wanted; back++) {
      const expected = perNormalDay * whole.calendar.inflow[historyDays - back];
      const number = Math.min(wanted - reached, Math.round(expected));
      byDay.push(number);
      reached += number;
    }
    let ordinal = 0;
    for (let back = byDay.length; back >= 1; back--) {
      for (let i = 0; i < byDay[back - 1]; i++) {
        draws.initialSubject(this.#names[world.index], ordinal++);
        const row = this.#contacts.create(world.cell, world.index, -back * secondsPerDay, 0);
        const isUrgent = back <= world.line.release.urgent && this.#isUrgent(row, world);
        this.#enterFirst(world, row, isUrgent ? urgent : routine, -back, 0);
      }
    }
  }

  #beginReturns(world: WorldLine): void {
    const { draws } = this.#state;
    const { days, variation } = world.line.returnInterval;
    const name = this.#returnNames[world.index];
    const overdue: { ordinal: number; due: number }[] = [];
    const later: { ordinal: number; due: number }[] = [];
    let carried = 0;
    let ordinal = 0;
    for (let day = -historyDays; day < 0; day++) {
      carried += world.visitsPerDay[historyDays + day] * world.returnProbability;
      for (; carried >= 1; carried--) {
        draws.initialSubject(name, ordinal);
        const u = draws.uniform(purpose.returnInterval, draws.high, draws.low, 0);
        const due = day + Math.max(1, Math.round(logNormal(u, days, variation)));
        (due < 0 ? overdue : later).push({ ordinal, due });
        ordinal++;
      }
    }
    overdue.sort((a, b) => a.due - b.due || a.ordinal - b.ordinal);
    later.sort((a, b) => a.due - b.due || a.ordinal - b.ordinal);
    const waiting = overdue.slice(Math.max(0, overdue.length - Math.round(world.returnTarget[0])));
    for (const { ordinal: number, due } of [...waiting, ...later]) {
      draws.initialSubject(name, number);
      const row = this.#contacts.create(world.cell, world.index, 0, 0);
      this.#enterReturn(world, row, due);
    }
  }

  /** The day's referrals from outside and the returns that may be booked from today. */
  beginDay(world: WorldLine, day: number, now: number, bookableUntil: number): void {
    const { draws, waiting } = this.#state;
    const name = this.#names[world.index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const referrals = poisson(u, world.exogenousPerDay[day]);
    for (let ordinal = 0; ordinal < referrals; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      this.#referred(world, day, now);
    }
    for (let due = Math.max(0, day - 7); due <= bookableUntil; due++) {
      const chain = this.#dueChain(world.index, due);
      for (let row = waiting.popFront(chain); row >= 0; row = waiting.popFront(chain)) {
        this.#contacts.set(row, 'stage', stage.listed);
        waiting.pushBack(this.chainOf(world.index, returning), row);
      }
    }
  }

  #referred(world: WorldLine, day: number, now: number): void {
    const row = this.#contacts.create(world.cell, world.index, now, now);
    this.#enterFirst(world, row, this.#isUrgent(row, world) ? urgent : routine, day, day);
  }

  #isUrgent(row: number, world: WorldLine): boolean {
    return this.#contacts.uniform(row, purpose.isUrgent) < world.line.urgentShare;
  }

  #enterFirst(world: WorldLine, row: number, bookingClass: number, entryDay: number, today: number): void {
    const { waiting, recorder, store } = this.#state;
    this.#contacts.set(row, 'stage', stage.listed);
    this.#contacts.set(row, 'isFirst', 1);
    this.#contacts.set(row, 'bookingClass', bookingClass);
    this.#contacts.set(row, 'dueDay', entryDay);
    waiting.pushBack(this.chainOf(world.index, bookingClass), row);
    store.int32[this.#levels.at.waiting + world.index]++;
    store.int32[this.#entries.at.first + this.#entryRow(world.index, entryDay)]++;
    if (entryDay >= 0) recorder.countOnDay('demand', world.cell, today, 1);
    this.#willLeave(world.firstHazard, world.index, row, Math.max(0, entryDay));
  }

  #enterReturn(world: WorldLine, row: number, due: number): void {
    const { waiting, store } = this.#state;
    this.#contacts.set(row, 'stage', stage.listed);
    this.#contacts.set(row, 'bookingClass', returning);
    this.#contacts.set(row, 'dueDay', due);
    waiting.pushBack(this.#dueChain(world.index, due), row);
    store.int32[this.#entries.at.returns + this.#entryRow(world.index, due)]++;
    this.#willLeave(world.returnHazard, world.index, row, Math.max(0, due));
  }

  #entryRow(line: number, day: number): number {
    const days = oldestEntry + this.#state.chains.dueDays;
    return line * days + Math.min(days - 1, Math.max(0, day + oldestEntry));
  }

  /** The day on which the cumulated hazard passes the patient's own exponential; it is known from the start. */
  #willLeave(hazard: Float64Array, line: number, row: number, from: number): void {
    const { removal, chains } = this.#state;
    if (from >= hazard.length) return;
    const limit = hazard[from] + exponential(this.#contacts.uniform(row, purpose.leavesUnseen), 1);
    if (limit > hazard[hazard.length - 1]) return;
    let low = from;
    let high = hazard.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hazard[middle] < limit) low = middle + 1;
      else high = middle;
    }
    if (low < chains.dueDays) removal.pushBack(line * chains.dueDays + low, row);
  }

  /** The contacts that leave unseen today, one at a time; −1 when there are no more. */
  nextToLeave(line: number, day: number): number {
    const { removal, chains } = this.#state;
    return removal.first(line * chains.dueDays + day);
  }

  /** A patient leaves the list unseen; a booked slot is given back by the caller before. */
  leaveUnseen(world: WorldLine, row: number, now: number): void {
    const { waiting, recorder } = this.#state;
    if (waiting.chainOf(row) >= 0) waiting.remove(row);
    recorder.count('left', world.cell, now);
    this.#forget(world, row, now);
    this.#contacts.remove(row, now);
  }

  /** A visit is over: counts, the planned return, and where the patient goes on. */
  completeVisit(world: WorldLine, row: number, visitedAt: number, now: number): void {
    const { recorder, draws } = this.#state;
    recorder.completed(world.cell, now);
    if (this.#contacts.get(row, 'isFirst') === 1) {
      const wait = visitedAt - this.#contacts.get(row, 'enteredAt');
      recorder.count('completedFirst', world.cell, now);
      recorder.count('waitSeconds', world.cell, now, wait);
      recorder.firstVisitWait(world.index, now, wait);
    }
    const day = Math.floor(now / secondsPerDay);
    if (this.#contacts.uniform(row, purpose.hasReturn) < world.returnProbability) {
      this.#contacts.child(row, cause.plannedReturn, 0);
      const { days, variation } = world.line.returnInterval;
      const u = draws.uniform(purpose.returnInterval, draws.high, draws.low, 0);
      const due = day + Math.max(1, Math.round(logNormal(u, days, variation)));
      this.#enterReturn(world, this.#contacts.create(world.cell, world.index, now, now), due);
    }
    this.sendOn(row, world.onward, now);
    this.#forget(world, row, now);
    this.#contacts.remove(row, now);
  }

  /** One keyed choice of where a finished contact sends its patient; partners take what they are sent. */
  sendOn(row: number, onward: OnwardTable, now: number): void {
    const choice = categorical(this.#contacts.uniform(row, purpose.onward), onward.cumulative);
    if (choice < 0 || onward.lines[choice] < 0) return;
    this.#contacts.child(row, cause.referral, 0);
    this.#referred(this.#state.world.lines[onward.lines[choice]], Math.floor(now / secondsPerDay), now);
  }

  /** Back on the list with identity and wait kept: first of its kind, or last after a no-show. */
  putBack(world: WorldLine, row: number, place: 'first' | 'last'): void {
    const { waiting } = this.#state;
    this.#contacts.set(row, 'slot', 0);
    this.#contacts.set(row, 'stage', stage.listed);
    this.#contacts.set(row, 'attempt', Math.min(255, this.#contacts.get(row, 'attempt') + 1));
    const chain = this.chainOf(world.index, this.#contacts.get(row, 'bookingClass'));
    if (place === 'first') waiting.pushFront(chain, row);
    else waiting.pushBack(chain, row);
  }

  #forget(world: WorldLine, row: number, now: number): void {
    const { store, removal, recorder } = this.#state;
    if (removal.chainOf(row) >= 0) removal.remove(row);
    const day = Math.floor(now / secondsPerDay);
    const due = this.#contacts.get(row, 'dueDay');
    const entry = this.#entryRow(world.index, due);
    if (this.#contacts.get(row, 'isFirst') === 1) {
      store.int32[this.#levels.at.waiting + world.index]--;
      if (due + longDays + 1 <= day - 1) store.int32[this.#levels.at.over90 + world.index]--;
      else store.int32[this.#entries.at.first + entry]--;
    } else if (due <= day - 1) {
      store.int32[this.#levels.at.overdue + world.index]--;
    } else {
      store.int32[this.#entries.at.returns + entry]--;
      recorder.countOnDay('demand', world.cell, day, 1);
    }
  }

  /** Counts those who were long on the list or overdue before the first day. */
  beginLevels(): void {
    const { store, world } = this.#state;
    for (const line of world.lines) {
      for (let day = -oldestEntry; day < 0; day++) {
        const row = this.#entryRow(line.index, day);
        if (day <= -longDays - 2) this.#shift('over90', this.#entries.at.first + row, line.index);
        store.int32[this.#levels.at.overdue + line.index] += store.int32[this.#entries.at.returns + row];
        store.int32[this.#entries.at.returns + row] = 0;
      }
    }
  }

  #shift(level: 'over90' | 'overdue', from: number, line: number): number {
    const { store } = this.#state;
    const number = store.int32[from];
    store.int32[this.#levels.at[level] + line] += number;
    store.int32[from] = 0;
    return number;
  }

  /** Levels at the end of a day. */
  endDay(day: number): void {
    const { store, world, recorder } = this.#state;
    for (const { index, cell } of world.lines) {
      this.#shift('over90', this.#entries.at.first + this.#entryRow(index, day - longDays - 1), index);
      const fellDue = this.#shift('overdue', this.#entries.at.returns + this.#entryRow(index, day), index);
      recorder.countOnDay('demand', cell, day, fellDue);
      recorder.countOnDay('waiting', cell, day, store.int32[this.#levels.at.waiting + index]);
      recorder.countOnDay('waitingOver90', cell, day, store.int32[this.#levels.at.over90 + index]);
      recorder.countOnDay('overdueReturns', cell, day, store.int32[this.#levels.at.overdue + index]);
    }
  }

  /** Patients on the list of first visits, or returns past their due date. */
  length(line: number, list: 'waiting' | 'overdue'): number {
    return this.#state.store.int32[this.#levels.at[list] + line];
  }
}
