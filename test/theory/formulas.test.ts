import { describe, expect, it } from 'vitest';
import { exponential } from '../../src/kernel/samplers.ts';
import {
  erlangBlocked,
  erlangDelayed,
  erlangWait,
  erlangWaitsLonger,
  impatientQueue,
  singleServerTime,
} from '../../src/kernel/theory/erlang-formulas.ts';
import { rateAt, swingingNumber } from '../../src/kernel/theory/infinite-server-formulas.ts';
import { distanceBound, distanceProbability, uniformDistance } from '../../src/kernel/theory/kolmogorov-smirnov.ts';
import { latticeShiftTime } from '../../src/kernel/theory/lattice-shift-formula.ts';
import { jacksonNumbers, jacksonTime, meanValueAnalysis } from '../../src/kernel/theory/network-formulas.ts';
import {
  cobhamWait,
  pollaczekKhinchineWait,
  preemptiveTimeInSystem,
} from '../../src/kernel/theory/priority-formulas.ts';
import { busyServerEnds, shiftTimeInSystem } from '../../src/kernel/theory/shift-formulas.ts';

const classes = [0.3, 0.4].map((arrivalRate) => ({ arrivalRate, meanService: 1, serviceVariation: 1 }));

describe('the formulas of queues', () => {
  it('agree with each other where they overlap', () => {
    expect(erlangWait(1, 0.7, 1)).toBeCloseTo(0.7 / 0.3, 12);
    expect(erlangWait(1, 0.7, 1) + 1).toBeCloseTo(singleServerTime(0.7, 1), 12);
    expect(erlangWaitsLonger(3, 2.1, 1, 0)).toBeCloseTo(erlangDelayed(3, 2.1), 12);
    expect(pollaczekKhinchineWait(0.7, 1, 1)).toBeCloseTo(erlangWait(1, 0.7, 1), 12);
    expect(pollaczekKhinchineWait(0.7, 1, 0)).toBeCloseTo(erlangWait(1, 0.7, 1) / 2, 12);
    expect(preemptiveTimeInSystem(classes.slice(0, 1), 0)).toBeCloseTo(1 / 0.7, 12);
  });

  it('agree with published values', () => {
    // Two servers at ρ = 0.75: C = 0.642857, wait 1.285714 services. Ten lines, ten erlang: B = 0.214582.
    expect(erlangWait(2, 1.5, 1)).toBeCloseTo(9 / 7, 12);
    expect(erlangBlocked(10, 10)).toBeCloseTo(0.214582, 6);
  });

  it('waits of classes, weighted by load, are the wait without classes (Kleinrock, 1965)', () => {
    const weighted = 0.3 * cobhamWait(classes, 0) + 0.4 * cobhamWait(classes, 1);
    expect(weighted).toBeCloseTo(0.7 * erlangWait(1, 0.7, 1), 12);
    // With interruption and exponential services of one rate the mean number inside is that of one class.
    const inside = 0.3 * preemptiveTimeInSystem(classes, 0) + 0.4 * preemptiveTimeInSystem(classes, 1);
    expect(inside).toBeCloseTo(0.7 / 0.3, 12);
  });

  it('customers with patience are those of Erlang C when it never ends, and of Erlang B when there is none', () => {
    expect(impatientQueue(3, 2.1, 1, 1e-12).wait).toBeCloseTo(erlangWait(3, 2.1, 1), 8);
    expect(impatientQueue(5, 4, 1, 1e9).leaving).toBeCloseTo(erlangBlocked(5, 4), 6);
    // With patience as long as a service the number inside is Poisson: mean queue Σ (n − c)·p(n).
    expect(impatientQueue(1, 1, 1, 1).leaving).toBeCloseTo(Math.exp(-1), 12);
  });
});

describe('the formulas of networks', () => {
  it('a station to which half return is M/M/1 of twice the rate', () => {
    const station = { servers: 1, arrivalRate: 0.35, serviceRate: 1, next: [0.5] };
    expect(jacksonTime([station])).toBeCloseTo(2 / 0.3, 10);
    expect(jacksonNumbers([station])[0]).toBeCloseTo(0.7 / 0.3, 10);
  });

  it('a closed network with two equal stations has the throughput N/(N + 1) (Buzen, 1973)', () => {
    expect(meanValueAnalysis(3, 0, [1, 1]).throughput).toBeCloseTo(3 / 4, 12);
    expect(meanValueAnalysis(1, 5, [1, 2])).toEqual({ throughput: 1 / 8, response: 3 });
  });

  it('the number in a system without end swings later and less than the rate', () => {
    const found = swingingNumber({ mean: 2, swing: 0.5, period: 2 * Math.PI }, (u) => exponential(u, 1));
    expect(found.mean).toBeCloseTo(2, 3);
    expect(found.swing).toBeCloseTo(0.5 / Math.SQRT2, 5);
    expect(found.lag).toBeCloseTo(Math.PI / 4, 5);
    // Services of one length: half of it later.
    expect(swingingNumber({ mean: 2, swing: 0.5, period: 10 }, () => 1).lag).toBeCloseTo(0.5, 6);
    expect(rateAt({ mean: 2, swing: 0.5, period: 8 }, 10)).toBeCloseTo(3, 12);
  });
});

describe('the formulas of shifts', () => {
  it('the server with shifts is M/M/1 when it is never away, and slower the longer it is', () => {
    expect(shiftTimeInSystem(0.6, 1, 10, 1e-9, 'suspend')).toBeCloseTo(2.5, 6);
    expect(shiftTimeInSystem(0.6, 1, 10, 1e-9, 'finish')).toBeCloseTo(2.5, 6);
    // Shifts much shorter than a service are a server of half the speed.
    expect(shiftTimeInSystem(0.3, 1, 0.05, 0.05, 'suspend')).toBeCloseTo(5, 1);
    expect(shiftTimeInSystem(0.3, 1, 10, 10, 'finish')).toBeLessThan(shiftTimeInSystem(0.3, 1, 10, 10, 'suspend'));
  });

  it('in steps it is Geo/G/1 when it is never away: E[S] + λE[S(S − 1)]/2(1 − ρ) (Hunter, 1983)', () => {
    for (const policy of ['finish', 'suspend', 'restart'] as const) {
      const never = { open: 8, closed: 0, policy, arrival: 0.35, lengths: [0.25, 0.5, 0.25] };
      expect(latticeShiftTime(never)).toBeCloseTo(2 + (0.35 * 2.5) / (2 * 0.3), 8);
    }
  });

  it('in steps of one length that fits into shifts, nothing is ever broken off', () => {
    const times = (['finish', 'suspend', 'restart'] as const).map((policy) =>
      latticeShiftTime({ open: 1, closed: 1, policy, arrival: 0.1, lengths: [1] }),
    );
    expect(times[1]).toBeCloseTo(times[0] ?? NaN, 10);
    expect(times[2]).toBeCloseTo(times[0] ?? NaN, 10);
    const [finish = NaN, suspend = NaN, restart = NaN] = (['finish', 'suspend', 'restart'] as const).map((policy) =>
      latticeShiftTime({ open: 5, closed: 5, policy, arrival: 0.1, lengths: [0, 1] }),
    );
    expect(finish).toBeLessThan(suspend);
    expect(suspend).toBeLessThan(restart);
  });

  it('a server that is never idle ends its services at counted seconds', () => {
    const shift = { open: 25, closed: 15 };
    expect(busyServerEnds({ ...shift, policy: 'finish' }, 10, 5)).toEqual([10, 20, 30, 50, 60]);
    expect(busyServerEnds({ ...shift, policy: 'suspend' }, 10, 5)).toEqual([10, 20, 45, 55, 65]);
    expect(busyServerEnds({ ...shift, policy: 'restart' }, 10, 5)).toEqual([10, 20, 50, 60, 90]);
    // A service that ends with the shift is done.
    expect(busyServerEnds({ open: 20, closed: 5, policy: 'restart' }, 10, 3)).toEqual([10, 20, 35]);
  });
});

describe('the test of distributions', () => {
  it('measures the greatest distance on either side of a step', () => {
    expect(uniformDistance([0.1, 0.2, 0.3, 0.4])).toBeCloseTo(0.6, 12);
    expect(uniformDistance([0.7, 0.6, 0.9, 0.8])).toBeCloseTo(0.6, 12);
    expect(uniformDistance([0.5])).toBe(0.5);
  });

  it('gives the probabilities of published tables', () => {
    // Kolmogorov's limit: 1.3581 is exceeded in 5 % and 1.6276 in 1 % of cases. Miller (1956): 0.1340 at n = 100 and 5 %.
    expect(distanceProbability(1.3581 / 1000, 1_000_000)).toBeCloseTo(0.05, 3);
    expect(distanceProbability(1.6276 / 1000, 1_000_000)).toBeCloseTo(0.01, 3);
    expect(distanceProbability(0.134, 100)).toBeCloseTo(0.05, 2);
    expect(distanceProbability(0.001, 100)).toBe(1);
    expect(distanceProbability(distanceBound(0.02, 500), 500)).toBeCloseTo(0.02, 10);
  });
});
