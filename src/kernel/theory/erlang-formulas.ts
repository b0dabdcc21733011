import { exp } from '../mathematics.ts';

/** Share of customers that M/M/c/c, a queue without places to wait, turns away. Source: A. K. Erlang (1917), formula B. */
export function erlangBlocked(servers: number, load: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (load * blocked) / (count + load * blocked);
  return blocked;
}

/** Share of customers of M/M/c that wait. Source: A. K. Erlang (1917), formula C, from his B as in R. B. Cooper (1981), §3.5. */
export function erlangDelayed(servers: number, load: number): number {
  const blocked = erlangBlocked(servers, load);
  return (servers * blocked) / (servers - load * (1 - blocked));
}

/** Mean wait of M/M/c, in the unit of 1/arrivalRate: C(c, a) / (c·μ − λ). Source: A. K. Erlang (1917). */
export function erlangWait(servers: number, arrivalRate: number, serviceRate: number): number {
  return erlangDelayed(servers, arrivalRate / serviceRate) / (servers * serviceRate - arrivalRate);
}

/**
 * Share of customers of M/M/c whose wait is longer than this: C(c, a)·e^−(c·μ − λ)t. With one server and the time in the
 * system instead of the wait, C is 1. Source: A. K. Erlang (1917).
 */
export function erlangWaitsLonger(servers: number, arrivalRate: number, serviceRate: number, wait: number): number {
  return erlangDelayed(servers, arrivalRate / serviceRate) * exp(-(servers * serviceRate - arrivalRate) * wait);
}

/** Mean time in the system of M/M/1, which is exponential: 1/(μ − λ). Source: A. K. Erlang (1917). */
export function singleServerTime(arrivalRate: number, serviceRate: number): number {
  return 1 / (serviceRate - arrivalRate);
}

/** What happens in M/M/c when patience is exponential. */
export interface ImpatientQueue {
  /** Mean wait of all, of those who leave too. */
  wait: number;
  /** Share of customers that leave without having been served. */
  leaving: number;
}

/**
 * M/M/c+M, "Erlang A": the number in the system is born at λ and dies at min(n, c)·μ + max(n − c, 0)·θ; wait by Little's law,
 * share that leaves θ·wait. Source: C. Palm (1957); O. Garnett, A. Mandelbaum, M. Reiman, Manufacturing & Service Operations
 * Management 4 (2002).
 */
export function impatientQueue(
  servers: number,
  arrivalRate: number,
  serviceRate: number,
  leavingRate: number,
): ImpatientQueue {
  let weight = 1;
  let total = 1;
  let queue = 0;
  for (let number = 1; weight > total * 1e-18; number += 1) {
    const beyond = number > servers ? number - servers : 0;
    weight *= arrivalRate / ((number - beyond) * serviceRate + beyond * leavingRate);
    total += weight;
    queue += beyond * weight;
  }
  const wait = queue / total / arrivalRate;
  return { wait, leaving: leavingRate * wait };
}
