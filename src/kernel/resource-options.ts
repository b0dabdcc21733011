import type { CapacityCalendar } from './capacity-calendar.ts';
import type { ResourceMemory } from './resource-memory.ts';

/**
 * What becomes of services under way when there are fewer servers than services: they go on to their end, they stop and
 * are taken up later where they stopped, or they stop and begin anew.
 */
export type WhenCapacityFalls = 'finish' | 'suspend' | 'restart';

/** How a resource is made; plain configuration, the same in every branch of a world. */
export interface ResourceOptions {
  /** Name of its tables in the store. */
  name: string;
  /** Servers as long as no calendar and no `setCapacity` says otherwise. */
  servers: number;
  /** Number of priority classes; class 0 goes first. Default 1. */
  classes?: number;
  /** Whether a request interrupts a service of a later class, which is taken up later where it stopped. Default no. */
  preemption?: boolean;
  /** Default 'finish'. */
  whenCapacityFalls?: WhenCapacityFalls;
  calendar?: CapacityCalendar;
  /** Kinds of event that the caller has set aside for this resource. */
  kinds: { finish: number; leave: number; capacity: number };
}

/** Who is told what happens. One observer may serve several resources, so that each call tells which. Requests can be
 * read during the call; a finished or left one is forgotten after it. */
export interface ResourceObserver {
  /** Service begins for the first time. */
  started?(request: number, time: number, resource: ResourceMemory): void;
  /** Service is broken off; the request waits again. */
  interrupted?(request: number, time: number, resource: ResourceMemory): void;
  finished?(request: number, time: number, resource: ResourceMemory): void;
  /** Patience ended before service had begun. */
  left?(request: number, time: number, resource: ResourceMemory): void;
}

/**
 * Priorities of a resource's events within one second. Capacity changes first, so that no service begins as a shift ends;
 * one that ends with the shift is done all the same. Whoever can be served at the second at which patience ends is. A
 * caller's own events come after them if their priority is higher.
 */
export const resourcePriorities = { capacity: 1, finish: 2, leave: 3 } as const;
