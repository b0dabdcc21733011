import type { Store, Table } from '../../src/kernel/store.ts';
import { Tally } from '../../src/kernel/tally.ts';
import { classes, stations } from './hospital-network.ts';
import { type Answers, ticksPerService } from './workload.ts';

/**
 * What the hospital network collects, all in the store: per station count, mean, variance and maximum of waits and the time
 * served; per class wait and time in system.
 */
export class HospStatistics {
  readonly #stationWaits: Tally;
  readonly #classWaits: Tally;
  readonly #stays: Tally;
  readonly #busy: Table<'ticks'>;

  constructor(store: Store) {
    this.#stationWaits = new Tally(store, 'station-waits', stations);
    this.#classWaits = new Tally(store, 'class-waits', classes);
    this.#stays = new Tally(store, 'stays', classes);
    this.#busy = store.addTable('busy', { int32: [], float64: ['ticks'] }, stations);
  }

  waited(station: number, priorityClass: number, ticks: number): void {
    this.#stationWaits.add(station, ticks);
    this.#classWaits.add(priorityClass, ticks);
  }

  busy(station: number, ticks: number): void {
    this.#busy.floats[station] += ticks;
  }

  left(priorityClass: number, ticks: number): void {
    this.#stays.add(priorityClass, ticks);
  }

  answers(): Answers {
    const answers: Answers = {};
    let left = 0;
    let visits = 0;
    let served = 0;
    for (let c = 0; c < classes; c += 1) {
      answers[`wait${c}`] = this.#classWaits.mean(c) / ticksPerService;
      answers[`timeInSystem${c}`] = this.#stays.mean(c) / ticksPerService;
      left += this.#stays.count(c);
    }
    for (let station = 0; station < stations; station += 1) {
      visits += this.#stationWaits.count(station);
      served += this.#busy.floats[station];
    }
    const { longest, variance } = this.#spread();
    return {
      ...answers,
      customers: left,
      visitsPerCustomer: visits / left,
      busyPerVisit: served / visits / ticksPerService,
      longestWait: longest / ticksPerService,
      waitVariance: variance / ticksPerService / ticksPerService,
    };
  }

  /** Longest wait of all, and the stations' mean variance. */
  #spread(): { longest: number; variance: number } {
    let longest = 0;
    let variance = 0;
    for (let station = 0; station < stations; station += 1) {
      longest = Math.max(longest, this.#stationWaits.maximum(station));
      variance += this.#stationWaits.variance(station) / stations;
    }
    return { longest, variance };
  }
}
