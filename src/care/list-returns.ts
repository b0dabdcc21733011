import { logNormal } from '../kernel/samplers.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { initialReturns } from './initial-lists.ts';
import type { ListDepartures } from './list-departures.ts';
import type { ListLevels } from './list-levels.ts';
import { nameNumber } from './name-number.ts';
import { cause, purpose } from './purposes.ts';
import { queueByDay } from './queue-by-day.ts';
import { type CareState, contactAt, stage } from './state.ts';
import { bookingClasses, returning, type WorldLine } from './world/world.ts';

/** Days before today of which returns may still have to be listed. */
const pastDays = 7;

/** Planned returns: kept until they may be booked, and then on the list of returns (docs/background/model.md §6). */
export class ListReturns {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #levels: ListLevels;
  readonly #departures: ListDepartures;
  readonly #names: number[];
  /** Of each line, side by side: the cell, the probability of a return, and its interval. */
  readonly #cells: Int32Array;
  readonly #probability: Float64Array;
  readonly #days: Float64Array;
  readonly #variation: Float64Array;

  constructor(state: CareState, contacts: Contacts, levels: ListLevels, departures: ListDepartures) {
    this.#state = state;
    this.#contacts = contacts;
    this.#levels = levels;
    this.#departures = departures;
    const { lines } = state.world;
    this.#names = lines.map(({ unitId, line }) => nameNumber(`${unitId}/${line.contact}/returns`));
    this.#cells = Int32Array.from(lines, ({ cell }) => cell);
    this.#probability = Float64Array.from(lines, ({ returnProbability }) => returnProbability);
    this.#days = Float64Array.from(lines, ({ line }) => line.returnInterval.days);
    this.#variation = Float64Array.from(lines, ({ line }) => line.returnInterval.variation);
  }

  /** Those that are due already, or will be, from visits before the first day. */
  begin(world: WorldLine): void {
    const { draws } = this.#state;
    const name = this.#names[world.index];
    for (const { ordinal, due } of initialReturns(world, draws, name)) {
      draws.initialSubject(name, ordinal);
      if (due >= 0) {
        this.#enter(world.index, due, 0);
      } else {
        this.#contacts.enter(world.cell, 0);
        this.#list(world, due, 0, draws, 0);
      }
    }
  }

  /** Those that may be booked from today. */
  beginDay(world: WorldLine, day: number, bookableUntil: number): void {
    const { returns } = this.#state;
    for (let due = Math.max(0, day - pastDays); due <= bookableUntil; due++) {
      while (returns.takeFirst(world.index, due)) this.#list(world, due, returns.enteredAt, returns, day);
    }
  }

  /** A visit is over: whether, and when, its patient is to come back. */
  afterVisit(line: number, row: number, now: number): void {
    if (this.#contacts.uniform(row, purpose.hasReturn) >= this.#probability[line]) return;
    const { draws } = this.#state;
    this.#contacts.child(row, cause.plannedReturn, 0);
    const u = draws.uniform(purpose.returnInterval, draws.high, draws.low, 0);
    const interval = logNormal(u, this.#days[line], this.#variation[line]);
    this.#enter(line, Math.floor(now / secondsPerDay) + Math.max(1, Math.round(interval)), now);
  }

  /** A return whose subject is set, and which cannot be booked yet. */
  #enter(line: number, due: number, now: number): void {
    const { draws, returns } = this.#state;
    this.#contacts.enter(this.#cells[line], now);
    returns.add(line, due, draws, now);
  }

  /** A return that may be booked: in the order of due dates, as a short interval may bring someone after those who are due later. */
  #list(world: WorldLine, due: number, enteredAt: number, subject: { high: number; low: number }, today: number): void {
    const row = this.#contacts.giveRow(world.cell, world.index, enteredAt, subject);
    this.#contacts.set(row, contactAt.stage, stage.listed);
    this.#contacts.set(row, contactAt.bookingClass, returning);
    this.#contacts.set(row, contactAt.dueDay, due);
    queueByDay(this.#state, this.#contacts, this.#state.chains.list + world.index * bookingClasses + returning, row);
    this.#levels.enterReturn(world.index, due);
    this.#departures.plan(world, row, Math.max(0, due), today);
  }
}
