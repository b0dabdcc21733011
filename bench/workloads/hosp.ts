import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { Resource } from '../../src/kernel/resource.ts';
import type { ResourceMemory } from '../../src/kernel/resource-memory.ts';
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
const arrivalPriority = 8;
/** What a draw decides; each gives a pair of numbers. */
const purposes = { interarrival: 0, classAndPath: 1, serviceAndStep: 2 };
const serviceVariation = Math.sqrt(Math.exp(serviceSigma * serviceSigma) - 1);

const columns = ['number', 'class', 'stage', 'stages', 'station', 'step', 'nextFree', 'spare'] as const;
const NUMBER = 0;
const CLASS = 1;
const STAGE = 2;
const STAGES = 3;
const STATION = 4;
const STEP = 5;
const NEXT_FREE = 6;
const WIDTH = 3;

/**
 * The hospital network on the kernel. A patient's row is given out again when the patient has left; the patient's number
 * is the subject of all its draws, the stage their ordinal.
 */
export function hosp(customers: number, seed: number): WorkloadResult {
  const simulation = new Simulation();
  const { events, store } = simulation;
  const draws = new KeyedDraws(`hosp ${seed}`, 1, 3);
  const statistics = new HospStatistics(store);
  const patients = store.addTable('patients', { int32: columns, float64: ['enteredAt'] }, 0, 1024);
  let firstFree = -1;

  const enter = (row: number, station: number, time: number): void => {
    const { wholes } = patients;
    const at = row << WIDTH;
    draws.pair(purposes.serviceAndStep, 0, wholes[at + NUMBER], wholes[at + STAGE]);
    const service = Math.round(logNormal(draws.one, ticksPerService, serviceVariation));
    wholes[at + STATION] = station;
    wholes[at + STEP] = categorical(draws.other, stepShares);
    statistics.busy(station, service);
    resources[station].request(time, row, wholes[at + CLASS], service);
  };
  const observer = {
    started(request: number, time: number, resource: ResourceMemory): void {
      const station = patients.wholes[(resource.customerOf(request) << WIDTH) + STATION];
      statistics.waited(station, resource.classOf(request), time - resource.arrivedAt(request));
    },
    finished(request: number, time: number, resource: ResourceMemory): void {
      const row = resource.customerOf(request);
      const { wholes } = patients;
      const at = row << WIDTH;
      const stage = wholes[at + STAGE] + 1;
      if (stage < wholes[at + STAGES]) {
        wholes[at + STAGE] = stage;
        enter(row, (wholes[at + STATION] + 1 + wholes[at + STEP]) % stations, time);
      } else {
        statistics.left(wholes[at + CLASS], time - patients.floats[row]);
        wholes[at + NEXT_FREE] = firstFree;
        firstFree = row;
      }
    },
  };
  const resources = Array.from({ length: stations }, (_, station) => {
    const kinds = { finish: station + 1, leave: station + 1 + stations, capacity: station + 1 + 2 * stations };
    return new Resource(
      store,
      events,
      { name: `station-${station}`, servers: serversPerStation, classes, kinds },
      observer,
    );
  });
  const arrive = (time: number, number: number): void => {
    let row = firstFree;
    if (row === -1) row = store.addRow(patients);
    else firstFree = patients.wholes[(row << WIDTH) + NEXT_FREE];
    const { wholes, floats } = patients;
    const at = row << WIDTH;
    draws.pair(purposes.classAndPath, 0, number, 0);
    const path = Math.floor(draws.other * stageCounts * stations);
    wholes[at + NUMBER] = number;
    wholes[at + CLASS] = categorical(draws.one, classShares);
    wholes[at + STAGE] = 0;
    wholes[at + STAGES] = fewestStages + (path % stageCounts);
    floats[row] = time;
    enter(row, Math.floor(path / stageCounts), time);
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
      resources[kind - 1].handle(time, kind, a);
    }
  });
  return { events: happened, answers: statistics.answers() };
}
