import type { CapacityCalendar } from './capacity-calendar.ts';
import { nextStepTime, requireCapacity, requireCapacityCalendar, stepAt } from './capacity-calendar.ts';
import type { EventQueue } from './event-queue.ts';
import { append, unlink } from './linked-rows.ts';
import { ResourceMemory } from './resource-memory.ts';
import { type ResourceObserver, type ResourceOptions, resourcePriorities } from './resource-options.ts';
import {
  begin,
  breakOff,
  classAt,
  countEndingAfter,
  endAt,
  eventAt,
  lastEndingAfter,
  type RequestPlace,
  startOfTimes,
  waitAgain,
  wasBegunAt,
  writeEvent,
  writeRequest,
  writeTimes,
} from './resource-rows.ts';
import type { Store } from './store.ts';

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
export class Resource extends ResourceMemory {
  readonly #events: EventQueue;
  readonly #options: ResourceOptions;
  readonly #observer: ResourceObserver;
  readonly #classes: number;
  readonly #finishKind: number;
  readonly #leaveKind: number;
  /** Whether a service can be broken off, so that it must be known which are under way. */
  readonly #interrupts: boolean;

  constructor(store: Store, events: EventQueue, options: ResourceOptions, observer: ResourceObserver) {
    const { name, servers, classes = 1, calendar, kinds, preemption = false, whenCapacityFalls = 'finish' } = options;
    requireCapacity(servers);
    if (!Number.isSafeInteger(classes) || classes < 1) throw new RangeError(`classes (= ${classes}) must be ≥ 1`);
    if (calendar !== undefined) requireCapacityCalendar(calendar);
    super(store, name, servers, classes);
    this.#events = events;
    this.#options = options;
    this.#observer = observer;
    this.#classes = classes;
    this.#finishKind = kinds.finish;
    this.#leaveKind = kinds.leave;
    this.#interrupts = preemption || whenCapacityFalls !== 'finish';
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
    if (priorityClass >>> 0 !== priorityClass || priorityClass >= this.#classes) {
      refuse('priorityClass', priorityClass, `from 0 to ${this.#classes - 1}`);
    }
    if (!Number.isSafeInteger(service) || service < 0) refuse('service', service, 'a whole number ≥ 0');
    if (patience !== Infinity && (!Number.isSafeInteger(patience) || patience < 0)) {
      refuse('patience', patience, 'a whole number ≥ 0, or Infinity');
    }
    const request = this.takeRow();
    const int32 = this.numbers.wholes;
    const float64 = this.requestTimes.floats;
    writeRequest(int32, this.row(request), customer, priorityClass, this.nextNumber());
    writeTimes(float64, startOfTimes(request), time, service);
    if (this.waiting === 0 && this.inService < this.capacity) {
      this.#start(time, request);
      return request;
    }
    this.addWaiting(1);
    append(int32, this.head(priorityClass), this.row(request));
    if (this.#interrupts || this.inService < this.capacity) this.#settle(time);
    if (patience !== Infinity) this.#awaitLeaving(request, time + patience);
    return request;
  }

  /** Acts on an event of this resource's kinds; returns false, having done nothing, for any other. */
  handle(time: number, kind: number, a: number): boolean {
    if (kind === this.#finishKind) this.#finish(time, a);
    else if (kind === this.#leaveKind) this.#leave(time, a);
    else return this.#handleCapacity(time, kind);
    return true;
  }

  /** Changes the number of servers now. */
  setCapacity(time: number, capacity: number): void {
    requireCapacity(capacity);
    this.setServers(capacity);
    const { whenCapacityFalls = 'finish' } = this.#options;
    if (whenCapacityFalls !== 'finish') {
      while (this.#staying(time) > this.capacity) {
        this.#interrupt(time, this.#lastStaying(time), whenCapacityFalls === 'restart');
      }
    }
    if (this.waiting > 0) this.#settle(time);
  }

  #handleCapacity(time: number, kind: number): boolean {
    const { kinds, calendar } = this.#options;
    if (kind !== kinds.capacity || calendar === undefined) return false;
    this.#followCalendar(calendar, time);
    return true;
  }

  #followCalendar(calendar: CapacityCalendar, time: number): void {
    const { kinds } = this.#options;
    this.#events.schedule(nextStepTime(calendar, time), resourcePriorities.capacity, kinds.capacity, 0, 0);
    this.setCapacity(time, calendar.steps[stepAt(calendar, time)].capacity);
  }

  /** Lets a request leave at a time, unless it was begun at once. */
  #awaitLeaving(request: number, time: number): void {
    if (wasBegunAt(this.numbers.wholes, this.row(request))) return;
    const event = this.#events.schedule(time, resourcePriorities.leave, this.#leaveKind, request, 0);
    writeEvent(this.numbers.wholes, this.row(request), event);
  }

  /** Begins services as long as there is a request and a server for it. */
  #settle(time: number): void {
    do {
      const { capacity, inService } = this;
      const request = this.firstInLine();
      if (inService === capacity && capacity > 0 && this.#options.preemption === true) {
        const last = this.#lastStaying(time);
        if (last === -1 || this.classOf(last) <= this.classOf(request)) return;
        this.#interrupt(time, last, false);
        // Whoever was told of it may have asked for a server too.
        continue;
      }
      if (inService >= capacity) return;
      const int32 = this.numbers.wholes;
      unlink(int32, this.row(request));
      this.addWaiting(-1);
      const leaving = eventAt(int32, this.row(request));
      if (leaving !== -1) this.#events.cancel(leaving);
      this.#start(time, request);
    } while (this.waiting > 0);
  }

  #start(time: number, request: number): void {
    const int32 = this.numbers.wholes;
    const float64 = this.requestTimes.floats;
    const at = this.row(request);
    const times = startOfTimes(request);
    this.addInService(1);
    const isFirst = begin(int32, at, float64, times, time);
    const end = endAt(float64, times);
    if (this.#interrupts) {
      append(int32, this.head(this.#classes + classAt(int32, at)), this.row(request));
    }
    const event = this.#events.schedule(end, resourcePriorities.finish, this.#finishKind, request, 0);
    if (this.#interrupts) writeEvent(this.numbers.wholes, this.row(request), event);
    if (isFirst) this.#observer.started?.(request, time, this);
  }

  #finish(time: number, request: number): void {
    if (this.#interrupts) this.#leaveService(request);
    else this.addInService(-1);
    this.#observer.finished?.(request, time, this);
    this.release(request);
    if (this.waiting > 0) this.#settle(time);
  }

  #leave(time: number, request: number): void {
    unlink(this.numbers.wholes, this.row(request));
    this.addWaiting(-1);
    this.#observer.left?.(request, time, this);
    this.release(request);
  }

  #interrupt(time: number, request: number, losesWork: boolean): void {
    const int32 = this.numbers.wholes;
    const float64 = this.requestTimes.floats;
    const at = this.row(request);
    this.#events.cancel(eventAt(int32, at));
    writeEvent(int32, at, -1);
    breakOff(float64, startOfTimes(request), time, losesWork);
    this.#leaveService(request);
    this.addWaiting(1);
    waitAgain(int32, this.head(this.classOf(request)), this.row(request));
    this.#observer.interrupted?.(request, time, this);
  }

  #leaveService(request: number): void {
    unlink(this.numbers.wholes, this.row(request));
    this.addInService(-1);
  }

  /** How many services do not end at this very second. */
  #staying(time: number): number {
    const place = this.#place();
    let count = 0;
    for (let queue = this.#classes; queue < 2 * this.#classes; queue += 1) {
      count += countEndingAfter(place, this.head(queue), time);
    }
    return count;
  }

  /** Of the services that do not end at this very second, the one of the last class that was begun last; −1 if none. */
  #lastStaying(time: number): number {
    const place = this.#place();
    for (let queue = 2 * this.#classes - 1; queue >= this.#classes; queue -= 1) {
      const last = lastEndingAfter(place, this.head(queue), time);
      if (last !== -1) return last;
    }
    return -1;
  }

  #place(): RequestPlace {
    const int32 = this.numbers.wholes;
    const float64 = this.requestTimes.floats;
    return { int32, float64, firstRow: this.firstRow };
  }
}

function refuse(name: string, value: number, expected: string): never {
  throw new RangeError(`${name} (= ${value}) must be ${expected}`);
}
