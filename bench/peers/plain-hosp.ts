import type { Answers, WorkloadResult } from '../workloads/workload.ts';
import { BinaryHeap } from './binary-heap.ts';
import { smallFastCounter } from './small-fast-counter.ts';

const stations = 10;
const serversPerStation = 20;
const classes = 3;
const arrivalRate = 40;
const serviceSigma = 0.8;
const serviceMu = -0.32;
const stepShares = Float64Array.of(0.2, 0.38, 0.54, 0.67, 0.77, 0.85, 0.91, 0.96, 1);

/**
 * The hospital network by hand: typed arrays, linked queues and a heap, no framework. Its numbers stand in this file and its
 * loop in one piece, because V8 makes that 10 % faster than shared constants and smaller functions.
 */
export function plainHosp(customers: number, seed: number): WorkloadResult {
  const uniform = smallFastCounter(100 + seed);
  let keptNormal = 0;
  let hasKept = false;
  const normal = (): number => {
    if (hasKept) {
      hasKept = false;
      return keptNormal;
    }
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    keptNormal = y * factor;
    hasKept = true;
    return x * factor;
  };
  const heap = new BinaryHeap(4096);
  let room = 4096;
  let ofClass = new Int32Array(room);
  let left = new Int32Array(room);
  let station = new Int32Array(room);
  let next = new Int32Array(room);
  let enteredAt = new Float64Array(room);
  let queuedAt = new Float64Array(room);
  let free = -1;
  let used = 0;
  const grow = (): void => {
    room *= 2;
    ofClass = largerWholes(ofClass, room);
    left = largerWholes(left, room);
    station = largerWholes(station, room);
    next = largerWholes(next, room);
    enteredAt = largerFloats(enteredAt, room);
    queuedAt = largerFloats(queuedAt, room);
  };
  const first = new Int32Array(stations * classes).fill(-1);
  const last = new Int32Array(stations * classes).fill(-1);
  const busy = new Int32Array(stations);
  const counts = new Float64Array(stations);
  const waits = new Float64Array(stations);
  const squares = new Float64Array(stations);
  const longest = new Float64Array(stations);
  const served = new Float64Array(stations);
  const classWaits = new Float64Array(stations * classes);
  const classCounts = new Float64Array(stations * classes);
  const stays = new Float64Array(classes);
  const leavers = new Float64Array(classes);
  let arrived = 0;
  let events = 0;

  const start = (patient: number, at: number, time: number): void => {
    const wait = time - queuedAt[patient];
    const queue = at * classes + ofClass[patient];
    counts[at]++;
    waits[at] += wait;
    squares[at] += wait * wait;
    if (wait > longest[at]) longest[at] = wait;
    classWaits[queue] += wait;
    classCounts[queue]++;
    const service = Math.exp(serviceMu + serviceSigma * normal());
    served[at] += service;
    heap.push(time + service, patient);
  };
  const enter = (patient: number, at: number, time: number): void => {
    station[patient] = at;
    queuedAt[patient] = time;
    if (busy[at] < serversPerStation) {
      busy[at]++;
      start(patient, at, time);
    } else {
      const queue = at * classes + ofClass[patient];
      next[patient] = -1;
      if (last[queue] < 0) first[queue] = patient;
      else next[last[queue]] = patient;
      last[queue] = patient;
    }
  };

  heap.push(-Math.log(uniform()) / arrivalRate, -1);
  while (heap.size > 0) {
    const patient = heap.pop();
    const time = heap.now;
    events++;
    if (patient < 0) {
      let arriving: number;
      if (free >= 0) {
        arriving = free;
        free = next[arriving];
      } else {
        if (used === room) grow();
        arriving = used++;
      }
      const u = uniform();
      ofClass[arriving] = u < 0.2 ? 0 : u < 0.5 ? 1 : 2;
      left[arriving] = 3 + ((uniform() * 4) | 0);
      enteredAt[arriving] = time;
      enter(arriving, (uniform() * stations) | 0, time);
      if (++arrived < customers) heap.push(time - Math.log(uniform()) / arrivalRate, -1);
    } else {
      const at = station[patient];
      let following = -1;
      let queue = at * classes;
      for (let c = 0; c < classes; c++, queue++) {
        following = first[queue];
        if (following >= 0) {
          first[queue] = next[following];
          if (first[queue] < 0) last[queue] = -1;
          break;
        }
      }
      if (following >= 0) start(following, at, time);
      else busy[at]--;
      if (--left[patient] > 0) {
        const u = uniform();
        let step = 0;
        while (step < 8 && u >= stepShares[step]) step++;
        enter(patient, (at + 1 + step) % stations, time);
      } else {
        const c = ofClass[patient];
        stays[c] += time - enteredAt[patient];
        leavers[c]++;
        next[patient] = free;
        free = patient;
      }
    }
  }

  const visits = total(counts);
  const answers: Answers = {
    customers: total(leavers),
    visitsPerCustomer: visits / total(leavers),
    busyPerVisit: total(served) / visits,
    longestWait: Math.max(...longest),
    waitVariance: total(squares.map((sum, s) => sum / counts[s] - (waits[s] / counts[s]) ** 2)) / stations,
  };
  for (let c = 0; c < classes; c++) {
    const ofThis = (_: number, queue: number): boolean => queue % classes === c;
    answers[`wait${c}`] = total(classWaits.filter(ofThis)) / total(classCounts.filter(ofThis));
    answers[`timeInSystem${c}`] = stays[c] / leavers[c];
  }
  return { events, answers };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function largerWholes(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

function largerFloats(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(array);
  return larger;
}
