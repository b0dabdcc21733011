import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import { categorical, exponential, logNormal } from '../../src/kernel/samplers.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { HospStatistics } from './hosp-statistics.ts';
import {
  arrivalRate,
  classes,
  classShares,
  fewestStages,
  serversPerStation,
  serviceSigma,
  stageCounts,
  stations,
  stepShares,
} from './hospital-network.ts';
import { ticksPerService, type WorkloadResult } from './workload.ts';

const arrivalKind = 0;
const kindsPerStation = 3;
const arrivalPriority = 8;
const purposes = { interarrival: 0, class: 1, stages: 2, firstStation: 3, service: 4, nextStation: 5 };
const serviceVariation = Math.sqrt(Math.exp(serviceSigma * serviceSigma) - 1);

/**
 * The hospital network on the kernel. A patient's row is given out again when the patient has left; the patient's number
 * is the subject of all its draws, the stage their ordinal.
 */
export function hosp(customers: number, seed: number): WorkloadResult {
  const simulation = new Simulation();
  const { events, store } = simulation;
  const draws = new KeyedDraws(`hosp ${seed}`, 1, 6);
  const statistics = new HospStatistics(store);
  const patients = store.addTable(
    'patients',
    { int32: ['number', 'class', 'stage', 'stages', 'nextFree'], float64: ['enteredAt'] },
    0,
    1024,
  );
  const { at } = patients;
  let firstFree = -1;

  const enter = (row: number, station: number, time: number): void => {
    const { int32 } = store;
    const u = draws.uniform(purposes.service, 0, int32[at.number + row], int32[at.stage + row]);
    const service = Math.round(logNormal(u, ticksPerService, serviceVariation));
    statistics.busy(station, service);
    resources[station].request(time, row, int32[at.class + row], service);
  };
  const finished = (row: number, station: number, time: number): void => {
    const { int32, float64 } = store;
    const stage = int32[at.stage + row] + 1;
    if (stage < int32[at.stages + row]) {
      const u = draws.uniform(purposes.nextStation, 0, int32[at.number + row], stage);
      int32[at.stage + row] = stage;
      enter(row, (station + 1 + categorical(u, stepShares)) % stations, time);
    } else {
      statistics.left(int32[at.class + row], time - float64[at.enteredAt + row]);
      int32[at.nextFree + row] = firstFree;
      firstFree = row;
    }
  };
  const resources = Array.from({ length: stations }, (_, station): Resource => {
    const first = 1 + station * kindsPerStation;
    const kinds = { finish: first, leave: first + 1, capacity: first + 2 };
    const options = { name: `station-${station}`, servers: serversPerStation, classes, kinds };
    return new Resource(store, events, options, {
      started: (request, time) => {
        const resource = resources[station];
        statistics.waited(station, resource.classOf(request), time - resource.arrivedAt(request));
      },
      finished: (request, time) => finished(resources[station].customerOf(request), station, time),
    });
  });
  const arrive = (time: number, number: number): void => {
    let row = firstFree;
    if (row === -1) row = store.addRow(patients);
    else firstFree = store.int32[at.nextFree + row];
    const { int32, float64 } = store;
    int32[at.number + row] = number;
    int32[at.class + row] = categorical(draws.uniform(purposes.class, 0, number, 0), classShares);
    int32[at.stages + row] = fewestStages + Math.floor(draws.uniform(purposes.stages, 0, number, 0) * stageCounts);
    int32[at.stage + row] = 0;
    float64[at.enteredAt + row] = time;
    enter(row, Math.floor(draws.uniform(purposes.firstStation, 0, number, 0) * stations), time);
  };
  const arriveAfter = (time: number, number: number): void => {
    const u = draws.uniform(purposes.interarrival, 0, number, 0);
    const wait = Math.round(exponential(u, ticksPerService / arrivalRate));
    events.schedule(time + wait, arrivalPriority, arrivalKind, number, 0);
  };

  arriveAfter(0, 0);
  const happened = simulation.runUntil(Infinity, (time, kind, a) => {
    if (kind === arrivalKind) {
      arrive(time, a);
      if (a + 1 < customers) arriveAfter(time, a + 1);
    } else {
      resources[Math.trunc((kind - 1) / kindsPerStation)].handle(time, kind, a);
    }
  });
  return { events: happened, answers: statistics.answers() };
}
