import type { Store, Table } from '../kernel/store.ts';
import { secondsPerDay } from './clock.ts';
import {
  type ArmOutcome,
  type CellCounter,
  cellCounter,
  cellCounters,
  durationBin,
  histograms,
  type UnitCounter,
  unitCounter,
  unitCounters,
  waitBin,
} from './outcome.ts';
import type { World, WorldEmergency } from './world/world.ts';

const cellWidth: (typeof cellCounters)['length'] = 39;
const unitWidth: (typeof unitCounters)['length'] = 65;

/** Counts what happens, by cell or unit and day. All its memory is in the store. */
export class Recorder {
  readonly #store: Store;
  readonly #world: World;
  readonly #cellDays: Table<CellCounter>;
  readonly #unitDays: Table<UnitCounter>;
  readonly #hours: Table<'arrivals'>;
  readonly #edStay: Table<'count'>;
  readonly #edPhysician: Table<'count'>;
  readonly #edTreatment: Table<'count'>;
  readonly #waits: Table<'count'>;
  readonly #totals: Table<'events' | 'completed'>;
  readonly #weeks: number;
  readonly #cells: number;
  readonly #units: number;
  /** The day that was counted last, and its first second. */
  #day = 0;
  #midnight = 0;

  constructor(store: Store, world: World) {
    this.#store = store;
    this.#world = world;
    this.#weeks = Math.ceil(world.days / 7);
    const { length: cells } = world.cells;
    this.#cells = cells;
    this.#units = world.units.length;
    this.#cellDays = store.addTable('cellDays', { int32: cellCounters }, cells * world.days);
    this.#unitDays = store.addTable('unitDays', { int32: [], float64: unitCounters }, world.units.length * world.days);
    const ed = world.emergencies.length;
    this.#hours = store.addTable('edHours', { int32: ['arrivals'] }, ed * world.days * 24);
    this.#edStay = store.addTable('edStay', { int32: ['count'] }, ed * this.#weeks * histograms.edLengthOfStay.bins);
    const physicianBins = histograms.edTimeToPhysician.bins;
    this.#edPhysician = store.addTable('edTimeToPhysician', { int32: ['count'] }, ed * this.#weeks * physicianBins);
    const treatmentBins = histograms.edTreatmentTime.bins;
    this.#edTreatment = store.addTable('edTreatmentTime', { int32: ['count'] }, ed * this.#weeks * treatmentBins);
    this.#waits = store.addTable(
      'waits',
      { int32: ['count'] },
      world.lines.length * this.#weeks * histograms.waitDays.bins,
    );
    this.#totals = store.addTable('totals', { int32: ['completed'], float64: ['events'] }, 1);
  }

  /** Adds to a count of a cell (one of `cellCounter`) on the day of a time in seconds. */
  count(counter: number, cell: number, time: number, amount = 1): void {
    this.countOnDay(counter, cell, this.#dayOf(time), amount);
  }

  countOnDay(counter: number, cell: number, day: number, amount: number): void {
    this.#cellDays.wholes[(day * this.#cells + cell) * cellWidth + counter] += amount;
  }

  /** Adds to a sum of a unit (one of `unitCounter`) on the day of a time in seconds. */
  add(counter: number, unit: number, time: number, amount: number): void {
    this.#unitDays.floats[(this.#dayOf(time) * this.#units + unit) * unitWidth + counter] += amount;
  }

  /** A sum of a unit (one of `unitCounter`) on a day, as counted so far. */
  unitOn(counter: number, unit: number, day: number): number {
    return this.#unitDays.floats[(day * this.#units + unit) * unitWidth + counter];
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

  /** Most that is counted belongs to the day that was counted last. */
  #dayOf(time: number): number {
    if (time < this.#midnight || time >= this.#midnight + secondsPerDay) {
      this.#day = Math.floor(time / secondsPerDay);
      this.#midnight = this.#day * secondsPerDay;
    }
    return this.#day;
  }

  edArrival(emergency: number, time: number): void {
    const hour = Math.floor(time / 3600);
    this.#store.int32[this.#hours.at.arrivals + emergency * this.#world.days * 24 + hour]++;
  }

  edTimeToPhysician(emergency: number, time: number, seconds: number): void {
    const row = (emergency * this.#weeks + this.#week(time)) * histograms.edTimeToPhysician.bins + durationBin(seconds);
    this.#store.int32[this.#edPhysician.at.count + row]++;
  }

  /** A visit to an emergency department is over; a stay counts in the week in which it ends. */
  edLeft({ index, cell, unit }: WorldEmergency, time: number, stay: number): void {
    this.completed(cell, time);
    if (stay <= 4 * 3600) this.count(cellCounter.seenWithin4h, cell, time);
    this.add(unitCounter.staySeconds, unit, time, stay);
    const row = (index * this.#weeks + this.#week(time)) * histograms.edLengthOfStay.bins + durationBin(stay);
    this.#store.int32[this.#edStay.at.count + row]++;
  }

  edTreatmentTime(emergency: number, time: number, seconds: number): void {
    const row = (emergency * this.#weeks + this.#week(time)) * histograms.edTreatmentTime.bins + durationBin(seconds);
    this.#store.int32[this.#edTreatment.at.count + row]++;
  }

  firstVisitWait(line: number, time: number, seconds: number): void {
    const row = (line * this.#weeks + this.#week(time)) * histograms.waitDays.bins;
    this.#waits.wholes[row + waitBin(Math.floor(seconds / secondsPerDay))]++;
  }

  #week(time: number): number {
    return Math.floor(time / (7 * secondsPerDay));
  }

  /** Copies everything counted so far. */
  outcome(arm: string, firstDivergence: number): ArmOutcome {
    const { cells, days, emergencies, lines, units } = this.#world;
    const { int32, float64 } = this.#store;
    // Kept day by day, so that what happens on one day lies together; told by cell or unit.
    const column = (counter: CellCounter) => {
      const all = new Int32Array(cells.length * days);
      let from = this.#cellDays.at[counter];
      for (let day = 0; day < days; day++) {
        for (let cell = 0; cell < cells.length; cell++, from += this.#cellDays.wholeWidth) {
          all[cell * days + day] = int32[from];
        }
      }
      return all;
    };
    const unitColumn = (counter: UnitCounter) => {
      const all = new Float64Array(units.length * days);
      let from = this.#unitDays.at[counter];
      for (let day = 0; day < days; day++) {
        for (let unit = 0; unit < units.length; unit++, from += this.#unitDays.floatWidth) {
          all[unit * days + day] = float64[from];
        }
      }
      return all;
    };
    const spread = (table: Table<'count'>, owners: { cell: number }[], bins: number) => {
      const size = this.#weeks * bins;
      const all = new Int32Array(cells.length * size);
      owners.forEach((owner, i) => {
        const from = table.at.count + i * size;
        all.set(int32.subarray(from, from + size), owner.cell * size);
      });
      return all;
    };
    const hours = new Int32Array(cells.length * days * 24);
    emergencies.forEach((emergency, i) => {
      const from = this.#hours.at.arrivals + i * days * 24;
      hours.set(int32.subarray(from, from + days * 24), emergency.cell * days * 24);
    });
    return {
      arm,
      days,
      weeks: this.#weeks,
      cells: cells.map((cell) => ({ ...cell })),
      units: units.map((unit) => unit.id),
      cellDays: recordOf(cellCounters, column),
      unitDays: recordOf(unitCounters, unitColumn),
      histograms: {
        edLengthOfStay: spread(this.#edStay, emergencies, histograms.edLengthOfStay.bins),
        edTimeToPhysician: spread(this.#edPhysician, emergencies, histograms.edTimeToPhysician.bins),
        edTreatmentTime: spread(this.#edTreatment, emergencies, histograms.edTreatmentTime.bins),
        waitDays: spread(this.#waits, lines, histograms.waitDays.bins),
      },
      edArrivalsByHour: hours,
      events: float64[this.#totals.at.events],
      completedContacts: int32[this.#totals.at.completed],
      firstDivergence,
    };
  }
}

function hasAll<K extends string, V>(record: Partial<Record<K, V>>, keys: readonly K[]): record is Record<K, V> {
  return keys.every((key) => key in record);
}

/** A record with a value for every key. */
function recordOf<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = make(key);
  if (!hasAll(record, keys)) throw new Error('a key of the record has no value');
  return record;
}
