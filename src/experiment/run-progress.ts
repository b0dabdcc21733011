import type { ShardHeader } from '../results/shard-header.ts';
import { mergeEvents, type ShardSize, writeEvents } from './merge-work.ts';
import type { ShardProgress } from './shard-clock.ts';
import { TimeLeft } from './time-left.ts';

/** How far an experiment has come; what is null cannot be told yet. */
export interface ExperimentProgress {
  phase: 'simulating' | 'merging';
  /** Replications that are simulated, or merged, and how many there are. */
  done: number;
  total: number;
  /** Share of this execution's time that is over, from 0 to 1. */
  share: number | null;
  /** Events a second of all workers together. */
  eventsPerSecond: number | null;
  /** Seconds until everything is written. */
  secondsLeft: number | null;
}

/** What is to be done: replications to simulate, on so many lanes, beside those that are finished already. */
export interface RunToFollow {
  lanes: number;
  toDo: number;
  finished: number;
}

/** Follows an experiment and says how far it has come, whenever it comes further. `clock` gives seconds. */
export class RunProgress {
  readonly #run: RunToFollow;
  readonly #clock: () => number;
  readonly #tell: (progress: ExperimentProgress) => void;
  readonly #started: number;
  readonly #left: TimeLeft;
  readonly #events = new Map<number, number>();
  #simulated = 0;
  #merged = 0;
  #mergeStarted = 0;
  #size: ShardSize | null = null;
  #eventsPerSecond: number | null = null;

  constructor(run: RunToFollow, tell: (progress: ExperimentProgress) => void, clock: () => number) {
    this.#run = run;
    this.#clock = clock;
    this.#tell = tell;
    this.#started = clock();
    this.#left = new TimeLeft({ lanes: run.lanes, shards: run.toDo }, this.#started);
  }

  begin(): void {
    this.#show('simulating', this.#started);
  }

  /** A replication that runs has come further. */
  come(replication: number, { share, events, size }: ShardProgress): void {
    const now = this.#clock();
    this.#size = size;
    this.#left.show(replication, share, now);
    this.#count(replication, events, now);
    this.#show('simulating', now);
  }

  /** A replication is done. */
  finish({ replication, arms, counted = [] }: ShardHeader): void {
    const now = this.#clock();
    this.#left.finish(replication, now);
    this.#simulated++;
    const told = this.#events.get(replication);
    const events = told ?? [...arms, ...counted].reduce((sum, arm) => sum + arm.events, 0);
    this.#count(replication, events, now);
    this.#show('simulating', now);
  }

  /** So many replications are merged. */
  merge(merged: number): void {
    const now = this.#clock();
    if (merged === 0) this.#mergeStarted = now;
    this.#merged = merged;
    this.#show('merging', now);
  }

  #count(replication: number, events: number, now: number): void {
    this.#events.set(replication, events);
    const all = [...this.#events.values()].reduce((sum, count) => sum + count, 0);
    this.#eventsPerSecond = all === 0 || now <= this.#started ? null : all / (now - this.#started);
  }

  #show(phase: ExperimentProgress['phase'], now: number): void {
    const { toDo, finished } = this.#run;
    const total = finished + toDo;
    const secondsLeft = phase === 'simulating' ? this.#untilAll(now) : this.#untilMerged(now);
    const elapsed = now - this.#started;
    this.#tell({
      phase,
      done: phase === 'simulating' ? finished + this.#simulated : this.#merged,
      total,
      share: secondsLeft === null || elapsed + secondsLeft <= 0 ? null : elapsed / (elapsed + secondsLeft),
      eventsPerSecond: this.#eventsPerSecond,
      secondsLeft,
    });
  }

  #untilAll(now: number): number | null {
    const left = this.#left.secondsLeft(now);
    if (left === null) return null;
    const { write, shards, summary } = this.#besideSimulating();
    // The time that a finished shard took has its writing in it; one that runs has yet to be written.
    return left + (this.#simulated < this.#run.toDo ? write : 0) + shards + summary;
  }

  /** As the first of them went, once there is one. */
  #untilMerged(now: number): number {
    const { shards, summary } = this.#besideSimulating();
    const total = this.#run.finished + this.#run.toDo;
    const each = this.#merged === 0 ? shards / total : (now - this.#mergeStarted) / this.#merged;
    return each * (total - this.#merged) + summary;
  }

  /** Seconds of writing a shard, of merging all of them, and of what is made of them then. */
  #besideSimulating(): { write: number; shards: number; summary: number } {
    const { lanes, finished, toDo } = this.#run;
    if (this.#size === null || this.#eventsPerSecond === null) return { write: 0, shards: 0, summary: 0 };
    const perSecond = this.#eventsPerSecond / Math.min(lanes, Math.max(1, toDo));
    const { shards, summary } = mergeEvents(this.#size, finished + toDo);
    return { write: writeEvents(this.#size) / perSecond, shards: shards / perSecond, summary: summary / perSecond };
  }
}
