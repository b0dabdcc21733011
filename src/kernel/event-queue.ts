/**
 * Events to come, as a model sees them: popped in the order of time, then priority, then scheduling. `EventList` is the
 * kernel's; the interface is there so that the same model can also run on somebody else's queue.
 */
export interface EventQueue {
  /** Time of the last popped event; its priority, kind and two values stand beside it. */
  readonly time: number;
  readonly priority: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  /** How many events are to come. */
  readonly size: number;
  /** Time of the earliest event; Infinity when there is none. */
  peekTime(): number;
  /** Adds an event and returns a handle to cancel it by, valid until it is popped or cancelled. */
  schedule(time: number, priority: number, kind: number, a: number, b: number): number;
  /** Removes an event that has neither been popped nor cancelled. */
  cancel(handle: number): void;
  /** Pops the earliest event; false when there is none before `until`, whose default is Infinity. */
  next(until?: number): boolean;
}
