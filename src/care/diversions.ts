import { categorical } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import { eventKind, priority } from './clock.ts';
import { nextOpen } from './next-open.ts';
import { cellCounter } from './outcome.ts';
import type { ArrivingPatient, Destination } from './points.ts';
import { purpose } from './purposes.ts';
import type { CareState } from './state.ts';
import type { WorldEmergency } from './world/world.ts';

/** The patient that points are asked about; one object for all of them, since nobody keeps it. */
const arriving: ArrivingPatient = { emergency: 0, level: 0, waiting: 0, high: 0, low: 0 };
const levels = 5;

/** Patients who are sent to another emergency department, or out of the world, before they arrive. */
export class Diversions {
  readonly #state: CareState;
  /** By the department that they were on the way to at first: on the road now, and gone to a partner. */
  readonly #sent: Table<'underWay' | 'sentAway'>;

  constructor(state: CareState) {
    this.#state = state;
    const { length } = state.world.emergencies;
    this.#sent = state.store.addTable('diversions', { int32: ['underWay', 'sentAway'] }, length);
  }

  /** Patients who have been sent on by a department and are on the road, or who have left the world. */
  get underWay(): number {
    return this.#sum('underWay');
  }

  get sentAway(): number {
    return this.#sum('sentAway');
  }

  #sum(column: 'underWay' | 'sentAway'): number {
    let sum = 0;
    for (let row = 0; row < this.#state.world.emergencies.length; row++) {
      sum += this.#state.store.int32[this.#sent.at[column] + row * this.#sent.wholeWidth];
    }
    return sum;
  }

  #add(column: 'underWay' | 'sentAway', origin: number, patients: number): void {
    this.#state.store.int32[this.#sent.at[column] + origin * this.#sent.wholeWidth] += patients;
  }

  /** True where the patient whose subject is set goes elsewhere; the first effect that sends somebody away holds. */
  divert(emergency: WorldEmergency, dayAndOrdinal: number, now: number): boolean {
    const { points, draws, recorder, world, events } = this.#state;
    if (points.demandDiverted.length === 0) return false;
    const { index } = emergency;
    arriving.emergency = index;
    arriving.high = draws.high;
    arriving.low = draws.low;
    arriving.level = categorical(
      draws.uniform(purpose.triageLevel, draws.high, draws.low, 0),
      emergency.triageCumulative,
    );
    arriving.waiting = this.#waiting(index);
    for (const diverted of points.demandDiverted) {
      const destination = diverted(arriving, now);
      if (destination === null || !this.#isOpen(destination, now)) continue;
      recorder.count(cellCounter.diverted, emergency.cell, now);
      if (destination.emergency < 0) {
        this.#add('sentAway', index, 1);
      } else {
        this.#add('underWay', index, 1);
        const way = index * world.emergencies.length + destination.emergency;
        events.schedule(
          now + destination.driveSeconds,
          priority.arrival,
          eventKind.divertedArrival,
          way,
          dayAndOrdinal,
        );
      }
      return true;
    }
    return false;
  }

  /** True where the department is open by the time that an ambulance comes; partners are open at any time. */
  #isOpen({ emergency, driveSeconds }: Destination, now: number): boolean {
    const arrives = now + driveSeconds;
    const to = this.#state.world.emergencies[emergency];
    return to === undefined || nextOpen(to.emergency, arrives) === arrives;
  }

  /** Sorted patients who wait for a physician. */
  #waiting(index: number): number {
    const { waiting, chains } = this.#state;
    let patients = 0;
    for (let level = 0; level < levels; level++) patients += waiting.length(chains.emergency + index * 8 + 2 + level);
    return patients;
  }

  /** Somebody who was sent on arrives; `way` is that of the event. Gives the departments. */
  arrive(way: number): { origin: WorldEmergency; destination: WorldEmergency } {
    const { emergencies } = this.#state.world;
    const origin = emergencies[Math.floor(way / emergencies.length)];
    const destination = emergencies[way % emergencies.length];
    this.#add('underWay', origin.index, -1);
    return { origin, destination };
  }
}
