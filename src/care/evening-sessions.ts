import type { Table } from '../kernel/store.ts';
import type { DayBook } from './day-book.ts';
import type { Lists } from './lists.ts';
import type { CareState } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { returning, routine, urgent, type WorldLine } from './world/world.ts';

/** Extra supply where a list is above its target: evening sessions some weeks later (MODEL.md §6, equilibrium). */
export class EveningSessions {
  readonly #state: CareState;
  readonly #lists: Lists;
  readonly #book: DayBook;
  /** Share of normal capacity decided for a week, and the fraction of a slot carried over, by line and list. */
  readonly #decided: Table<'share'>;
  readonly #carried: Table<'slots' | 'turn'>;
  readonly #weeks: number;

  constructor(state: CareState, lists: Lists, book: DayBook) {
    this.#state = state;
    this.#lists = lists;
    this.#book = book;
    const { store, world } = state;
    this.#weeks = world.scenario.equilibrium.supplyDelayWeeks + 1;
    const rows = world.lines.length * 2;
    this.#decided = store.addTable('eveningShares', { int32: [], float64: ['share'] }, rows * this.#weeks);
    this.#carried = store.addTable('eveningSlots', { int32: ['turn'], float64: ['slots'] }, rows);
  }

  /** On the first working day of a week: decides for a later week and opens this week's evenings. */
  monday(line: WorldLine, day: number): void {
    const { world } = this.#state;
    const week = Math.floor(day / 7);
    for (let back = day - 1; back >= week * 7; back--) {
      if (world.calendar.workday[historyDays + back] === 1) return;
    }
    const days: number[] = [];
    for (let later = day; later < (week + 1) * 7; later++) {
      if (world.calendar.workday[historyDays + later] === 1) days.push(later);
    }
    this.#decide(line, 0, this.#lists.length(line.index, 'waiting'), line.firstTarget[day], week);
    this.#decide(line, 1, this.#lists.length(line.index, 'overdue'), line.returnTarget[day], week);
    this.#open(line, 0, week, days);
    this.#open(line, 1, week, days);
  }

  #decide(line: WorldLine, list: number, length: number, target: number, week: number): void {
    const { supplyGain, supplyThreshold, supplyCap, supplyDelayWeeks } = this.#state.world.scenario.equilibrium;
    const excess = target > 0 ? (supplyGain * (length - supplyThreshold * target)) / target : 0;
    const row = (line.index * 2 + list) * this.#weeks + ((week + supplyDelayWeeks) % this.#weeks);
    this.#state.store.float64[this.#decided.at.share + row] = Math.min(supplyCap, Math.max(0, excess));
  }

  #open(line: WorldLine, list: number, week: number, days: number[]): void {
    const { store } = this.#state;
    const row = line.index * 2 + list;
    const share = store.float64[this.#decided.at.share + row * this.#weeks + (week % this.#weeks)];
    if (share <= 0) return;
    const kinds = list === 0 ? [urgent, routine] : [returning];
    let normal = 0;
    for (const kind of kinds) {
      const before = line.slotsBefore[kind];
      normal += before[historyDays + (week + 1) * 7] - before[historyDays + week * 7];
    }
    store.float64[this.#carried.at.slots + row] += share * normal;
    for (let i = 0; store.float64[this.#carried.at.slots + row] >= 1 && i < 5 * line.slotsPerDayLimit; i++) {
      const turn = store.int32[this.#carried.at.turn + row]++;
      const day = days[turn % days.length];
      if (!this.#book.addEvening(line, day, list === 0 ? routine : returning, turn * 7)) return;
      store.float64[this.#carried.at.slots + row] -= 1;
    }
  }
}
