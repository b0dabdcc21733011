import { append, insertBefore, rowAfter, rowBefore, startOfRow } from './linked-rows.ts';

/**
 * Whole numbers of a request's row: the links of its queue, the customer, the class, 1 once it was begun, the event of its leaving
 * or its finish (−1 for none), and the order in which it asked, modulo 2³².
 */
export const requestWholes = ['after', 'before', 'customer', 'class', 'wasBegun', 'event', 'number', 'spare'] as const;
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
export function startOfTimes(floats: number, request: number): number {
  return floats + request * TIMES;
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

function wasMadeBefore(int32: Int32Array, rows: number, one: number, other: number): boolean {
  return ((int32[startOfRow(rows, one) + NUMBER] - int32[startOfRow(rows, other) + NUMBER]) | 0) < 0;
}

/** Puts an interrupted request where it belongs by arrival in a queue; before it are only others that were interrupted. */
export function waitAgain(int32: Int32Array, rows: number, ends: number, request: number): void {
  let later = int32[ends] - 1;
  while (later !== -1 && wasMadeBefore(int32, rows, later, request)) later = rowAfter(int32, rows, later);
  if (later === -1) append(int32, rows, ends, request);
  else insertBefore(int32, rows, ends, request, later);
}

/** The store's buffers, and where the requests' whole numbers and times begin. */
export interface RequestPlace {
  int32: Int32Array;
  float64: Float64Array;
  rows: number;
  floats: number;
}

/** How many services of a queue end after a time. */
export function countEndingAfter({ int32, float64, rows, floats }: RequestPlace, ends: number, time: number): number {
  let count = 0;
  for (let row = int32[ends] - 1; row !== -1; row = rowAfter(int32, rows, row)) {
    if (endAt(float64, startOfTimes(floats, row)) > time) count += 1;
  }
  return count;
}

/** The last of a queue's services that ends after a time; −1 if none. */
export function lastEndingAfter({ int32, float64, rows, floats }: RequestPlace, ends: number, time: number): number {
  let row = int32[ends + 1] - 1;
  while (row !== -1 && endAt(float64, startOfTimes(floats, row)) <= time) row = rowBefore(int32, rows, row);
  return row;
}
