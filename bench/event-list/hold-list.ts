/** An event list as the hold benchmark uses it: each pending event has a number (`payload`) of its own. */
export interface HoldList {
  /** Adds an event; the handle cancels it. */
  schedule(time: number, payload: number): number;
  /** Takes an event out that is still to come. */
  cancel(handle: number): void;
  /** Takes the earliest event out into `time` and returns its payload; there must be one. */
  pop(): number;
  /** Time of the event popped last. */
  readonly time: number;
}

/** Makes a list with room for this many pending events. */
export type MakeHoldList = (pending: number) => HoldList;
