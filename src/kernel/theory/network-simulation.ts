import type { KeyedDraws } from '../keyed-draws.ts';
import { Resource } from '../resource.ts';
import { categorical } from '../samplers.ts';
import { Simulation } from '../simulation.ts';
import { LittleCount } from './little-count.ts';

/** A queue of a network. Durations, in seconds, are functions of a uniform number. */
export interface NetworkStation {
  servers: number;
  service(u: number): number;
  /** Customers from outside; none if left out. */
  interarrival?(u: number): number;
  /** Running sums of the shares of those done here who go on to each station; the rest leaves the network. */
  nextUpTo: readonly number[];
}

/** Stations, and how many customers are at the first of them at the beginning. */
export interface Network {
  stations: readonly NetworkStation[];
  atFirst: number;
}

/** The station of those who are outside. */
export const OUTSIDE = -1;

/** Who is told of every step of a customer, and says when it is enough. */
export interface NetworkWatcher {
  /** @param areaOf customer-seconds spent at a station until now */
  moved(customer: number, from: number, to: number, time: number, areaOf: (station: number) => number): void;
  isDone(): boolean;
}

const purposes = { interarrival: 0, service: 1, route: 2 } as const;
export const networkPurposeCount = 3;

const ARRIVAL = 0;
const ARRIVAL_PRIORITY = 8;
/** Kinds of event of a station: 1 + 3 × its number and the two after it. */
const KINDS = 3;

/** Lets a network run until its watcher has enough. Returns the greatest gap of Little's law at any station; it must be 0. */
export function runNetwork(network: Network, draws: KeyedDraws, watcher: NetworkWatcher): number {
  const { stations } = network;
  const simulation = new Simulation();
  const { store, events } = simulation;
  const counts = stations.map((_, index) => new LittleCount(store, `inside-${index}`));
  /** Services that each customer has had: a customer's draws are told apart by it. */
  const visits: number[] = [];
  const areaOf = (station: number): number => counts[station]?.areaUntil(events.time) ?? 0;
  const countAt = (station: number, time: number): void => {
    const resource = resources[station];
    if (resource !== undefined) counts[station]?.count(time, resource.waiting + resource.inService);
  };
  const enter = (time: number, customer: number, from: number, to: number): void => {
    watcher.moved(customer, from, to, time, areaOf);
    const u = draws.uniform(purposes.service, visits[customer] ?? 0, customer, 0);
    counts[to]?.arrived(time);
    resources[to]?.request(time, customer, 0, Math.round(stations[to]?.service(u) ?? 0));
    countAt(to, time);
  };
  /** Those done at this second who go on: a station begins its next service before anyone comes back to it. */
  let moving = { customer: 0, to: OUTSIDE };
  const resources: readonly Resource[] = stations.map(({ servers, nextUpTo }, index): Resource => {
    const kind = 1 + KINDS * index;
    const options = {
      name: `station-${index}`,
      servers,
      kinds: { finish: kind, leave: kind + 1, capacity: kind + 2 },
    };
    return new Resource(store, events, options, {
      finished(request, time) {
        const resource = resources[index];
        const customer = resource?.customerOf(request) ?? 0;
        counts[index]?.departed(time, resource?.arrivedAt(request) ?? 0);
        const visit = visits[customer] ?? 0;
        moving = { customer, to: categorical(draws.uniform(purposes.route, visit, customer, 0), nextUpTo) };
        visits[customer] = visit + 1;
      },
    });
  });
  const arriveNext = (time: number, station: number, ordinal: number): void => {
    const { interarrival } = stations[station] ?? {};
    if (interarrival === undefined) return;
    const wait = interarrival(draws.uniform(purposes.interarrival, station, ordinal, 0));
    events.schedule(time + Math.round(wait), ARRIVAL_PRIORITY, ARRIVAL, station, ordinal);
  };

  for (let customer = 0; customer < network.atFirst; customer += 1) {
    visits[customer] = 0;
    enter(0, customer, OUTSIDE, 0);
  }
  stations.forEach((_, station) => {
    arriveNext(0, station, 0);
  });
  simulation.runWhile(
    () => !watcher.isDone(),
    (time, kind, a, b) => {
      if (kind === ARRIVAL) {
        visits.push(0);
        enter(time, visits.length - 1, OUTSIDE, a);
        arriveNext(time, a, b + 1);
        return;
      }
      const from = Math.floor((kind - 1) / KINDS);
      resources[from]?.handle(time, kind, a);
      countAt(from, time);
      const { customer, to } = moving;
      if (to === OUTSIDE) watcher.moved(customer, from, OUTSIDE, time, areaOf);
      else enter(time, customer, from, to);
    },
  );
  return Math.max(...counts.map((count) => count.gap(events.time)));
}
