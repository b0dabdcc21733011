import { Care } from '../care/care.ts';
import { secondsPerDay } from '../care/clock.ts';
import { historyDays } from '../care/world/calendar.ts';
import type { World } from '../care/world/world.ts';

/** How a world's events follow from its planned visits, and how fast this computer handles them. */
export interface EventsForecast {
  /** Events of a day without planned visits, and of each planned visit. */
  perDay: number;
  perVisit: number;
  eventsPerSecond: number;
  /** Seconds to lay out a replication before its first day. */
  setupSeconds: number;
}

/** Days whose events are counted: with two weekends, so that days with and without planned visits are told apart. */
const countedDays = 14;
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
  return { ...fitLine(events, plannedVisits(world)), eventsPerSecond: clocked / Math.max(clock, 0.001), setupSeconds };
}

/** Events that a world can be expected to have from a day up to and excluding another. */
export function expectedEvents({ perDay, perVisit }: EventsForecast, world: World, from: number, to: number): number {
  const visits = plannedVisits(world);
  let sum = 0;
  for (let day = from; day < to; day++) sum += perDay + perVisit * visits[day];
  return sum;
}

/** Planned visits and operations that are expected to be completed, by day from 0. */
function plannedVisits({ lines, days }: World): Float64Array {
  const visits = new Float64Array(days);
  for (const { visitsPerDay } of lines) {
    for (let day = 0; day < days; day++) visits[day] += visitsPerDay[historyDays + day];
  }
  return visits;
}

/** A straight line through events by visits, by least squares; level where there is no rise to be told. */
function fitLine(events: readonly number[], visits: Float64Array): { perDay: number; perVisit: number } {
  const mean = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0) / events.length;
  const [meanEvents, meanVisits] = [mean(events), mean(visits.subarray(0, events.length))];
  let [together, alone] = [0, 0];
  events.forEach((count, day) => {
    together += (visits[day] - meanVisits) * (count - meanEvents);
    alone += (visits[day] - meanVisits) * (visits[day] - meanVisits);
  });
  const perVisit = alone === 0 ? 0 : together / alone;
  const perDay = meanEvents - perVisit * meanVisits;
  return perVisit > 0 && perDay >= 0 ? { perDay, perVisit } : { perDay: meanEvents, perVisit: 0 };
}
