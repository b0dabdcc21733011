import type { Store, Table } from '../kernel/store.ts';
import { BinPageWriter } from './bin-page-writer.ts';
import { type BinPage, type BinPages, pageWeeks } from './bin-pages.ts';
import { hoursPerDay, secondsPerDay } from './clock.ts';
import { DayPageWriter } from './day-page-writer.ts';
import { type DayPage, pageDays } from './day-pages.ts';
import {
  type ArmOutcome,
  cellCounter,
  cellCounters,
  durationBin,
  type HistogramName,
  histograms,
  ofHistograms,
  unitCounter,
  unitCounters,
  waitBin,
} from './outcome.ts';
import type { World, WorldEmergency } from './world/world.ts';

const cellWidth: (typeof cellCounters)['length'] = 40;
const unitWidth: (typeof unitCounters)['length'] = 65;
/** Days that can be counted on: those of the present page and of the one before. */
const openDays = 2 * pageDays;

/** What was counted on days that nothing can be added to any more. Never changed, so that histories share it. */
export interface ClosedPages {
  cells: readonly DayPage[];
  units: readonly DayPage[];
  hours: readonly DayPage[];
  bins: Readonly<Record<HistogramName, BinPages>>;
}

/** Who is counted: a row of a table, and the owner that it becomes in a page. */
interface Counted {
  index: number;
  owner: number;
}

/** A table of histograms of the present page. */
interface OpenBins {
  table: Table<'count'>;
  bins: number;
  counted: readonly Counted[];
}

/**
 * Counts what happens, by cell or unit and day. What is counted lately is in the store; pages of days that are over are closed, and
 * lie beside it in little memory.
 */
export class Recorder {
  readonly #world: World;
  readonly #cellDays: Table<(typeof cellCounters)[number]>;
  readonly #unitDays: Table<(typeof unitCounters)[number]>;
  readonly #hours: Table<'arrivals'>;
  readonly #open: Record<HistogramName, OpenBins>;
  readonly #totals: Table<'events' | 'completed'>;
  readonly #cells: readonly Counted[];
  readonly #units: readonly Counted[];
  /** Emergency departments, as their cells. */
  readonly #emergencies: readonly Counted[];
  #closed: ClosedPages = {
    cells: [],
    units: [],
    hours: [],
    bins: ofHistograms(() => []),
  };
  /** Where the day that was counted last lies in the tables, and its first second. */
  #place = 0;
  #midnight = Number.NEGATIVE_INFINITY;

  constructor(store: Store, world: World) {
    this.#world = world;
    const { cells, units, emergencies, lines } = world;
    this.#cells = cells.map((_, index) => ({ index, owner: index }));
    this.#units = units.map((_, index) => ({ index, owner: index }));
    this.#emergencies = inOrderOfCells(emergencies);
    this.#cellDays = store.addTable('cellDays', { int32: cellCounters }, cells.length * openDays);
    this.#unitDays = store.addTable('unitDays', { int32: [], float64: unitCounters }, units.length * openDays);
    this.#hours = store.addTable('edHours', { int32: ['arrivals'] }, emergencies.length * openDays * hoursPerDay);
    const counted = { 'ed-visit': this.#emergencies, clinic: inOrderOfCells(lines) };
    this.#open = ofHistograms((name) => {
      const { bins, cells: kind } = histograms[name];
      const rows = counted[kind].length * pageWeeks * bins;
      return { table: store.addTable(name, { int32: ['count'] }, rows), bins, counted: counted[kind] };
    });
    this.#totals = store.addTable('totals', { int32: ['completed'], float64: ['events'] }, 1);
  }

  /** Adds to a count of a cell (one of `cellCounter`) on the day of a time in seconds. */
  count(counter: number, cell: number, time: number, amount = 1): void {
    this.#cellDays.wholes[(this.#placeAt(time) * this.#cells.length + cell) * cellWidth + counter] += amount;
  }

  countOnDay(counter: number, cell: number, day: number, amount: number): void {
    this.#cellDays.wholes[(this.#placeOf(day) * this.#cells.length + cell) * cellWidth + counter] += amount;
  }

  /** Adds to a sum of a unit (one of `unitCounter`) on the day of a time in seconds. */
  add(counter: number, unit: number, time: number, amount: number): void {
    this.#unitDays.floats[(this.#placeAt(time) * this.#units.length + unit) * unitWidth + counter] += amount;
  }

  /** A sum of a unit (one of `unitCounter`) as counted so far, on any day but those more than four weeks ago. */
  unitOn(counter: number, unit: number, day: number): number {
    if (day >= (this.#presentPage + 1) * pageDays) return 0;
    return this.#unitDays.floats[(this.#placeOf(day) * this.#units.length + unit) * unitWidth + counter];
  }

  completed(cell: number, time: number): void {
    this.count(cellCounter.completed, cell, time);
    this.#totals.wholes[0]++;
  }

  event(): void {
    this.#totals.floats[0]++;
  }

  /** Events so far, those of the history before a branch among them. */
  get events(): number {
    return this.#totals.floats[0];
  }

  edArrival(emergency: number, time: number): void {
    const hour = Math.floor(time / 3600) % hoursPerDay;
    const row = this.#placeAt(time) * this.#emergencies.length + emergency;
    this.#hours.wholes[row * hoursPerDay + hour]++;
  }

  edTimeToPhysician(emergency: number, time: number, seconds: number): void {
    this.#bin('edTimeToPhysician', emergency, time, durationBin(seconds));
  }

  /** A visit to an emergency department is over; a stay counts in the week in which it ends. */
  edLeft({ index, cell, unit }: WorldEmergency, time: number, stay: number): void {
    this.completed(cell, time);
    if (stay <= 4 * 3600) this.count(cellCounter.seenWithin4h, cell, time);
    this.add(unitCounter.staySeconds, unit, time, stay);
    this.#bin('edLengthOfStay', index, time, durationBin(stay));
  }

  edTreatmentTime(emergency: number, time: number, seconds: number): void {
    this.#bin('edTreatmentTime', emergency, time, durationBin(seconds));
  }

  firstVisitWait(line: number, time: number, seconds: number): void {
    this.#bin('waitDays', line, time, waitBin(Math.floor(seconds / secondsPerDay)));
  }

  /** Before anything is counted on a new day. */
  beginDay(day: number): void {
    if (day > 0 && day % pageDays === 0) this.#closePages();
  }

  /** What lies beside the store: with its snapshot it is all that has been counted. */
  get closed(): ClosedPages {
    return this.#closed;
  }

  /** Gives back what lay beside a store whose snapshot is restored. */
  restore(closed: ClosedPages): void {
    this.#closed = closed;
    this.#midnight = Number.NEGATIVE_INFINITY;
  }

  /** Everything counted so far. */
  outcome(arm: string, firstDivergence: number): ArmOutcome {
    const { cells, days, units } = this.#world;
    const { hours, bins, ...closed } = this.#closed;
    const present = this.#presentPage;
    const pages = present === 0 ? [0] : [present - 1, present];
    return {
      arm,
      days,
      weeks: Math.ceil(days / 7),
      cells: cells.map((cell) => ({ ...cell })),
      units: units.map((unit) => unit.id),
      cellPages: { days, pages: [...closed.cells, ...pages.map((page) => this.#cellPage(page))] },
      unitPages: { days, pages: [...closed.units, ...pages.map((page) => this.#unitPage(page))] },
      hourPages: { days, pages: [...hours, ...pages.map((page) => this.#hourPage(page))] },
      binPages: ofHistograms((name) => [...bins[name], this.#binPage(name)]),
      events: this.#totals.floats[0],
      completedContacts: this.#totals.wholes[0],
      firstDivergence,
    };
  }

  /** Most that is counted belongs to the day that was counted last. */
  #placeAt(time: number): number {
    if (time < this.#midnight || time >= this.#midnight + secondsPerDay) {
      const day = Math.floor(time / secondsPerDay);
      this.#place = this.#placeOf(day);
      this.#midnight = day * secondsPerDay;
    }
    return this.#place;
  }

  #placeOf(day: number): number {
    const first = (this.#presentPage - 1) * pageDays;
    if (!(day >= first && day < first + openDays)) {
      throw new RangeError(`day (= ${day}) must be one of the ${openDays} from ${first} on`);
    }
    return day % openDays;
  }

  /** Histograms are closed a page before days are: nothing is counted in them but what happens now. */
  get #presentPage(): number {
    return this.#closed.bins.waitDays.length;
  }

  #bin(name: HistogramName, owner: number, time: number, bin: number): void {
    const { table, bins } = this.#open[name];
    const week = Math.floor(time / (7 * secondsPerDay)) % pageWeeks;
    table.wholes[(owner * pageWeeks + week) * bins + bin]++;
  }

  #closePages(): void {
    const { cells, units, hours, bins } = this.#closed;
    const over = this.#presentPage - 1;
    this.#closed = {
      cells: over < 0 ? cells : [...cells, this.#cellPage(over)],
      units: over < 0 ? units : [...units, this.#unitPage(over)],
      hours: over < 0 ? hours : [...hours, this.#hourPage(over)],
      bins: ofHistograms((name) => [...bins[name], this.#binPage(name)]),
    };
    this.#midnight = Number.NEGATIVE_INFINITY;
    for (const { table } of Object.values(this.#open)) table.wholes.fill(0);
    for (const column of [this.#cellDays.wholes, this.#unitDays.floats, this.#hours.wholes]) {
      const half = column.length / 2;
      const from = over % 2 === 0 ? 0 : half;
      column.fill(0, from, from + half);
    }
  }

  #cellPage(page: number): DayPage {
    return pageOf(page, this.#cells, this.#cells, this.#cellDays.wholes, cellWidth);
  }

  #unitPage(page: number): DayPage {
    return pageOf(page, this.#units, this.#units, this.#unitDays.floats, unitWidth);
  }

  #hourPage(page: number): DayPage {
    return pageOf(page, this.#cells, this.#emergencies, this.#hours.wholes, hoursPerDay);
  }

  #binPage(name: HistogramName): BinPage {
    const { table, bins, counted } = this.#open[name];
    const writer = new BinPageWriter(this.#cells.length);
    for (const { index, owner } of counted) writer.add(owner, table.wholes, index * pageWeeks * bins, bins);
    return writer.finish();
  }
}

/** Pages name their owners in order, so that the same counts are the same bytes. */
function inOrderOfCells(rows: readonly { index: number; cell: number }[]): Counted[] {
  return rows.map(({ index, cell }) => ({ index, owner: cell })).sort((one, other) => one.owner - other.owner);
}

/** A page of days out of a table that holds two of them, day by day. */
function pageOf(
  page: number,
  owners: { length: number },
  counted: readonly Counted[],
  column: Int32Array | Float64Array,
  width: number,
): DayPage {
  const writer = new DayPageWriter(owners.length, width);
  const stride = counted.length * width;
  const from = (page % 2) * pageDays * stride;
  for (const { index, owner } of counted) writer.add(owner, column, from + index * width, stride);
  return writer.finish();
}
