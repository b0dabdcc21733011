import { rowAfter, startOfRow } from './linked-rows.ts';
import {
  arrivedAt,
  classAt,
  customerAt,
  requestTimes,
  requestWholes,
  startedAt,
  startOfTimes,
} from './resource-rows.ts';
import type { Store, Table } from './store.ts';

/** Numbers of a resource: servers, services under way, requests that wait, first free row plus 1, requests so far (modulo 2³²). */
const CAPACITY = 0;
const IN_SERVICE = 1;
const WAITING = 2;
const FIRST_FREE = 3;
const ASKED = 4;
/** Then the ends of each class's queue, and those of each class's services under way where they can be broken off. */
const QUEUES = 6;

/** What a resource remembers, and what can be read of it. */
export class ResourceMemory {
  protected readonly store: Store;
  protected readonly state: Table<'number'>;
  protected readonly rows: Table<(typeof requestWholes)[number] | (typeof requestTimes)[number]>;

  constructor(store: Store, name: string, servers: number, classes: number) {
    this.store = store;
    this.state = store.addTable(`${name}.state`, { int32: ['number'] }, QUEUES + 4 * classes);
    this.rows = store.addTable(`${name}.requests`, { int32: requestWholes, float64: requestTimes }, 0, 64);
    store.int32[this.state.wholeStart + CAPACITY] = servers;
  }

  /** Servers at present. */
  get capacity(): number {
    return this.store.int32[this.state.wholeStart + CAPACITY];
  }

  /** Services under way. */
  get inService(): number {
    return this.store.int32[this.state.wholeStart + IN_SERVICE];
  }

  /** Requests that wait, interrupted ones among them. */
  get waiting(): number {
    return this.store.int32[this.state.wholeStart + WAITING];
  }

  /** First waiting request of a class; −1 when there is none. With `nextWaiting`, waits not yet ended can be reported. */
  firstWaiting(priorityClass: number): number {
    return this.store.int32[this.queue(priorityClass)] - 1;
  }

  /** The waiting request after this one in its class; −1 at the end. */
  nextWaiting(request: number): number {
    return rowAfter(this.store.int32, this.rows.wholeStart, request);
  }

  /** The customer of a request. */
  customerOf(request: number): number {
    return customerAt(this.store.int32, this.wholes(request));
  }

  /** The priority class of a request. */
  classOf(request: number): number {
    return classAt(this.store.int32, this.wholes(request));
  }

  /** When a request was made. */
  arrivedAt(request: number): number {
    return arrivedAt(this.store.float64, this.times(request));
  }

  /** When service began for the first time; the time of arrival before that. */
  startedAt(request: number): number {
    return startedAt(this.store.float64, this.times(request));
  }

  /** Where a request's whole numbers begin, and where its times do. */
  protected wholes(request: number): number {
    return startOfRow(this.rows.wholeStart, request);
  }

  protected times(request: number): number {
    return startOfTimes(this.rows.floatStart, request);
  }

  /** Where the ends of a queue stand: of class `queue`, or from `classes` on of those in service. */
  protected queue(queue: number): number {
    return this.state.wholeStart + QUEUES + 2 * queue;
  }

  /** A row that is free; it holds what an earlier request left. May move every table of the store. */
  protected takeRow(): number {
    const { int32 } = this.store;
    const free = this.state.wholeStart + FIRST_FREE;
    const row = int32[free] - 1;
    if (row === -1) return this.store.addRow(this.rows);
    int32[free] = int32[startOfRow(this.rows.wholeStart, row)];
    return row;
  }

  protected release(request: number): void {
    const { int32 } = this.store;
    const free = this.state.wholeStart + FIRST_FREE;
    int32[this.wholes(request)] = int32[free];
    int32[free] = request + 1;
  }

  /** The first class that has a waiting request, of which there must be one. */
  protected firstClass(): number {
    const { int32 } = this.store;
    let ends = this.state.wholeStart + QUEUES;
    let first = 0;
    while (int32[ends] === 0) {
      ends += 2;
      first += 1;
    }
    return first;
  }

  protected setServers(capacity: number): void {
    this.store.int32[this.state.wholeStart + CAPACITY] = capacity;
  }

  protected addInService(change: number): void {
    this.store.int32[this.state.wholeStart + IN_SERVICE] += change;
  }

  protected addWaiting(change: number): void {
    this.store.int32[this.state.wholeStart + WAITING] += change;
  }

  /** The number of a new request in the order of asking. */
  protected nextNumber(): number {
    const number = this.store.int32[this.state.wholeStart + ASKED];
    this.store.int32[this.state.wholeStart + ASKED] = number + 1;
    return number;
  }
}
