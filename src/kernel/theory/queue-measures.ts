import { KeyedDraws } from '../keyed-draws.ts';
import { exponential, logNormal } from '../samplers.ts';
import { type CustomerStream, type Queue, queuePurposeCount, queuePurposes, runQueue } from './queue-simulation.ts';
import { type RateFactors, SERVICE, type TheorySample } from './theory-row.ts';

/** A queue whose rates can be put wrong. */
export type QueueOf = (factors: RateFactors) => Queue;

/** Customers left out at the beginning of a replication, in which the queue still remembers that it was empty. */
const WARM_UP = 1000;

/** Poisson arrivals that load `load` servers, with exponential services of mean 10 000 seconds. */
export function poissonStream(load: number, { arrival, service }: RateFactors, priorityClass = 0): CustomerStream {
  return {
    priorityClass,
    interarrival: (u) => exponential(u, SERVICE / load / arrival),
    service: (u) => exponential(u, SERVICE / service),
  };
}

/** The same with log-normal services; of equal length if the variation is 0. */
export function logNormalStream(load: number, variation: number, factors: RateFactors): CustomerStream {
  return {
    ...poissonStream(load, factors),
    service: (u) => logNormal(u, SERVICE / factors.service, variation),
  };
}

/** What of a customer is averaged: waits are those of all, of those who leave too. */
export interface CustomerMeasure {
  what: 'wait' | 'timeInSystem' | 'leaves';
  ofStream: number;
  customers: number;
  /** Count customers with more than this instead of adding up seconds. */
  longerThan?: number;
}

/**
 * One replication of a queue that starts empty: the mean of the measure over so many customers of a stream after the first
 * thousand. It ends when the last of them has been measured, so that none is dropped.
 */
export function meanOfCustomers(queueOf: QueueOf, measure: CustomerMeasure) {
  const { what, ofStream, customers, longerThan } = measure;
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    let sum = 0;
    let count = 0;
    const add = (stream: number, customer: number, seconds: number): void => {
      if (stream !== ofStream || customer < WARM_UP || customer >= WARM_UP + customers) return;
      if (longerThan === undefined) sum += seconds;
      else if (seconds > longerThan) sum += 1;
      count += 1;
    };
    const serves = (stream: number, customer: number): void => add(stream, customer, 0);
    const leaves = (stream: number, customer: number): void => add(stream, customer, 1);
    const littleGap = runQueue(queueOf(factors), new KeyedDraws(seed, replication, queuePurposeCount), {
      isDone: () => count === customers,
      ...(what === 'wait' ? { started: add, left: add } : {}),
      ...(what === 'timeInSystem' ? { finished: add } : {}),
      ...(what === 'leaves' ? { started: serves, left: leaves } : {}),
    });
    return { value: sum / count, littleGap };
  };
}

/** Where a value lies in a distribution, from 0 to 1; `spread`, uniform, fills the steps of a distribution that has some. */
export type PlaceIn = (value: number, spread: number) => number;

/** One customer of each replication: where the wait or the time in the system of number `customer` lies in the law. */
export function placeOfCustomer(queueOf: QueueOf, what: 'wait' | 'timeInSystem', customer: number, place: PlaceIn) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    const draws = new KeyedDraws(seed, replication, queuePurposeCount);
    let found: number | null = null;
    const look = (_: number, number: number, seconds: number): void => {
      if (number === customer) found = seconds;
    };
    const littleGap = runQueue(queueOf(factors), draws, {
      isDone: () => found !== null,
      ...(what === 'wait' ? { started: look } : { finished: look }),
    });
    return { value: place(found ?? NaN, draws.uniform(queuePurposes.spread, 0, 0, 0)), littleGap };
  };
}

/** One look at each replication, at this second: where the number in the system lies in the law. */
export function placeOfNumber(queueOf: QueueOf, second: number, place: PlaceIn) {
  return (seed: string, replication: number, factors: RateFactors): TheorySample => {
    const draws = new KeyedDraws(seed, replication, queuePurposeCount);
    let found: number | null = null;
    const littleGap = runQueue(queueOf(factors), draws, {
      isDone: () => found !== null,
      samples: { first: second, every: second },
      sampled(inside) {
        found = inside;
      },
    });
    return { value: place(found ?? NaN, draws.uniform(queuePurposes.spread, 0, 0, 0)), littleGap };
  };
}
