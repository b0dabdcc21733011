import type { QueueNetwork, Served } from './queue-network.ts';

/** When a service began and ended; null for a customer who was never served. */
export interface ServiceTimes {
  start: number;
  end: number;
}

/** The first visit, by arrival of its customer, whose times differ. Stations are counted from 0. */
export interface ServiceDifference {
  customer: number;
  station: number;
  referee: ServiceTimes | null;
  kernel: ServiceTimes | null;
}

/** How far two engines agree on a network. */
export interface ServiceComparison {
  /** Visits whose start and end are the same. */
  visits: number;
  /** Visits that had to wait: without any, agreement would say little. */
  waited: number;
  difference: ServiceDifference | null;
}

/** Compares every customer's start and end at every station, to the second. */
export function compareServed(network: QueueNetwork, referee: Served, kernel: Served): ServiceComparison {
  const { visits, arrivals } = network;
  let waited = 0;
  for (let number = 0; number < visits.length; number += 1) {
    const { customer, station } = visits[number];
    const theirs = timesOf(referee, number);
    const ours = timesOf(kernel, number);
    if (theirs === null || ours === null || theirs.start !== ours.start || theirs.end !== ours.end) {
      return { visits: number, waited, difference: { customer, station, referee: theirs, kernel: ours } };
    }
    const isFirst = arrivals[customer].firstVisit === number;
    const came = isFirst ? arrivals[customer].time : referee.end[number - 1];
    if (theirs.start > came) waited += 1;
  }
  return { visits: visits.length, waited, difference: null };
}

function timesOf({ start, end }: Served, number: number): ServiceTimes | null {
  return Number.isNaN(end[number]) ? null : { start: start[number], end: end[number] };
}
