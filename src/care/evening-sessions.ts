import type { Table } from '../kernel/store.ts';
import type { DayBook } from './day-book.ts';
import type { Lists } from './lists.ts';
import { shiftPlan } from './shift-plan.ts';
import type { CareState } from './state.ts';
import { historyDays } from './world/calendar.ts';
import { isFirstWorkday, returning, routine, type SlotLine, urgent } from './world/world.ts';

/** Extra supply where a list is above its target: evening sessions some weeks later (docs/background/model.md §6). */
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
    const rows = world.slotLines.length * 2;
    this.#decided = store.addTable('eveningShares', { int32: [], float64: ['share'] }, rows * this.#weeks);
    this.#carried = store.addTable('eveningSlots', { int32: ['turn'], float64: ['slots'] }, rows);
  }

  /** On the first working day of a week: decides for a later week and opens this week's evenings. */
  beginWeek(line: SlotLine, day: number): void {
    const { calendar } = this.#state.world;
    const { workday } = calendar;
    const week = Math.floor(day / 7);
    if (!isFirstWorkday(calendar, day)) return;
    this.#decide(line, 0, this.#lists.length(line.index, 'waiting'), line.firstTarget[day], week);
    this.#decide(line, 1, this.#lists.length(line.index, 'overdue'), line.returnTarget[day], week);
    const laid: number[] = [];
    for (let later = day; later < (week + 1) * 7; later++) {
      if (workday[historyDays + later] === 1 && this.#book.slotsOn(line, later) > 0) laid.push(later);
    }
    let planned = 0;
    for (const share of this.#state.points.eveningShares) planned += share(line.index, day);
    this.#open(line, 0, week, laid, planned);
    this.#open(line, 1, week, laid, planned);
  }

  #decide(line: SlotLine, list: number, length: number, target: number, week: number): void {
    const { supplyGain, supplyThreshold, supplyCap, supplyDelayWeeks } = this.#state.world.scenario.equilibrium;
    const excess = target > 0 ? (supplyGain * (length - supplyThreshold * target)) / target : 0;
    const row = (line.index * 2 + list) * this.#weeks + ((week + supplyDelayWeeks) % this.#weeks);
    this.#state.store.float64[this.#decided.at.share + row] = Math.min(supplyCap, Math.max(0, excess));
  }

  /** As many evening slots as were decided and are planned, in turn over days and people, while overtime has room; the rest lapses. */
  #open(line: SlotLine, list: number, week: number, laid: number[], planned: number): void {
    const { store } = this.#state;
    const row = line.index * 2 + list;
    const share = store.float64[this.#decided.at.share + row * this.#weeks + (week % this.#weeks)] + planned;
    if (share <= 0) return;
    const kinds = list === 0 ? [urgent, routine] : [returning];
    let normal = 0;
    for (const kind of kinds) {
      const before = line.slotsBefore[kind];
      normal += before[historyDays + (week + 1) * 7] - before[historyDays + week * 7];
    }
    let wanted = store.float64[this.#carried.at.slots + row] + share * normal;
    const places = laid.length * line.clinicians;
    for (let tried = 0; tried < places && wanted >= 1; tried++) {
      const turn = store.int32[this.#carried.at.turn + row]++ % places;
      const clinician = line.firstClinician + Math.floor(turn / laid.length);
      if (this.#openOne(line, list === 0 ? routine : returning, laid, laid[turn % laid.length], clinician)) wanted--;
    }
    store.float64[this.#carried.at.slots + row] = Math.min(wanted, 1);
  }

  #openOne(line: SlotLine, kind: number, laid: number[], day: number, clinician: number): boolean {
    const { minutesPerDay, hoursPerWeek } = this.#state.world.scenario.overtime;
    const plan = shiftPlan(this.#book, line, day, clinician);
    if (plan === null) return false;
    const minutes = kind === returning ? line.line.slotMinutes.return : line.line.slotMinutes.first;
    let ofWeek = minutes * 60;
    for (const other of laid) ofWeek += shiftPlan(this.#book, line, other, clinician)?.eveningSeconds ?? 0;
    if (plan.eveningSeconds + minutes * 60 > minutesPerDay * 60 || ofWeek > hoursPerWeek * 3600) return false;
    return this.#book.addEvening(line, day, kind, clinician, plan.end + plan.eveningSeconds);
  }
}
