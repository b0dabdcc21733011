import { logNormal } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { purpose } from './purposes.ts';
import { type CareState, clinicianAt, contactAt } from './state.ts';
import type { WorldEmergency } from './world/world.ts';

/** Triage levels (RETTS). */
export const red = 0;
export const orange = 1;
const yellow = 2;
const levels = 5;
/** Longest that a nurse stays with patients who wait for a bed before looking for others. */
const boarderStretchSeconds = 900;
/** More than any second of a horizon, so that the level ranks before the time. */
const afterAnySecond = 2_147_483_648;

/** Who waits for a physician, in what order and how long, and what the department has room for. */
export class EmergencyQueue {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #departments: Table<'taken' | 'boarderSeconds'>;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    const departments = state.world.emergencies.length;
    this.#departments = state.store.addTable('departments', { int32: ['taken', 'boarderSeconds'] }, departments);
  }

  #chain({ index }: WorldEmergency, level: number): number {
    return this.#state.chains.emergency + index * 8 + 2 + level;
  }

  /** A sorted patient waits for a physician, in order of arrival within the level. */
  add(emergency: WorldEmergency, row: number, level: number): void {
    const { waiting } = this.#state;
    const chain = this.#chain(emergency, level);
    const arrived = this.#contacts.get(row, contactAt.enteredAt);
    let reference = -1;
    let other = waiting.last(chain);
    while (other >= 0 && this.#contacts.get(other, contactAt.enteredAt) > arrived) {
      reference = other;
      other = waiting.before(other);
    }
    if (reference >= 0) waiting.insertBefore(chain, row, reference);
    else waiting.pushBack(chain, row);
  }

  /** The second at which the first patient of a level below red is due. */
  key(emergency: WorldEmergency, level: number): number {
    const row = this.#state.waiting.first(this.#chain(emergency, level));
    if (row < 0) return Number.POSITIVE_INFINITY;
    return this.#contacts.get(row, contactAt.enteredAt) + emergency.emergency.targetMinutes[level - 1] * 60;
  }

  /** The level below red whose first patient is due first; −1 where nobody waits. */
  nextLevel(emergency: WorldEmergency): number {
    let best = -1;
    let bestKey = Number.POSITIVE_INFINITY;
    for (let level = orange; level < levels; level++) {
      const key = this.key(emergency, level);
      if (key < bestKey) {
        best = level;
        bestKey = key;
      }
    }
    return best;
  }

  /** The physician with a blue, green or yellow patient, of the lowest level and begun last; −1 where there is none. */
  toInterrupt(emergency: WorldEmergency): number {
    const { firstClinician, clinicians } = emergency.physicians;
    let chosen = -1;
    let rank = -1;
    for (let physician = firstClinician; physician < firstClinician + clinicians; physician++) {
      const isServing =
        this.#clinicians.get(physician, clinicianAt.onDuty) === 1 &&
        this.#clinicians.get(physician, clinicianAt.busy) === 1;
      if (!isServing || this.#clinicians.isInterrupted(physician)) continue;
      const level = this.#contacts.get(this.#clinicians.get(physician, clinicianAt.contact), contactAt.level);
      if (level < yellow) continue;
      const order = level * afterAnySecond + this.#clinicians.get(physician, clinicianAt.startedAt);
      if (order > rank) {
        chosen = physician;
        rank = order;
      }
    }
    return chosen;
  }

  /** Yellow, green and blue leave when their patience ends. */
  awaitPatience(emergency: WorldEmergency, row: number, level: number, now: number): void {
    const { patience } = emergency.emergency;
    if (patience === null || level < yellow) return;
    const { medianMinutes, variation } = patience;
    const u = this.#contacts.uniform(row, purpose.patience);
    const minutes = logNormal(u, medianMinutes * Math.sqrt(1 + variation * variation), variation);
    const at = now + Math.round(minutes * 60);
    const handle = this.#state.events.schedule(at, priority.arrival, eventKind.losesPatience, emergency.index, row);
    this.#contacts.set(row, contactAt.event, handle + 1);
  }

  /** A physician has come. */
  endPatience(row: number): void {
    const event = this.#contacts.get(row, contactAt.event);
    if (event > 0) this.#state.events.cancel(event - 1);
    this.#contacts.set(row, contactAt.event, 0);
  }

  /** True where someone other than red may begin an assessment. */
  hasPlace({ index, emergency: { places } }: WorldEmergency): boolean {
    return (
      places === null ||
      this.#state.store.int32[this.#departments.at.taken + index * this.#departments.wholeWidth] < places
    );
  }

  takePlaces(index: number, places: number): void {
    this.#state.store.int32[this.#departments.at.taken + index * this.#departments.wholeWidth] += places;
  }

  /** Seconds that a nurse now gives patients who wait for a bed, taken off what they have still to be given. */
  takeBoarderStretch(index: number): number {
    const owed = this.#state.store.int32[this.#departments.at.boarderSeconds + index * this.#departments.wholeWidth];
    const seconds = Math.min(boarderStretchSeconds, owed);
    this.oweBoarders(index, -seconds);
    return seconds;
  }

  oweBoarders(index: number, seconds: number): void {
    this.#state.store.int32[this.#departments.at.boarderSeconds + index * this.#departments.wholeWidth] += seconds;
  }
}
