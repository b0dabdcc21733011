import { insertBefore, rowAfter, rowBefore } from './linked-rows.ts';

/**
 * Whole numbers of a request's row: the links of its queue, the customer, the class, 1 once it was begun, the event of its leaving
 * or its finish (−1 for none), and the order in which it asked, modulo 2³².
 */
export const requestNumbers = 8;
/** The same as a power of two. */
const WIDTH = 3;

/** The place of a request's row, after that of the first, and the request of a row. */
export function rowOf(firstRow: number, request: number): number {
  return firstRow + (request << WIDTH);
}

export function requestOf(firstRow: number, row: number): number {
  return (row - firstRow) >> WIDTH;
}

const CUSTOMER = 2;
const CLASS = 3;
const WAS_BEGUN = 4;
const EVENT = 5;
const NUMBER = 6;

/** Seconds at which it asked, was first begun and was last resumed; seconds of service still to do and in all. */
export const requestTimes = ['arrived', 'started', 'remaining', 'resumed', 'service'] as const;
const ARRIVED = 0;
const STARTED = 1;
const REMAINING = 2;
const RESUMED = 3;
const SERVICE = 4;
const TIMES = 5;

/** Where a request's times begin. */
export function startOfTimes(request: number): number {
  return request * TIMES;
}

/** Writes a new request over what an earlier one left; `at` is where its whole numbers begin. */
export function writeRequest(int32: Int32Array, at: number, customer: number, ofClass: number, number: number): void {
  int32[at + CUSTOMER] = customer;
  int32[at + CLASS] = ofClass;
  int32[at + WAS_BEGUN] = 0;
  int32[at + EVENT] = -1;
  int32[at + NUMBER] = number;
}

/** Writes a new request's times; `at` is where they begin. */
export function writeTimes(float64: Float64Array, at: number, arrived: number, service: number): void {
  float64[at + ARRIVED] = arrived;
  float64[at + STARTED] = arrived;
  float64[at + REMAINING] = service;
  float64[at + SERVICE] = service;
}

export function customerAt(int32: Int32Array, at: number): number {
  return int32[at + CUSTOMER];
}

export function classAt(int32: Int32Array, at: number): number {
  return int32[at + CLASS];
}

export function wasBegunAt(int32: Int32Array, at: number): boolean {
  return int32[at + WAS_BEGUN] === 1;
}

/** The event of a request's leaving or finish; −1 for none. */
export function eventAt(int32: Int32Array, at: number): number {
  return int32[at + EVENT];
}

export function writeEvent(int32: Int32Array, at: number, event: number): void {
  int32[at + EVENT] = event;
}

export function arrivedAt(float64: Float64Array, at: number): number {
  return float64[at + ARRIVED];
}

export function startedAt(float64: Float64Array, at: number): number {
  return float64[at + STARTED];
}

/** A service begins or goes on; true where it begins for the first time. */
export function begin(int32: Int32Array, at: number, float64: Float64Array, times: number, time: number): boolean {
  float64[times + RESUMED] = time;
  if (int32[at + WAS_BEGUN] === 1) return false;
  int32[at + WAS_BEGUN] = 1;
  float64[times + STARTED] = time;
  return true;
}

/** When a service that is under way ends. */
export function endAt(float64: Float64Array, at: number): number {
  return float64[at + RESUMED] + float64[at + REMAINING];
}

/** A service is broken off: what is still to do is what was left then, or all of it. */
export function breakOff(float64: Float64Array, at: number, time: number, losesWork: boolean): void {
  if (losesWork) float64[at + REMAINING] = float64[at + SERVICE];
  else float64[at + REMAINING] -= time - float64[at + RESUMED];
}

/** Puts an interrupted request where it belongs by arrival in a queue; before it are only others that were interrupted. */
export function waitAgain(int32: Int32Array, head: number, row: number): void {
  const number = int32[row + NUMBER];
  let later = rowAfter(int32, head);
  while (later !== head && ((int32[later + NUMBER] - number) | 0) < 0) later = rowAfter(int32, later);
  insertBefore(int32, later, row);
}

/** A resource's numbers and its requests' times, and the place of its first request. */
export interface RequestPlace {
  int32: Int32Array;
  float64: Float64Array;
  firstRow: number;
}

/** How many services of a queue end after a time. */
export function countEndingAfter(place: RequestPlace, head: number, time: number): number {
  const { int32 } = place;
  let count = 0;
  for (let row = rowAfter(int32, head); row !== head; row = rowAfter(int32, row)) {
    if (endOfRow(place, row) > time) count += 1;
  }
  return count;
}

/** The last of a queue's services that ends after a time; −1 if none. */
export function lastEndingAfter(place: RequestPlace, head: number, time: number): number {
  const { int32, firstRow } = place;
  let row = rowBefore(int32, head);
  while (row !== head && endOfRow(place, row) <= time) row = rowBefore(int32, row);
  return row === head ? -1 : requestOf(firstRow, row);
}

function endOfRow({ float64, firstRow }: RequestPlace, row: number): number {
  return endAt(float64, startOfTimes(requestOf(firstRow, row)));
}
