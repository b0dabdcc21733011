import { Care } from '../care/care.ts';
import type { MakeEvents } from '../care/state.ts';
import type { World } from '../care/world/world.ts';
import type { PlannedEffect } from '../golive/effect.ts';
import { installEffects } from '../golive/install-effects.ts';
import type { EventQueue } from '../kernel/event-queue.ts';
import { EventLog, type PoppedEvent } from './event-log.ts';
import type { Simjs } from './simjs.ts';
import { SimjsEvents } from './simjs-events.ts';

/** A history to be simulated twice, from its first midnight to a second, without branching. */
export interface History {
  world: World;
  effects: readonly PlannedEffect[];
  seed: string;
  replication: number;
  until: number;
}

/** The first event in which two logs differ, counted from 0; null where a log has ended. */
export interface OrderDifference {
  index: number;
  referee: PoppedEvent | null;
  kernel: PoppedEvent | null;
}

/** How far two event logs agree. */
export interface OrderComparison {
  /** Events that are equal in both. */
  events: number;
  /** Fingerprint of these events. */
  fingerprint: string;
  /** Fingerprints of their beginnings, see `EventLog`. */
  marks: string[];
  difference: OrderDifference | null;
}

/**
 * Runs the same model on simjs's timers and on the kernel's event list, event by event beside each other, and compares time,
 * priority, kind and both values of each. It ends at the first difference.
 */
export function compareOrder(simjs: Simjs, history: History, makeEvents?: MakeEvents): OrderComparison {
  const timers = new SimjsEvents(simjs);
  const referee = prepare(history, () => timers);
  const kernel = prepare(history, makeEvents);
  const { events } = kernel.state;
  const log = new EventLog();
  let difference: OrderDifference | null = null;
  const pop = (): PoppedEvent | null => (events.next(history.until) ? readEvent(events) : null);

  timers.simulate(history.until, () => {
    // simjs cannot be stopped; it runs out, since events that are not handled have no successors.
    if (difference !== null) return;
    const ours = pop();
    const theirs = readEvent(timers);
    if (ours === null || !isSame(ours, theirs)) {
      difference = { index: log.count, referee: theirs, kernel: ours };
      return;
    }
    log.add(theirs);
    referee.handlePopped();
    kernel.handlePopped();
  });
  if (difference === null) {
    const more = pop();
    if (more !== null) difference = { index: log.count, referee: null, kernel: more };
  }
  return { events: log.count, fingerprint: log.fingerprint, marks: log.marks, difference };
}

function prepare({ world, effects, seed, replication }: History, makeEvents?: MakeEvents): Care {
  const care = new Care(world, seed, replication, { makeEvents });
  installEffects(effects, care.state);
  care.begin();
  return care;
}

function readEvent({ time, priority, kind, a, b }: EventQueue): PoppedEvent {
  return { time, priority, kind, a, b };
}

function isSame(one: PoppedEvent, other: PoppedEvent): boolean {
  const isSameMoment = one.time === other.time && one.priority === other.priority;
  return isSameMoment && one.kind === other.kind && one.a === other.a && one.b === other.b;
}
