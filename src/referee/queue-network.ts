import { KeyedDraws } from '../kernel/keyed-draws.ts';
import { exponential, logNormal } from '../kernel/samplers.ts';

/** What a network's customers are drawn from. Times in seconds. */
export interface NetworkPlan {
  /** Servers of each station; a customer visits them in this order. */
  servers: readonly number[];
  customers: number;
  meanInterarrival: number;
  meanService: number;
  /** Coefficient of variation of a log-normal service time; exponential if left out. */
  serviceVariation?: number;
  /** Probability that a customer who has been through all stations begins anew; 0 if left out. */
  againProbability?: number;
}

/** One customer at one station. Visits of a customer follow each other. */
export interface Visit {
  customer: number;
  station: number;
  service: number;
  /** Whether the customer leaves the network after it. */
  isLast: boolean;
}

/** Stations and everyone who will come, with all that chance decides: both engines are given the same. */
export interface QueueNetwork {
  servers: readonly number[];
  arrivals: readonly { time: number; firstVisit: number }[];
  visits: readonly Visit[];
}

/** When each visit's service began and ended, by the number of the visit. */
export interface Served {
  start: Float64Array;
  end: Float64Array;
}

const purposes = { interarrival: 0, service: 1, again: 2 } as const;

/**
 * Draws a network's customers. All times are whole seconds, nobody arrives together with another, and every service takes a
 * second at least. Each station gets its customers from outside and from one other station only: where two stations feed a
 * third, who of two is first within one second is each simulator's own affair, and theory does not mind.
 */
export function drawNetwork(plan: NetworkPlan, seed: string): QueueNetwork {
  const { servers, meanInterarrival, meanService, serviceVariation, againProbability = 0 } = plan;
  const draws = new KeyedDraws(seed, 1, 3);
  const arrivals: { time: number; firstVisit: number }[] = [];
  const visits: Visit[] = [];
  let time = 0;
  for (let customer = 0; customer < plan.customers; customer += 1) {
    time += 1 + Math.round(exponential(draws.uniform(purposes.interarrival, 0, customer, 0), meanInterarrival));
    arrivals.push({ time, firstVisit: visits.length });
    let draw = 0;
    let isAgain = true;
    for (let round = 0; isAgain; round += 1) {
      isAgain = draws.uniform(purposes.again, 0, customer, round) < againProbability;
      for (let station = 0; station < servers.length; station += 1) {
        const u = draws.uniform(purposes.service, 0, customer, draw);
        const drawn =
          serviceVariation === undefined ? exponential(u, meanService) : logNormal(u, meanService, serviceVariation);
        const isLast = !isAgain && station === servers.length - 1;
        visits.push({ customer, station, service: 1 + Math.round(drawn), isLast });
        draw += 1;
      }
    }
  }
  return { servers, arrivals, visits };
}

/** Room for the times of all visits; NaN until they are known. */
export function emptyServed({ visits }: QueueNetwork): Served {
  return { start: new Float64Array(visits.length).fill(NaN), end: new Float64Array(visits.length).fill(NaN) };
}
