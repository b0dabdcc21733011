import {
  arrivalRate,
  classes,
  classShares,
  fewestStages,
  serversPerStation,
  serviceMu,
  serviceSigma,
  stageCounts,
  stations,
  stepShares,
} from '../workloads/hospital-network.ts';
import type { Answers, WorkloadResult } from '../workloads/workload.ts';
import { BinaryHeap } from './binary-heap.ts';
import { smallFastCounter, type Uniform } from './small-fast-counter.ts';

/** Patients there is room for; at ρ = 0.9 there are some hundreds. */
const room = 65_536;
const queues = stations * classes;

/** Standard normal by Marsaglia's polar method. */
function polarNormal(uniform: Uniform): () => number {
  let kept = 0;
  let hasKept = false;
  return () => {
    if (hasKept) {
      hasKept = false;
      return kept;
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
    kept = y * factor;
    hasKept = true;
    return x * factor;
  };
}

/** The hospital network by hand: typed arrays, linked queues and a heap, no framework. */
export function plainHosp(customers: number, seed: number): WorkloadResult {
  const uniform = smallFastCounter(100 + seed);
  const normal = polarNormal(uniform);
  const heap = new BinaryHeap(4096);
  const cumulated = Float64Array.from(stepShares);
  const ofClass = new Int32Array(room);
  const left = new Int32Array(room);
  const station = new Int32Array(room);
  const next = new Int32Array(room);
  const enteredAt = new Float64Array(room);
  const queuedAt = new Float64Array(room);
  const first = new Int32Array(queues).fill(-1);
  const last = new Int32Array(queues).fill(-1);
  const busy = new Int32Array(stations);
  const counts = new Float64Array(stations);
  const waits = new Float64Array(stations);
  const squares = new Float64Array(stations);
  const longest = new Float64Array(stations);
  const served = new Float64Array(stations);
  const classWaits = new Float64Array(queues);
  const classCounts = new Float64Array(queues);
  const stays = new Float64Array(classes);
  const leavers = new Float64Array(classes);
  let free = -1;
  let used = 0;
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
  const arrive = (time: number): void => {
    let patient = free;
    if (patient >= 0) free = next[patient];
    else patient = used++;
    const u = uniform();
    ofClass[patient] = u < classShares[0] ? 0 : u < classShares[1] ? 1 : 2;
    left[patient] = fewestStages + ((uniform() * stageCounts) | 0);
    enteredAt[patient] = time;
    enter(patient, (uniform() * stations) | 0, time);
  };
  const finish = (patient: number, time: number): void => {
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
      while (step < 8 && u >= cumulated[step]) step++;
      enter(patient, (at + 1 + step) % stations, time);
    } else {
      const c = ofClass[patient];
      stays[c] += time - enteredAt[patient];
      leavers[c]++;
      next[patient] = free;
      free = patient;
    }
  };

  heap.push(-Math.log(uniform()) / arrivalRate, -1);
  while (heap.size > 0) {
    const patient = heap.pop();
    const time = heap.now;
    events++;
    if (patient < 0) {
      arrive(time);
      if (++arrived < customers) heap.push(time - Math.log(uniform()) / arrivalRate, -1);
    } else {
      finish(patient, time);
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
