import { beginQueue, rowAfter } from './linked-rows.ts';
import {
  arrivedAt,
  classAt,
  customerAt,
  requestNumbers,
  requestOf,
  requestTimes,
  rowOf,
  startedAt,
  startOfTimes,
} from './resource-rows.ts';
import type { Store, Table } from './store.ts';

/** Numbers of a resource: servers, services under way, requests that wait, first free row (0 for none), requests so far (modulo 2³²). */
const CAPACITY = 0;
const IN_SERVICE = 1;
const WAITING = 2;
const FIRST_FREE = 3;
const ASKED = 4;
/** Then the heads of each class's queue, and those of each class's services under way where they can be broken off. */
const QUEUES = 6;

/** What a resource remembers, and what can be read of it. In its table the requests' rows follow its own numbers. */
export class ResourceMemory {
  protected readonly store: Store;
  protected readonly numbers: Table<'number'>;
  protected readonly requestTimes: Table<(typeof requestTimes)[number]>;
  /** Place of the first request. */
  protected readonly firstRow: number;

  constructor(store: Store, name: string, servers: number, classes: number) {
    this.store = store;
    this.firstRow = QUEUES + 4 * classes;
    this.numbers = store.addTable(name, { int32: ['number'] }, this.firstRow, this.firstRow + 64 * requestNumbers);
    this.requestTimes = store.addTable(`${name}.times`, { int32: [], float64: requestTimes }, 0, 64);
    const int32 = this.numbers.wholes;
    int32[CAPACITY] = servers;
    for (let queue = 0; queue < 2 * classes; queue += 1) beginQueue(int32, this.head(queue));
  }

  /** Servers at present. */
  get capacity(): number {
    return this.numbers.wholes[CAPACITY];
  }

  /** Services under way. */
  get inService(): number {
    return this.numbers.wholes[IN_SERVICE];
  }

  /** Requests that wait, interrupted ones among them. */
  get waiting(): number {
    return this.numbers.wholes[WAITING];
  }

  /** First waiting request of a class; −1 when there is none. With `nextWaiting`, waits not yet ended can be reported. */
  firstWaiting(priorityClass: number): number {
    return this.#requestAfter(this.head(priorityClass), priorityClass);
  }

  /** The waiting request after this one in its class; −1 at the end. */
  nextWaiting(request: number): number {
    return this.#requestAfter(this.row(request), this.classOf(request));
  }

  /** The customer of a request. */
  customerOf(request: number): number {
    return customerAt(this.numbers.wholes, this.row(request));
  }

  /** The priority class of a request. */
  classOf(request: number): number {
    return classAt(this.numbers.wholes, this.row(request));
  }

  /** When a request was made. */
  arrivedAt(request: number): number {
    return arrivedAt(this.requestTimes.floats, startOfTimes(request));
  }

  /** When service began for the first time; the time of arrival before that. */
  startedAt(request: number): number {
    return startedAt(this.requestTimes.floats, startOfTimes(request));
  }

  #requestAfter(row: number, priorityClass: number): number {
    const after = rowAfter(this.numbers.wholes, row);
    return after === this.head(priorityClass) ? -1 : this.requestOf(after);
  }

  /** The place of a request's row, and the request of a row. */
  protected row(request: number): number {
    return rowOf(this.firstRow, request);
  }

  protected requestOf(row: number): number {
    return requestOf(this.firstRow, row);
  }

  /** The head of a queue: of class `queue`, or from `classes` on of those in service. */
  protected head(queue: number): number {
    return QUEUES + 2 * queue;
  }

  /** A request whose row is free; it holds what an earlier one left. May move every table of the store. */
  protected takeRow(): number {
    const int32 = this.numbers.wholes;
    const row = int32[FIRST_FREE];
    if (row === 0) {
      this.store.addRows(this.numbers, requestNumbers);
      return this.store.addRow(this.requestTimes);
    }
    int32[FIRST_FREE] = int32[row];
    return this.requestOf(row);
  }

  protected release(request: number): void {
    const int32 = this.numbers.wholes;
    int32[this.row(request)] = int32[FIRST_FREE];
    int32[FIRST_FREE] = this.row(request);
  }

  /** The first request of the first class that has one waiting, of which there must be one. */
  protected firstInLine(): number {
    const int32 = this.numbers.wholes;
    let head = QUEUES;
    while (int32[head] === head) head += 2;
    return this.requestOf(int32[head]);
  }

  protected setServers(capacity: number): void {
    this.numbers.wholes[CAPACITY] = capacity;
  }

  protected addInService(change: number): void {
    this.numbers.wholes[IN_SERVICE] += change;
  }

  protected addWaiting(change: number): void {
    this.numbers.wholes[WAITING] += change;
  }

  /** The number of a new request in the order of asking. */
  protected nextNumber(): number {
    const number = this.numbers.wholes[ASKED];
    this.numbers.wholes[ASKED] = number + 1;
    return number;
  }
}
