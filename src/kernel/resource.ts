import type { CapacityCalendar } from './capacity-calendar.ts';
import { nextStepTime, requireCapacity, requireCapacityCalendar, stepAt } from './capacity-calendar.ts';
import { Chains } from './chains.ts';
import type { EventQueue } from './event-queue.ts';
import { RequestRows } from './request-rows.ts';
import { type ResourceObserver, type ResourceOptions, resourcePriorities } from './resource-options.ts';
import type { Store, Table } from './store.ts';

/**
 * Servers and the queue before them: several equal servers, priority classes, first come first served within a class,
 * patience, pre-emption with resumption, capacity that follows a calendar.
 *
 * - An interrupted request goes back to its place by arrival in its class. Interrupted is the service of the last class, and
 *   within it the one begun last.
 * - Patience runs until service begins for the first time; who has begun does not leave.
 * - While more services are under way than there are servers ('finish'), none begins.
 *
 * State is in the store; the caller's loop hands over events of this resource's kinds by `handle`.
 */
export class Resource {
  readonly #store: Store;
  readonly #events: EventQueue;
  readonly #options: ResourceOptions;
  readonly #observer: ResourceObserver;
  readonly #classes: number;
  readonly #state: Table<'capacity' | 'inService' | 'waiting' | 'number'>;
  readonly #requests: RequestRows;
  /** Chain c: waiting requests of class c; chain classes + c: those in service, by beginning. */
  readonly #chains: Chains;

  constructor(store: Store, events: EventQueue, options: ResourceOptions, observer: ResourceObserver) {
    const { name, servers, classes = 1, calendar } = options;
    requireCapacity(servers);
    if (!Number.isSafeInteger(classes) || classes < 1) throw new RangeError(`classes (= ${classes}) must be ≥ 1`);
    if (calendar !== undefined) requireCapacityCalendar(calendar);
    this.#store = store;
    this.#events = events;
    this.#options = options;
    this.#observer = observer;
    this.#classes = classes;
    this.#state = store.addTable(
      `${name}.state`,
      { int32: ['capacity', 'inService', 'waiting'], float64: ['number'] },
      1,
    );
    this.#requests = new RequestRows(store, name);
    this.#chains = new Chains(store, name, 2 * classes, 0);
    store.int32[this.#state.at.capacity] = servers;
  }

  /** Begins to follow the calendar at a time. Called once, when a world is made, not when it is restored. */
  open(time: number): void {
    const { calendar } = this.#options;
    if (calendar !== undefined) this.#followCalendar(calendar, time);
  }

  /**
   * A customer (a number of the caller's) asks for `service` seconds of a server and leaves after `patience` seconds
   * without. Returns the request's number, valid until it finishes or leaves.
   */
  request(time: number, customer: number, priorityClass: number, service: number, patience = Infinity): number {
    if (!(priorityClass >= 0 && priorityClass < this.#classes)) {
      throw new RangeError(`priorityClass (= ${priorityClass}) must be from 0 to ${this.#classes - 1}`);
    }
    if (!Number.isSafeInteger(service) || service < 0) {
      throw new RangeError(`service (= ${service}) must be a whole number ≥ 0`);
    }
    const request = this.#requests.take();
    this.#chains.ensureItems(request + 1);
    const leaveEvent =
      patience === Infinity
        ? -1
        : this.#events.schedule(time + patience, resourcePriorities.leave, this.#options.kinds.leave, request, 0);
    const { int32, float64 } = this.#store;
    const { at } = this.#requests;
    const number = float64[this.#state.at.number] ?? 0;
    float64[this.#state.at.number] = number + 1;
    int32[at.customer + this.#requests.wholes(request)] = customer;
    int32[at.class + this.#requests.wholes(request)] = priorityClass;
    int32[at.hasStarted + this.#requests.wholes(request)] = 0;
    int32[at.finishEvent + this.#requests.wholes(request)] = -1;
    int32[at.leaveEvent + this.#requests.wholes(request)] = leaveEvent;
    float64[at.number + this.#requests.floats(request)] = number;
    float64[at.arrived + this.#requests.floats(request)] = time;
    float64[at.started + this.#requests.floats(request)] = time;
    float64[at.service + this.#requests.floats(request)] = service;
    float64[at.remaining + this.#requests.floats(request)] = service;
    this.#chains.pushBack(priorityClass, request);
    this.#addTo(this.#state.at.waiting, 1);
    this.#settle(time);
    return request;
  }

  /** Acts on an event of this resource's kinds; returns false, having done nothing, for any other. */
  handle(time: number, kind: number, a: number): boolean {
    const { kinds, calendar } = this.#options;
    if (kind === kinds.finish) this.#finish(time, a);
    else if (kind === kinds.leave) this.#leave(time, a);
    else if (kind === kinds.capacity && calendar !== undefined) this.#followCalendar(calendar, time);
    else return false;
    return true;
  }

  /** Changes the number of servers now. */
  setCapacity(time: number, capacity: number): void {
    requireCapacity(capacity);
    this.#store.int32[this.#state.at.capacity] = capacity;
    const { whenCapacityFalls = 'finish' } = this.#options;
    if (whenCapacityFalls !== 'finish') {
      for (let excess = this.#staying(time) - capacity; excess > 0; excess -= 1) {
        this.#interrupt(time, this.#lastStaying(time), whenCapacityFalls === 'restart');
      }
    }
    this.#settle(time);
  }

  /** Servers at present. */
  get capacity(): number {
    return this.#store.int32[this.#state.at.capacity] ?? 0;
  }

  /** Services under way. */
  get inService(): number {
    return this.#store.int32[this.#state.at.inService] ?? 0;
  }

  /** Requests that wait, interrupted ones among them. */
  get waiting(): number {
    return this.#store.int32[this.#state.at.waiting] ?? 0;
  }

  /** First waiting request of a class; −1 when there is none. With `nextWaiting`, waits not yet ended can be reported. */
  firstWaiting(priorityClass: number): number {
    return this.#chains.first(priorityClass);
  }

  /** The waiting request after this one in its class; −1 at the end. */
  nextWaiting(request: number): number {
    return this.#chains.after(request);
  }

  /** The customer of a request. */
  customerOf(request: number): number {
    return this.#store.int32[this.#requests.at.customer + this.#requests.wholes(request)] ?? 0;
  }

  /** The priority class of a request. */
  classOf(request: number): number {
    return this.#store.int32[this.#requests.at.class + this.#requests.wholes(request)] ?? 0;
  }

  /** When a request was made. */
  arrivedAt(request: number): number {
    return this.#store.float64[this.#requests.at.arrived + this.#requests.floats(request)] ?? 0;
  }

  /** When service began for the first time; the time of arrival before that. */
  startedAt(request: number): number {
    return this.#store.float64[this.#requests.at.started + this.#requests.floats(request)] ?? 0;
  }

  #followCalendar(calendar: CapacityCalendar, time: number): void {
    this.#events.schedule(
      nextStepTime(calendar, time),
      resourcePriorities.capacity,
      this.#options.kinds.capacity,
      0,
      0,
    );
    this.setCapacity(time, calendar.steps[stepAt(calendar, time)]?.capacity ?? 0);
  }

  /** Begins services as long as there is a request and a server for it. */
  #settle(time: number): void {
    while (this.waiting > 0) {
      const { capacity, inService } = this;
      let first = 0;
      while (this.#chains.length(first) === 0) first += 1;
      if (inService === capacity && capacity > 0 && this.#options.preemption === true) {
        const last = this.#lastStaying(time);
        if (last === -1 || this.classOf(last) <= first) return;
        this.#interrupt(time, last, false);
      } else if (inService >= capacity) return;
      this.#start(time, this.#chains.popFront(first));
    }
  }

  #start(time: number, request: number): void {
    const { at } = this.#requests;
    const { int32, float64 } = this.#store;
    const isFirst = int32[at.hasStarted + this.#requests.wholes(request)] === 0;
    const leaveEvent = int32[at.leaveEvent + this.#requests.wholes(request)] ?? -1;
    if (leaveEvent !== -1) this.#events.cancel(leaveEvent);
    int32[at.leaveEvent + this.#requests.wholes(request)] = -1;
    int32[at.hasStarted + this.#requests.wholes(request)] = 1;
    if (isFirst) float64[at.started + this.#requests.floats(request)] = time;
    float64[at.resumed + this.#requests.floats(request)] = time;
    this.#addTo(this.#state.at.waiting, -1);
    this.#addTo(this.#state.at.inService, 1);
    this.#chains.pushBack(this.#classes + this.classOf(request), request);
    const event = this.#events.schedule(
      this.#endsAt(request),
      resourcePriorities.finish,
      this.#options.kinds.finish,
      request,
      0,
    );
    this.#store.int32[this.#requests.at.finishEvent + this.#requests.wholes(request)] = event;
    if (isFirst) this.#observer.started?.(request, time);
  }

  #interrupt(time: number, request: number, losesWork: boolean): void {
    const { at } = this.#requests;
    const { int32, float64 } = this.#store;
    this.#events.cancel(int32[at.finishEvent + this.#requests.wholes(request)] ?? -1);
    int32[at.finishEvent + this.#requests.wholes(request)] = -1;
    const done = time - (float64[at.resumed + this.#requests.floats(request)] ?? 0);
    const left = losesWork
      ? float64[at.service + this.#requests.floats(request)]
      : (float64[at.remaining + this.#requests.floats(request)] ?? 0) - done;
    float64[at.remaining + this.#requests.floats(request)] = left ?? 0;
    this.#chains.remove(request);
    this.#addTo(this.#state.at.inService, -1);
    this.#addTo(this.#state.at.waiting, 1);
    this.#waitAgain(request);
    this.#observer.interrupted?.(request, time);
  }

  /** Puts an interrupted request where it belongs by arrival; before it are only others that were interrupted. */
  #waitAgain(request: number): void {
    const { float64 } = this.#store;
    const numbers = this.#requests.at.number;
    const number = float64[numbers + this.#requests.floats(request)] ?? 0;
    const priorityClass = this.classOf(request);
    let later = this.#chains.first(priorityClass);
    while (later !== -1 && (float64[numbers + this.#requests.floats(later)] ?? 0) < number)
      later = this.#chains.after(later);
    if (later === -1) this.#chains.pushBack(priorityClass, request);
    else this.#chains.insertBefore(priorityClass, request, later);
  }

  #finish(time: number, request: number): void {
    this.#chains.remove(request);
    this.#addTo(this.#state.at.inService, -1);
    this.#observer.finished?.(request, time);
    this.#requests.release(request);
    this.#settle(time);
  }

  #leave(time: number, request: number): void {
    this.#chains.remove(request);
    this.#addTo(this.#state.at.waiting, -1);
    this.#observer.left?.(request, time);
    this.#requests.release(request);
  }

  /** How many services do not end at this very second. */
  #staying(time: number): number {
    let count = 0;
    for (let chain = this.#classes; chain < 2 * this.#classes; chain += 1) {
      for (let request = this.#chains.first(chain); request !== -1; request = this.#chains.after(request)) {
        if (this.#endsAt(request) > time) count += 1;
      }
    }
    return count;
  }

  /** Of the services that do not end at this very second, the one of the last class that was begun last; −1 if none. */
  #lastStaying(time: number): number {
    for (let chain = 2 * this.#classes - 1; chain >= this.#classes; chain -= 1) {
      for (let request = this.#chains.last(chain); request !== -1; request = this.#chains.before(request)) {
        if (this.#endsAt(request) > time) return request;
      }
    }
    return -1;
  }

  #endsAt(request: number): number {
    const { float64 } = this.#store;
    const { at } = this.#requests;
    return (
      (float64[at.resumed + this.#requests.floats(request)] ?? 0) +
      (float64[at.remaining + this.#requests.floats(request)] ?? 0)
    );
  }

  #addTo(index: number, change: number): void {
    this.#store.int32[index] = (this.#store.int32[index] ?? 0) + change;
  }
}
