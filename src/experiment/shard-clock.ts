import type { Care } from '../care/care.ts';
import { secondsPerDay } from '../care/clock.ts';
import type { World } from '../care/world/world.ts';
import { storedRows } from './estimate-bytes.ts';
import { countedDays, type EventsOfDay, fitEvents } from './fit-events.ts';
import type { ShardSize } from './merge-work.ts';
import { plannedVisits } from './planned-visits.ts';

/** How far a shard has come. */
export interface ShardProgress {
  /** Share of its work that is done, from 0 to 1. */
  share: number;
  /** Events so far. */
  events: number;
  /** What is kept of it in the end. */
  size: ShardSize;
}

export type OnShardProgress = (progress: ShardProgress) => void;

/** A history of a shard: its world, the second from which it is simulated, and whether its record is kept whole. */
export interface ShardPart {
  world: World;
  from: number;
  isKept: boolean;
}

const daysBetweenReports = 7;

/**
 * Carries the histories of a shard on and tells how far they have come, all together: by days, those of much planned care
 * weighing more, as the events of the first two weeks say. Stops on the way change nothing in a history.
 */
export class ShardClock {
  readonly #onProgress: OnShardProgress;
  readonly #size = { rows: 0, owners: 0 };
  readonly #visits = new Map<World, Float64Array>();
  readonly #total = { days: 0, visits: 0 };
  readonly #done = { days: 0, visits: 0 };
  readonly #firstDays: number[] = [];
  #fitted: EventsOfDay = { perDay: 1, perVisit: 0 };
  #events = 0;

  constructor(onProgress: OnShardProgress) {
    this.#onProgress = onProgress;
  }

  /** Adds a history to what is to be done. */
  add({ world, from, isKept }: ShardPart): void {
    const day = from / secondsPerDay;
    this.#total.days += world.days - day;
    this.#total.visits += this.#visitsBetween(world, day, world.days);
    if (!isKept) return;
    this.#size.rows += storedRows([world]);
    this.#size.owners += world.cells.length + world.units.length;
  }

  /** Tells that the first history begins. */
  begin(): void {
    this.#report();
  }

  /** Carries a history to a second, from the one that it has come to. */
  run(care: Care, from: number, until: number): void {
    const { world } = care.state;
    for (let at = from; at < until; ) {
      const isCounting = this.#firstDays.length < countedDays && this.#firstDays.length * secondsPerDay === at;
      const days = Math.floor(at / secondsPerDay) + (isCounting ? 1 : daysBetweenReports);
      const stop = Math.min(days * secondsPerDay, until);
      const before = care.state.recorder.events;
      care.run(stop);
      const events = care.state.recorder.events - before;
      this.#events += events;
      if (isCounting && stop === at + secondsPerDay) this.#count(events, world);
      this.#done.days += (stop - at) / secondsPerDay;
      this.#done.visits += this.#visitsBetween(world, at / secondsPerDay, stop / secondsPerDay);
      this.#report();
      at = stop;
    }
  }

  #count(events: number, world: World): void {
    this.#firstDays.push(events);
    if (this.#firstDays.length === countedDays) this.#fitted = fitEvents(this.#firstDays, this.#visitsOf(world));
  }

  #report(): void {
    const { perDay, perVisit } = this.#fitted;
    const work = ({ days, visits }: { days: number; visits: number }): number => perDay * days + perVisit * visits;
    const share = work(this.#total) > 0 ? Math.min(1, work(this.#done) / work(this.#total)) : 0;
    this.#onProgress({ share, events: this.#events, size: this.#size });
  }

  #visitsOf(world: World): Float64Array {
    const known = this.#visits.get(world) ?? plannedVisits(world);
    this.#visits.set(world, known);
    return known;
  }

  /** A day that is cut counts for as much of it. */
  #visitsBetween(world: World, from: number, to: number): number {
    const visits = this.#visitsOf(world);
    let sum = 0;
    for (let day = Math.floor(from); day < to; day++) {
      const share = Math.min(to, day + 1) - Math.max(from, day);
      sum += share * (visits[day] ?? 0);
    }
    return sum;
  }
}
