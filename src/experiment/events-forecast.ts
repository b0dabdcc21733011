import { Care } from '../care/care.ts';
import { secondsPerDay } from '../care/clock.ts';
import type { World } from '../care/world/world.ts';
import { countedDays, type EventsOfDay, fitEvents } from './fit-events.ts';
import { plannedVisits } from './planned-visits.ts';

/** How a world's events follow from its planned visits, and how fast this computer handles them. */
export interface EventsForecast extends EventsOfDay {
  eventsPerSecond: number;
  /** Seconds to lay out a replication before its first day. */
  setupSeconds: number;
}

/** Days that go before the clock is started, while the engine still compiles. */
const unclockedDays = 7;
const mostDays = 42;
const enoughSeconds = 0.8;

/**
 * Simulates the first weeks of a reference, a second's work or two, and fits its events by day to the planned visits that its
 * yearly volumes and calendar give. Events are the same on every computer; seconds are of this one.
 */
export function forecastEvents(world: World, seed: string): EventsForecast {
  const begun = performance.now();
  const care = new Care(world, seed, 1);
  care.begin();
  const setupSeconds = (performance.now() - begun) / 1_000;
  const events: number[] = [];
  let [clocked, clock] = [0, 0];
  for (let day = 0; day < Math.min(mostDays, world.days); day++) {
    if (day >= countedDays && clock >= enoughSeconds) break;
    const started = performance.now();
    let count = 0;
    while (care.step((day + 1) * secondsPerDay)) count++;
    if (day < countedDays) events.push(count);
    if (day < unclockedDays && world.days > unclockedDays) continue;
    clocked += count;
    clock += (performance.now() - started) / 1_000;
  }
  return {
    ...fitEvents(events, plannedVisits(world)),
    eventsPerSecond: clocked / Math.max(clock, 0.001),
    setupSeconds,
  };
}

/** Events that a world can be expected to have from a day up to and excluding another. */
export function expectedEvents({ perDay, perVisit }: EventsOfDay, world: World, from: number, to: number): number {
  const visits = plannedVisits(world);
  let sum = 0;
  for (let day = from; day < to; day++) sum += perDay + perVisit * visits[day];
  return sum;
}
