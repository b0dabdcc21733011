import { erlangWait } from './erlang-formulas.ts';

/** A station of an open network: who comes from outside, and which share of those who are done goes where. */
export interface OpenStation {
  servers: number;
  /** Customers from outside, per unit of time. */
  arrivalRate: number;
  serviceRate: number;
  /** Share of those done here who go on to each station; the rest leaves the network. */
  next: readonly number[];
}

/** Customers who pass each station per unit of time: λ = γ + λR, by iteration. */
function throughputs(stations: readonly OpenStation[]): number[] {
  let rates = stations.map(({ arrivalRate }) => arrivalRate);
  for (;;) {
    const following = stations.map(({ arrivalRate }, to) =>
      stations.reduce((sum, { next }, from) => sum + (rates[from] ?? 0) * (next[to] ?? 0), arrivalRate),
    );
    const change = following.reduce((sum, rate, index) => sum + Math.abs(rate - (rates[index] ?? 0)), 0);
    rates = following;
    if (change < 1e-14 * (rates[0] ?? 0)) return rates;
  }
}

/** Mean number at each station of an open network: those of M/M/c of the rate that passes. Source: J. R. Jackson (1957). */
export function jacksonNumbers(stations: readonly OpenStation[]): number[] {
  const rates = throughputs(stations);
  return stations.map(({ servers, serviceRate }, index) => {
    const rate = rates[index] ?? 0;
    return rate * (erlangWait(servers, rate, serviceRate) + 1 / serviceRate);
  });
}

/** Mean time from entering an open network to leaving it. Source: J. R. Jackson (1957); J. D. C. Little (1961). */
export function jacksonTime(stations: readonly OpenStation[]): number {
  const inside = jacksonNumbers(stations).reduce((sum, number) => sum + number, 0);
  return inside / stations.reduce((sum, { arrivalRate }) => sum + arrivalRate, 0);
}

/** A closed network as mean value analysis finds it. */
export interface ClosedNetwork {
  /** Rounds that all customers together complete per unit of time. */
  throughput: number;
  /** Mean time from the end of thinking to the next thinking. */
  response: number;
}

/**
 * Customers who think for a mean time and then pass single-server stations with exponential services one after another,
 * for ever. Exact, one customer more at a time. Source: M. Reiser, S. S. Lavenberg, Journal of the ACM 27 (1980).
 */
export function meanValueAnalysis(customers: number, think: number, services: readonly number[]): ClosedNetwork {
  let numbers = services.map(() => 0);
  let throughput = 0;
  let response = 0;
  for (let count = 1; count <= customers; count += 1) {
    const times = services.map((service, index) => service * (1 + (numbers[index] ?? 0)));
    response = times.reduce((sum, time) => sum + time, 0);
    throughput = count / (think + response);
    const rate = throughput;
    numbers = times.map((time) => rate * time);
  }
  return { throughput, response };
}
