import { z } from 'zod';
import type { BenchOptions } from '../harness/bench-options.ts';
import { compiled } from '../harness/folders.ts';
import { perSecond, threeDigits } from '../harness/format.ts';
import { findSimPy } from '../harness/found-programs.ts';
import { type Clock, lastLineOf, measureChild, timesOf } from '../harness/measure-child.ts';
import { measureInRounds } from '../harness/rounds.ts';
import type { PartResult } from '../harness/row.ts';
import { ratioByRound, spreadOf } from '../harness/spread.ts';
import { eventsPerSecond } from '../model/time-shards.ts';

const timed = z.object({
  seconds: z.number(),
  processorSeconds: z.number(),
  events: z.number(),
  contacts: z.number(),
});
const memory = z.object({ bytes: z.number() });
const lists = z.object({ waiting: z.number(), used: z.number(), allocated: z.number() });
const changing = z.object({ share: z.number() });

/** What a compiled file of the bench prints, in a process of its own. */
async function child<Shape>(schema: z.ZodType<Shape>, file: string, ...words: (string | number)[]): Promise<Shape> {
  const command = {
    program: process.execPath,
    arguments: [compiled(`model/${file}`), ...words.map(String)],
  };
  return schema.parse(JSON.parse(await lastLineOf(command)));
}

const pilot = 'waves/wave-1-pilot';
const wholeRegion = 'rollout';

function secondsOf({ seconds, processorSeconds }: z.infer<typeof timed>, clock: Clock): number {
  return clock === 'wall' ? seconds : processorSeconds;
}

/** Events a second of the whole model, against events a second of plain JavaScript on the hospital network. */
export async function wave1Part({ rounds, divisor, clock, tell }: BenchOptions): Promise<PartResult> {
  const { share } = await child(changing, 'run-changing-share', divisor === 1 ? 200 : 10);
  tell(`wave 1, share of events that change state: ${share}`);
  const contacts: number[] = [];
  const measured = await measureInRounds(
    rounds,
    [
      {
        name: 'ours',
        measure: async () => {
          const found = await child(timed, 'run-events', pilot, 1, 0, divisor === 1 ? 0 : 14);
          const seconds = secondsOf(found, clock);
          contacts.push(found.contacts / seconds);
          return (found.events * share) / seconds;
        },
      },
      {
        name: 'plain',
        measure: async () => {
          const words = [compiled('workloads/run-workload'), 'plain', 'hosp', 1_000_000 / divisor, 2].map(String);
          const measured = await measureChild({ program: process.execPath, arguments: words });
          return measured.result.events / spreadOf(timesOf(measured, clock)).median;
        },
      },
    ],
    (line) => tell(`wave 1, ${line}`),
  );
  const ours = measured.get('ours') ?? [];
  const plain = measured.get('plain') ?? [];
  const visits = perSecond(spreadOf(contacts).median);
  const part = `${threeDigits(100 * share)} % of the popped events change state, and only those count`;
  return {
    rows: [
      {
        name: 'wave 1 / plain hosp',
        about: `events a second of the whole model, against plain JavaScript on hosp; ${part}`,
        ours: `${perSecond(spreadOf(ours).median)}, ${visits} completed contacts`,
        peer: perSecond(spreadOf(plain).median),
        value: ratioByRound(ours, plain),
      },
    ],
  };
}

/** Events a second of the whole region, against those of the first wave's and against SimPy on the hospital network, in turn. */
export async function rolloutPart({ rounds, divisor, clock, tell }: BenchOptions): Promise<PartResult> {
  const [warmUp, days] = divisor === 1 ? [14, 56] : [1, 2];
  const contacts: number[] = [];
  const measureModel = (name: string) => async (): Promise<number> => {
    // The first wave has some seventeen times fewer events a day: eight times the days keep its run from being too short to time.
    const found = await child(timed, 'run-events', name, 1, warmUp, name === pilot ? 8 * days : days);
    const seconds = secondsOf(found, clock);
    if (name === wholeRegion) contacts.push(found.contacts / seconds);
    return found.events / seconds;
  };
  const simPy = findSimPy();
  const customers = 50_000 / divisor;
  const measureSimPy = async (): Promise<number> => {
    if ('missing' in simPy) return Number.NaN;
    const measured = await measureChild(simPy.command('hosp', customers, 1));
    return measured.result.events / spreadOf(timesOf(measured, clock)).median;
  };
  const measured = await measureInRounds(
    rounds,
    [
      { name: 'rollout', measure: measureModel(wholeRegion) },
      { name: 'wave 1', measure: measureModel(pilot) },
      { name: 'simpy', measure: measureSimPy },
    ],
    (line) => tell(`rollout, ${line}`),
  );
  const [ours, first, simpy] = ['rollout', 'wave 1', 'simpy'].map((name) => measured.get(name) ?? []);
  const told = `${perSecond(spreadOf(ours).median)}, ${perSecond(spreadOf(contacts).median)} completed contacts`;
  const rows = [
    {
      name: 'rollout / wave 1',
      about: `events a second of the whole region's model, ${days} days after ${warmUp}, against the first wave's`,
      ours: told,
      peer: `${perSecond(spreadOf(first).median)} (ours)`,
      value: ratioByRound(ours, first),
    },
  ];
  if ('missing' in simPy) return { rows };
  rows.push({
    name: 'rollout / simpy hosp',
    about: `the same events a second, against SimPy ${simPy.version ?? ''} on CPython on the hospital network with ${customers} customers`,
    ours: told,
    peer: perSecond(spreadOf(simpy).median),
    value: ratioByRound(ours, simpy),
  });
  return { rows };
}

const sizes = [1, 2, 4, 8];

/** Events a second when the world is larger; everything of the full horizon is laid out, some weeks are simulated. */
export async function growthPart({ rounds, divisor, clock, tell }: BenchOptions): Promise<PartResult> {
  const [warmUp, days] = divisor === 1 ? [14, 56] : [2, 5];
  const measured = await measureInRounds(
    rounds,
    sizes.map((size) => ({
      name: String(size),
      measure: async () => {
        const found = await child(timed, 'run-events', pilot, size, warmUp, days);
        return found.events / secondsOf(found, clock);
      },
    })),
    (line) => tell(`growth, times ${line}`),
  );
  const of = (size: number): number[] => measured.get(String(size)) ?? [];
  const speeds = sizes.map((size) => perSecond(spreadOf(of(size)).median));
  return {
    rows: sizes.slice(1).map((size, i) => ({
      name: `world of ${size} / of 1`,
      about: `events a second when the first wave's region is ${size} times as large`,
      ours: speeds[i + 1],
      peer: `${speeds[0]} (ours)`,
      value: ratioByRound(of(size), of(1)),
    })),
  };
}

/** Two workers of a run against two independent processes, with the same shards. */
export async function workersPart({ rounds, divisor, tell }: BenchOptions): Promise<PartResult> {
  const [shards, days] = divisor === 1 ? [3, 180] : [1, 14];
  const one = { workers: 0, shards };
  const measured = await measureInRounds(
    rounds,
    [
      { name: 'workers', measure: () => eventsPerSecond([{ workers: 2, shards: 2 * shards }], days) },
      { name: 'processes', measure: () => eventsPerSecond([one, one], days) },
    ],
    (line) => tell(`workers, ${line}`),
  );
  const workers = measured.get('workers') ?? [];
  const processes = measured.get('processes') ?? [];
  return {
    rows: [
      {
        name: 'two workers / two processes',
        about: `events a second of ${2 * shards} shards of ${days} days`,
        ours: perSecond(spreadOf(workers).median),
        peer: `${perSecond(spreadOf(processes).median)} (ours, two processes)`,
        value: ratioByRound(workers, processes),
      },
    ],
  };
}

const megabyte = 1_000_000;

/** Most memory of a run beyond that of an empty one, and the slope of the state's memory against patients who wait. */
export async function memoryPart({ rounds, divisor, tell }: BenchOptions): Promise<PartResult> {
  const measured = await measureInRounds(
    divisor === 1 ? Math.min(rounds, 3) : 1,
    ['shard', 'empty'].map((name) => ({
      name,
      measure: async () => (await child(memory, 'run-memory', name)).bytes,
    })),
    (line) => tell(`memory, ${line}`),
  );
  const found = await Promise.all([1, 8, 32].map((times) => child(lists, 'run-memory', 'lists', times)));
  const slope = (bytes: 'used' | 'allocated'): number[] =>
    found.slice(1).map((many) => (many[bytes] - found[0][bytes]) / (many.waiting - found[0].waiting));
  const used = spreadOf(slope('used'));
  const allocated = spreadOf(slope('allocated'));
  const shard = measured.get('shard') ?? [];
  const empty = measured.get('empty') ?? [];
  const beyond = spreadOf(shard.map((bytes, round) => bytes - empty[round]));
  const waiting = found.map((many) => threeDigits(many.waiting)).join(', ');
  return {
    rows: [
      {
        name: 'bytes per waiting patient',
        about: `slope of the bytes of state between worlds with ${waiting} patients on lists and between visits`,
        ours: `${threeDigits(used.median)} bytes in use, ${threeDigits(allocated.median)} allocated`,
        peer: '',
        value: used,
      },
      {
        name: 'most memory of a run',
        about: 'megabytes of one replication with its go-live, less those of a process that does all but simulate',
        ours: `${threeDigits(spreadOf(shard).median / megabyte)} MB`,
        peer: `${threeDigits(spreadOf(empty).median / megabyte)} MB (ours, empty)`,
        value: spreadOf([beyond.low, beyond.median, beyond.high].map((bytes) => bytes / megabyte)),
      },
    ],
  };
}
