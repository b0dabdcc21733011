import { smallFastCounter } from '../peers/small-fast-counter.ts';

const day = 86_400;

/** How far ahead of now events are scheduled, in whole seconds. */
export interface Distribution {
  title: string;
  increment: (u: number, v: number) => number;
  /** Share of scheduled events that are cancelled before they happen. */
  cancelled: number;
}

function exponential(u: number): number {
  return Math.round(-Math.log(u) * day);
}

export const distributions: Readonly<Record<string, Distribution>> = {
  exponential: { title: 'exponential, mean a day', increment: exponential, cancelled: 0 },
  mixture: {
    title: '95 % within a day, 5 % up to 180 days off',
    increment: (u, v) => (u < 0.95 ? Math.floor(v * day) : Math.floor((1 + 179 * v) * day)),
    cancelled: 0,
  },
  lattice: {
    title: 'ties: every five minutes, within a day',
    increment: (u) => 300 * (1 + Math.floor(u * 288)),
    cancelled: 0,
  },
  shifts: {
    title: 'ties: half at three shift starts a day, half within eight hours',
    increment: (u, v) => (u < 0.5 ? -1 - Math.floor(v * 6) : Math.floor(v * 8 * 3600)),
    cancelled: 0,
  },
  cancelled: { title: 'exponential, 30 % cancelled before they happen', increment: exponential, cancelled: 0.3 },
};

/** So many increments are drawn beforehand and used in turn, that drawing them costs the measurement nothing. */
export const increments = 65_536;
const shift = day / 3;

export function drawIncrements({ increment }: Distribution, seed: number): Int32Array {
  const uniform = smallFastCounter(seed);
  return Int32Array.from({ length: increments }, () => increment(uniform(), uniform()));
}

/** The time that an increment leads to; a negative one means the shift start so many shifts ahead. */
export function timeAfter(now: number, increment: number): number {
  return increment >= 0 ? now + increment : (Math.floor(now / shift) - increment) * shift;
}
