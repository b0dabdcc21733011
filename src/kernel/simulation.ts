import { EventList } from './event-list.ts';
import { Store } from './store.ts';

/** What is done at an event: the caller reads the kind and the two values and acts. */
export type Dispatch = (time: number, kind: number, a: number, b: number) => void;

/** A store, its event list and the loop that runs them. It adds nothing to the state. */
export class Simulation {
  readonly store: Store;
  readonly events: EventList;

  constructor(store: Store = new Store(), events: EventList = new EventList(store)) {
    this.store = store;
    this.events = events;
  }

  /**
   * Hands on, in order, every event that lies before `until`; those at `until` or later stay in the list, so that a later
   * call goes on exactly there. Returns the number of events.
   */
  runUntil(until: number, dispatch: Dispatch): number {
    const { events } = this;
    let count = 0;
    while (events.next(until)) {
      dispatch(events.time, events.kind, events.a, events.b);
      count += 1;
    }
    return count;
  }

  /** Hands on events, in order, as long as `isGoingOn` says so before each and any is left. Returns their number. */
  runWhile(isGoingOn: () => boolean, dispatch: Dispatch): number {
    const { events } = this;
    let count = 0;
    while (isGoingOn() && events.next()) {
      dispatch(events.time, events.kind, events.a, events.b);
      count += 1;
    }
    return count;
  }
}
