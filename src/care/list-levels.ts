import type { Table } from '../kernel/store.ts';
import { cellCounter } from './outcome.ts';
import type { CareState } from './state.ts';
import { longestListDays } from './world/line-equilibrium.ts';

/** Days after which a wait is told apart; after the last, patients are no longer kept by day. */
const ages = [
  { level: 'over30', days: 30, counter: cellCounter.waitingOver30 },
  { level: 'over60', days: 60, counter: cellCounter.waitingOver60 },
] as const;
const longDays = 90;

/**
 * How many are on each list, how many of them for more than 30, 60 and 90 days, and how many returns are past their due date. Entries are
 * kept by day, so that a day's end moves whole days of patients at a time.
 */
export class ListLevels {
  readonly #state: CareState;
  readonly #levels: Table<'waiting' | 'over30' | 'over60' | 'over90' | 'overdue'>;
  /** First visits by day of entry and returns by due day, not yet counted as long or overdue. */
  readonly #entries: Table<'first' | 'returns'>;

  constructor(state: CareState) {
    this.#state = state;
    const { store, world, dueDays } = state;
    const levels = ['waiting', 'over30', 'over60', 'over90', 'overdue'] as const;
    this.#levels = store.addTable('lists', { int32: levels }, world.lines.length);
    const rows = world.lines.length * (longestListDays + dueDays);
    this.#entries = store.addTable('listEntries', { int32: ['first', 'returns'] }, rows);
  }

  /** Patients on the list of first visits, or returns past their due date. */
  length(line: number, list: 'waiting' | 'overdue'): number {
    return this.#state.store.int32[this.#levels.at[list] + line * this.#levels.wholeWidth];
  }

  /** Someone enters a list who has waited since a day: today, or an earlier one. */
  enterFirst(line: number, entryDay: number, today: number): void {
    const { int32 } = this.#state.store;
    int32[this.#levels.at.waiting + line * this.#levels.wholeWidth]++;
    for (const { level, days } of ages) {
      if (entryDay + days + 1 <= today - 1) int32[this.#levels.at[level] + line * this.#levels.wholeWidth]++;
    }
    if (entryDay + longDays + 1 <= today - 1) int32[this.#levels.at.over90 + line * this.#levels.wholeWidth]++;
    else int32[this.#entries.at.first + this.#entryPlace(line, entryDay)]++;
  }

  enterReturn(line: number, dueDay: number): void {
    this.#state.store.int32[this.#entries.at.returns + this.#entryPlace(line, dueDay)]++;
  }

  leaveFirst(line: number, entryDay: number, today: number): void {
    const { int32 } = this.#state.store;
    int32[this.#levels.at.waiting + line * this.#levels.wholeWidth]--;
    for (const { level, days } of ages) {
      if (entryDay + days + 1 <= today - 1) int32[this.#levels.at[level] + line * this.#levels.wholeWidth]--;
    }
    if (entryDay + longDays + 1 <= today - 1) int32[this.#levels.at.over90 + line * this.#levels.wholeWidth]--;
    else int32[this.#entries.at.first + this.#entryPlace(line, entryDay)]--;
  }

  /** A return leaves the list, seen or not; one that leaves before its day has ended counts as due today. */
  leaveReturn(index: number, cell: number, dueDay: number, today: number): void {
    const { store, recorder } = this.#state;
    if (dueDay <= today - 1) {
      store.int32[this.#levels.at.overdue + index * this.#levels.wholeWidth]--;
    } else {
      store.int32[this.#entries.at.returns + this.#entryPlace(index, dueDay)]--;
      recorder.countOnDay(cellCounter.demand, cell, today, 1);
    }
  }

  /** Counts the returns that were overdue before the first day. */
  begin(): void {
    for (const { index } of this.#state.world.lines) {
      for (let day = -longestListDays; day < 0; day++) {
        this.#shift('overdue', this.#entries.at.returns + this.#entryPlace(index, day), index);
      }
    }
  }

  /** Writes the levels at the end of a day. */
  endDay(day: number): void {
    const { store, world, recorder } = this.#state;
    for (const { index, cell } of world.lines) {
      for (const { level, days } of ages) this.#addEntered(level, day - days - 1, index);
      this.#shift('over90', this.#entries.at.first + this.#entryPlace(index, day - longDays - 1), index);
      const fellDue = this.#shift('overdue', this.#entries.at.returns + this.#entryPlace(index, day), index);
      recorder.countOnDay(cellCounter.demand, cell, day, fellDue);
      recorder.countOnDay(
        cellCounter.waiting,
        cell,
        day,
        store.int32[this.#levels.at.waiting + index * this.#levels.wholeWidth],
      );
      recorder.countOnDay(
        cellCounter.waitingOver90,
        cell,
        day,
        store.int32[this.#levels.at.over90 + index * this.#levels.wholeWidth],
      );
      for (const { level, counter } of ages) {
        const row = this.#levels.at[level] + index * this.#levels.wholeWidth;
        recorder.countOnDay(counter, cell, day, store.int32[row]);
      }
      recorder.countOnDay(
        cellCounter.overdueReturns,
        cell,
        day,
        store.int32[this.#levels.at.overdue + index * this.#levels.wholeWidth],
      );
    }
  }

  #entryPlace(line: number, day: number): number {
    const days = longestListDays + this.#state.dueDays;
    const row = line * days + Math.min(days - 1, Math.max(0, day + longestListDays));
    return row * this.#entries.wholeWidth;
  }

  /** Those who came on a day and still wait have now waited longer than an age. */
  #addEntered(level: 'over30' | 'over60', day: number, line: number): void {
    const { int32 } = this.#state.store;
    int32[this.#levels.at[level] + line * this.#levels.wholeWidth] +=
      int32[this.#entries.at.first + this.#entryPlace(line, day)];
  }

  #shift(level: 'over90' | 'overdue', from: number, line: number): number {
    const { store } = this.#state;
    const number = store.int32[from];
    store.int32[this.#levels.at[level] + line * this.#levels.wholeWidth] += number;
    store.int32[from] = 0;
    return number;
  }
}
