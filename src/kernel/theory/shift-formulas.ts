import { exp } from '../mathematics.ts';

/** What a server does with a service under way when its shift ends, and how long shifts and the time between them are. */
export interface DeterministicShifts {
  open: number;
  closed: number;
  policy: 'finish' | 'suspend' | 'restart';
}

/**
 * When the services of a server that is never idle and begins at 0 end, all of one length: a shift holds ⌈open/length⌉
 * services when the last is finished, ⌊open/length⌋ when it begins anew in the next shift, and otherwise `open` seconds of
 * work. Counted out, not cited.
 */
export function busyServerEnds(shifts: DeterministicShifts, service: number, customers: number): number[] {
  const { open, closed, policy } = shifts;
  const period = open + closed;
  const perShift = policy === 'finish' ? Math.ceil(open / service) : Math.floor(open / service);
  return Array.from({ length: customers }, (_, customer) => {
    if (policy === 'suspend') {
      const worked = (customer + 1) * service - 1;
      return Math.floor(worked / open) * period + (worked % open) + 1;
    }
    return Math.floor(customer / perShift) * period + ((customer % perShift) + 1) * service;
  });
}

/**
 * Mean time in the system of M/M/1 whose server works for `open` and is away for `closed`, in turn, for ever; a service under
 * way at closing time is finished or suspended. Found from the Kolmogorov equations of the number in the system (and, when
 * finishing, of whether the server is still there), solved over one open and one closed stretch by uniformisation
 * (A. Jensen, 1953) again and again until a turn begins as it ends; then Little's law.
 */
export function shiftTimeInSystem(
  arrivalRate: number,
  serviceRate: number,
  open: number,
  closed: number,
  whenCapacityFalls: 'finish' | 'suspend',
): number {
  const states = 400;
  let opening = new Float64Array(states);
  opening[0] = 1;
  for (;;) {
    const closing = evolve(opening, arrivalRate, serviceRate, open);
    // Who is in service at closing time stays there on its own when it is finished: two groups of states.
    const finishing = new Float64Array(states);
    const away = new Float64Array(states);
    closing.end.forEach((probability, number) => {
      if (whenCapacityFalls === 'finish' && number > 0) finishing[number] = probability;
      else away[number] = probability;
    });
    const night = evolveClosed(finishing, away, arrivalRate, serviceRate, closed);
    const change = night.end.reduce((sum, value, number) => sum + Math.abs(value - (opening[number] ?? 0)), 0);
    opening = night.end;
    if (change < 1e-12) return (closing.area + night.area) / (open + closed) / arrivalRate;
  }
}

/** Probabilities of the number in the system at the end of a stretch, and the integral of its mean over the stretch. */
interface Stretch {
  end: Float64Array<ArrayBuffer>;
  area: number;
}

function evolve(start: Float64Array<ArrayBuffer>, arrivalRate: number, serviceRate: number, length: number): Stretch {
  const rate = arrivalRate + serviceRate;
  const up = arrivalRate / rate;
  const top = start.length - 1;
  return uniformise(start, rate * length, rate, 1, (from, to) => {
    for (let number = 0; number <= top; number += 1) {
      const below = number === 0 ? (1 - up) * (from[0] ?? 0) : up * (from[number - 1] ?? 0);
      const above = number === top ? up * (from[top] ?? 0) : (1 - up) * (from[number + 1] ?? 0);
      to[number] = below + above;
    }
  });
}

function evolveClosed(
  finishing: Float64Array<ArrayBuffer>,
  away: Float64Array<ArrayBuffer>,
  arrivalRate: number,
  serviceRate: number,
  length: number,
): Stretch {
  const rate = arrivalRate + serviceRate;
  const up = arrivalRate / rate;
  const states = away.length;
  const both = new Float64Array(2 * states);
  both.set(finishing);
  both.set(away, states);
  const { end, area } = uniformise(both, rate * length, rate, 2, (from, to) => {
    for (let number = 0; number < states; number += 1) {
      const isTop = number === states - 1;
      const stillFinishing = from[number] ?? 0;
      const stillAway = from[states + number] ?? 0;
      const arrivedFinishing = number === 0 ? 0 : up * (from[number - 1] ?? 0);
      const arrivedAway = number === 0 ? 0 : up * (from[states + number - 1] ?? 0);
      const finished = isTop ? 0 : (1 - up) * (from[number + 1] ?? 0);
      to[number] = arrivedFinishing + (isTop ? up * stillFinishing : 0);
      to[states + number] = arrivedAway + finished + (1 - up) * stillAway + (isTop ? up * stillAway : 0);
    }
  });
  const merged = new Float64Array(states);
  for (let number = 0; number < states; number += 1) merged[number] = (end[number] ?? 0) + (end[states + number] ?? 0);
  return { end: merged, area };
}

/** Σ over jumps k of Poisson(jumps; k) × the k-th step, and its integral; `groups` blocks of states share one numbering. */
function uniformise(
  start: Float64Array<ArrayBuffer>,
  jumps: number,
  rate: number,
  groups: number,
  step: (from: Float64Array, to: Float64Array) => void,
): Stretch {
  const states = start.length / groups;
  const end = new Float64Array(start.length);
  let area = 0;
  let current = start;
  let following = new Float64Array(start.length);
  let weight = exp(-jumps);
  let beyond = 1 - weight;
  for (let k = 0; weight > 1e-18 || k < jumps; k += 1) {
    for (let state = 0; state < end.length; state += 1) {
      const probability = current[state] ?? 0;
      end[state] = (end[state] ?? 0) + weight * probability;
      area += (beyond / rate) * probability * (state % states);
    }
    step(current, following);
    const spare = k === 0 ? new Float64Array(start.length) : current;
    current = following;
    following = spare;
    weight *= jumps / (k + 1);
    beyond -= weight;
  }
  return { end, area };
}
