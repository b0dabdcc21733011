import { cos, sin } from '../mathematics.ts';

/** A rate of arrivals that swings round its mean: mean·(1 + swing·sin(2πt/period)). */
export interface SwingingRate {
  mean: number;
  /** From 0 to 1. */
  swing: number;
  period: number;
}

/** The mean number in a system whose servers never run out, which swings as the rate does but later and less. */
export interface SwingingNumber {
  mean: number;
  /** The highest above the mean, as a share of the mean. */
  swing: number;
  /** By how much the number's peak is later than the rate's; right up to a quarter of the period. */
  lag: number;
}

const TWO_PI = 6.283185307179586;

/** The rate at a time. */
export function rateAt({ mean, swing, period }: SwingingRate, time: number): number {
  return mean * (1 + swing * sin((TWO_PI * (time - Math.floor(time / period) * period)) / period));
}

/**
 * M_t/G/∞ long after it began: λ̄E[S]·(1 + β(sin γt · E[cos γS*] − cos γt · E[sin γS*])), S* being what is left of a
 * service. As E[cos γS*] = E[sin γS]/γE[S] and E[sin γS*] = (1 − E[cos γS])/γE[S], services enter by their quantile alone.
 * Source: S. G. Eick, W. A. Massey, W. Whitt, Management Science 39 (1993), theorem 4.1.
 */
export function swingingNumber(rate: SwingingRate, service: (u: number) => number): SwingingNumber {
  const speed = TWO_PI / rate.period;
  const points = 100_000;
  let mean = 0;
  let sines = 0;
  let cosines = 0;
  for (let point = 0; point < points; point += 1) {
    const duration = service((point + 0.5) / points);
    mean += duration / points;
    sines += sin(speed * duration) / points;
    cosines += cos(speed * duration) / points;
  }
  const along = sines / (speed * mean);
  const across = (1 - cosines) / (speed * mean);
  const size = Math.sqrt(along * along + across * across);
  return { mean: rate.mean * mean, swing: rate.swing * size, lag: angleOf(across / size) / speed };
}

/** The angle from 0 to a quarter turn with this sine, by halving. */
function angleOf(sine: number): number {
  let low = 0;
  let high = TWO_PI / 4;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sin(middle) < sine) low = middle;
    else high = middle;
  }
  return low;
}
