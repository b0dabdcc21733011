import { BinPageWriter } from './bin-page-writer.ts';
import { pageWeeks } from './bin-pages.ts';
import { hoursPerDay } from './clock.ts';
import { DayPageWriter } from './day-page-writer.ts';
import { type DayPages, pageDays } from './day-pages.ts';
import {
  type ArmCounts,
  type ArmOutcome,
  cellCounters,
  type HistogramName,
  histograms,
  ofHistograms,
  unitCounters,
} from './outcome.ts';

type Columns = readonly (Int32Array | Float64Array)[];

/** Puts the counts of an arm into pages, from columns of all its days: cells and units one by one, in their order. */
export class ArmCountsWriter {
  readonly #days: number;
  readonly #weeks: number;
  readonly #cells: DaysWriter;
  readonly #units: DaysWriter;
  readonly #hours: DaysWriter;
  readonly #bins: Record<HistogramName, BinPageWriter[]>;

  constructor({ cells, units, days, weeks }: Pick<ArmOutcome, 'days' | 'weeks'> & Record<'cells' | 'units', Sized>) {
    this.#days = days;
    this.#weeks = weeks;
    this.#cells = new DaysWriter(cells.length, cellCounters.length, days);
    this.#units = new DaysWriter(units.length, unitCounters.length, days);
    this.#hours = new DaysWriter(cells.length, hoursPerDay, days);
    const binPages = Math.ceil(weeks / pageWeeks);
    this.#bins = ofHistograms(() => Array.from({ length: binPages }, () => new BinPageWriter(cells.length)));
  }

  /** @param columns one for each of `cellCounters`, which hold the days of the cell from `from` on */
  addCell(cell: number, columns: Columns, from = 0): void {
    this.#cells.add(cell, columns.length, (counter, day) => columns[counter][from + day]);
  }

  /** @param columns one for each of `unitCounters`, which hold the days of the unit from `from` on */
  addUnit(unit: number, columns: Columns, from = 0): void {
    this.#units.add(unit, columns.length, (counter, day) => columns[counter][from + day]);
  }

  /** @param arrivals by hour from the first midnight */
  addHours(cell: number, arrivals: Int32Array): void {
    this.#hours.add(cell, hoursPerDay, (hour, day) => arrivals[day * hoursPerDay + hour]);
  }

  /** @param counts bins of week 0, then of week 1, and so on */
  addHistogram(name: HistogramName, cell: number, counts: Int32Array): void {
    const { bins } = histograms[name];
    this.#bins[name].forEach((writer, page) => {
      const first = page * pageWeeks;
      writer.add(cell, counts, first * bins, bins, Math.min(pageWeeks, this.#weeks - first));
    });
  }

  /** The counts of all that was added; 0 for all else. */
  finish(): ArmCounts {
    const days = this.#days;
    return {
      cellPages: { days, pages: this.#cells.finish() },
      unitPages: { days, pages: this.#units.finish() },
      hourPages: { days, pages: this.#hours.finish() },
      binPages: ofHistograms((name) => this.#bins[name].map((writer) => writer.finish())),
    };
  }
}

interface Sized {
  length: number;
}

/** Writers of all pages of a kind of count. */
class DaysWriter {
  readonly #days: number;
  readonly #writers: DayPageWriter[];
  /** One owner's counts in one page. */
  readonly #counts: Float64Array;

  constructor(owners: number, counters: number, days: number) {
    this.#days = days;
    this.#writers = Array.from({ length: Math.ceil(days / pageDays) }, () => new DayPageWriter(owners, counters));
    this.#counts = new Float64Array(pageDays * counters);
  }

  add(owner: number, counters: number, count: (counter: number, day: number) => number): void {
    this.#writers.forEach((writer, page) => {
      const first = page * pageDays;
      const days = Math.min(pageDays, this.#days - first);
      for (let counter = 0; counter < counters; counter++) {
        for (let day = 0; day < days; day++) this.#counts[day * counters + counter] = count(counter, first + day);
      }
      writer.add(owner, this.#counts, 0, counters, days);
    });
  }

  finish(): DayPages['pages'] {
    return this.#writers.map((writer) => writer.finish());
  }
}
