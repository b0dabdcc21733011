import { columnNumbers } from '../kernel/column-numbers.ts';
import type { Table } from '../kernel/store.ts';
import { secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import type { CareState } from './state.ts';
import type { WorldWard } from './world/world.ts';

const columns = ['patients', 'changedAt', 'beds'] as const;
const wardAt = columnNumbers(columns);

/** Staffed beds and who lies in them, with bed-time by day. */
export class WardBeds {
  readonly #state: CareState;
  readonly #wards: Table<(typeof columns)[number]>;

  constructor(state: CareState) {
    this.#state = state;
    this.#wards = state.store.addTable('wards', { int32: columns }, state.world.wards.length);
  }

  /** The number of staffed beds of a new day. */
  beginDay(ward: WorldWard, day: number): void {
    this.account(ward, day * secondsPerDay);
    this.#set(ward, wardAt.beds, ward.bedsPerDay[day]);
  }

  /**
   * Where a patient of this ward can lie now, in the order of docs/background/model.md §5: own ward, overbed, another
   * ward of the site with a staffed bed free. Returns the ward's number, −1 where there is no place.
   */
  find(ward: WorldWard): number {
    return this.#get(ward, wardAt.patients) < this.#most(ward) ? ward.index : this.firstFree(ward.otherWards);
  }

  /** The first of some wards with a staffed bed free; −1 where there is none. */
  firstFree(wards: Int32Array): number {
    for (const number of wards) {
      const candidate = this.#state.world.wards[number];
      if (this.#get(candidate, wardAt.patients) < this.#get(candidate, wardAt.beds)) return number;
    }
    return -1;
  }

  /** Places left: own beds and overbeds, and free beds of the site's other wards. */
  room(ward: WorldWard): number {
    let room = Math.max(0, this.#most(ward) - this.#get(ward, wardAt.patients));
    for (const other of ward.otherWards) {
      const candidate = this.#state.world.wards[other];
      room += Math.max(0, this.#get(candidate, wardAt.beds) - this.#get(candidate, wardAt.patients));
    }
    return room;
  }

  /** True where there are more patients than staffed beds. */
  isCrowded(ward: WorldWard): boolean {
    return this.#get(ward, wardAt.patients) > this.#get(ward, wardAt.beds);
  }

  occupy(ward: WorldWard, row: number, now: number): void {
    const { waiting, chains } = this.#state;
    this.account(ward, now);
    this.#set(ward, wardAt.patients, this.#get(ward, wardAt.patients) + 1);
    waiting.pushBack(chains.inWard + ward.index, row);
  }

  leave(ward: WorldWard, row: number, now: number): void {
    this.account(ward, now);
    this.#set(ward, wardAt.patients, this.#get(ward, wardAt.patients) - 1);
    this.#state.waiting.remove(row);
  }

  /** Writes the bed-time since the last change to the day on which it passed. */
  account(ward: WorldWard, now: number): void {
    const since = this.#get(ward, wardAt.changedAt);
    const seconds = now - since;
    if (seconds <= 0) return;
    const patients = this.#get(ward, wardAt.patients);
    const beds = this.#get(ward, wardAt.beds);
    const { recorder } = this.#state;
    recorder.add(unitCounter.bedSeconds, ward.unit, since, beds * seconds);
    recorder.add(unitCounter.patientBedSeconds, ward.unit, since, patients * seconds);
    recorder.add(unitCounter.overbedSeconds, ward.unit, since, Math.max(0, patients - beds) * seconds);
    this.#set(ward, wardAt.changedAt, now);
  }

  /** Own beds and overbeds. */
  #most(ward: WorldWard): number {
    return Math.floor(this.#get(ward, wardAt.beds) * (1 + ward.ward.overbedShare));
  }

  #get(ward: WorldWard, column: number): number {
    const { wholeStart, wholeWidth } = this.#wards;
    return this.#state.store.int32[wholeStart + ward.index * wholeWidth + column];
  }

  #set(ward: WorldWard, column: number, value: number): void {
    const { wholeStart, wholeWidth } = this.#wards;
    this.#state.store.int32[wholeStart + ward.index * wholeWidth + column] = value;
  }
}
