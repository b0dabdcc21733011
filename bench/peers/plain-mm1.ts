import type { WorkloadResult } from '../workloads/workload.ts';
import { BinaryHeap } from './binary-heap.ts';
import { smallFastCounter } from './small-fast-counter.ts';

const rate = 0.9;
const ringLength = 65_536;

/** M/M/1 by hand: a heap of two entries at most, a ring of arrival times, no framework. */
export function plainMm1(customers: number, seed: number): WorkloadResult {
  const uniform = smallFastCounter(100 + seed);
  const exponential = (mean: number): number => -Math.log(uniform()) * mean;
  const heap = new BinaryHeap(64);
  const ring = new Float64Array(ringLength);
  let first = 0;
  let last = 0;
  let isBusy = false;
  let arrived = 0;
  let left = 0;
  let sum = 0;
  let events = 0;
  heap.push(exponential(1 / rate), 0);
  while (heap.size > 0) {
    const kind = heap.pop();
    const time = heap.now;
    events += 1;
    if (kind === 0) {
      ring[last++ & (ringLength - 1)] = time;
      if (++arrived < customers) heap.push(time + exponential(1 / rate), 0);
      if (!isBusy) {
        isBusy = true;
        heap.push(time + exponential(1), 1);
      }
    } else {
      sum += time - ring[first++ & (ringLength - 1)];
      left += 1;
      if (last > first) heap.push(time + exponential(1), 1);
      else isBusy = false;
    }
  }
  return { events, answers: { customers: left, timeInSystem: sum / left } };
}
