/** From `at` seconds into the period the capacity is this, until the next step. */
export interface CapacityStep {
  readonly at: number;
  readonly capacity: number;
}

/** How many servers there are when, over and over: a week of shifts has a period of 604 800 seconds. The first step is at 0. */
export interface CapacityCalendar {
  readonly period: number;
  readonly steps: readonly CapacityStep[];
}

/** Throws a RangeError unless the steps begin at 0, ascend, lie within the period, and all are whole numbers ≥ 0. */
export function requireCapacityCalendar(calendar: CapacityCalendar): void {
  const { period, steps } = calendar;
  if (!Number.isSafeInteger(period) || period <= 0)
    throw new RangeError(`period (= ${period}) must be a whole number > 0`);
  if (steps[0]?.at !== 0) throw new RangeError('the first step of a calendar must be at 0');
  let previous = -1;
  for (const { at, capacity } of steps) {
    if (!Number.isSafeInteger(at) || at <= previous || at >= period) {
      throw new RangeError(`step at (= ${at}) must be a whole number above ${previous} and below ${period}`);
    }
    requireCapacity(capacity);
    previous = at;
  }
}

/** A number of servers is kept in 32 bits with sign. */
const MOST_SERVERS = 2147483647;

/** Throws a RangeError unless this is a possible number of servers. */
export function requireCapacity(capacity: number): void {
  if (capacity < 0 || capacity > MOST_SERVERS || !Number.isInteger(capacity)) {
    throw new RangeError(`capacity (= ${capacity}) must be a whole number from 0 to ${MOST_SERVERS}`);
  }
}

/** Number of the step that holds at a time (seconds, may be negative). */
export function stepAt(calendar: CapacityCalendar, time: number): number {
  const within = time - Math.floor(time / calendar.period) * calendar.period;
  let step = 0;
  while ((calendar.steps[step + 1]?.at ?? Infinity) <= within) step += 1;
  return step;
}

/** First time after `time` at which a step begins. */
export function nextStepTime(calendar: CapacityCalendar, time: number): number {
  const start = Math.floor(time / calendar.period) * calendar.period;
  return start + (calendar.steps[stepAt(calendar, time) + 1]?.at ?? calendar.period);
}
