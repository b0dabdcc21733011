import type { BenchOptions } from '../harness/bench-options.ts';
import { compiled, peerFile } from '../harness/folders.ts';
import { perSecond } from '../harness/format.ts';
import type { Found } from '../harness/found-programs.ts';
import { type Clock, type Command, measureChild, timesOf } from '../harness/measure-child.ts';
import { type Contender, measureInRounds } from '../harness/rounds.ts';
import type { Row } from '../harness/row.ts';
import { ratioByRound, spreadOf } from '../harness/spread.ts';
import { rightAnswers, type WorkloadName } from '../workloads/right-answers.ts';
import { requireRightAnswers } from '../workloads/workload.ts';

/** An engine that simulates a workload in a process of its own. */
export interface Engine {
  name: string;
  /** How it is called in the table. */
  title: string;
  customers: number;
  /** Timed runs in a process, after one that warms up. */
  runs: number;
  /** Only in this many first rounds. */
  rounds?: number;
  found: Found;
}

function nodeEngine(file: string, words: readonly string[]): Found {
  return {
    command: (_, customers, runs): Command => ({
      program: process.execPath,
      arguments: [file, ...words, String(customers), String(runs)],
    }),
  };
}

/** The kernel. */
export function ours(workload: WorkloadName): Found {
  return nodeEngine(compiled('workloads/run-workload'), ['ours', workload]);
}

/** Plain JavaScript with a heap. */
export function plain(workload: WorkloadName): Found {
  return nodeEngine(compiled('workloads/run-workload'), ['plain', workload]);
}

/** simjs, which has mm1 only. */
export const simjs: Found = nodeEngine(peerFile('simjs-mm1.mjs'), []);

/** Seconds a customer; the first engine of a round is ours. */
function contender(workload: WorkloadName, engine: Engine, clock: Clock): Contender[] {
  const { found, name, customers, runs, rounds } = engine;
  if ('missing' in found) return [];
  const command = found.command(workload, customers, runs);
  const measure = async (): Promise<number> => {
    const measured = await measureChild(command);
    requireRightAnswers(measured.result.answers, rightAnswers[workload](customers), customers);
    return spreadOf(timesOf(measured, clock)).median / customers;
  };
  return [{ name, measure, ...(rounds === undefined ? {} : { rounds }) }];
}

/** Measures ours and the peers interleaved; a row for each peer says how many times faster ours is. */
export async function compareEngines(
  workload: WorkloadName,
  own: Engine,
  peers: readonly Engine[],
  { rounds, clock, tell }: BenchOptions,
): Promise<Row[]> {
  const engines = [own, ...peers];
  const measured = await measureInRounds(
    rounds,
    engines.flatMap((engine) => contender(workload, engine, clock)),
    (line) => tell(`${workload}, ${line}`),
  );
  const speed = (values: readonly number[]): string => perSecond(1 / spreadOf(values).median);
  const ownTimes = measured.get(own.name) ?? [];
  return peers.map((peer) => {
    const times = measured.get(peer.name);
    const about =
      peer.customers === own.customers
        ? `against ${peer.title}`
        : `against ${peer.title} with ${peer.customers} customers`;
    const missing = 'missing' in peer.found ? peer.found.missing : '';
    return {
      name: `${workload} / ${peer.name}`,
      about,
      ours: speed(ownTimes),
      peer: times === undefined ? missing : speed(times),
      value: times === undefined ? null : ratioByRound(times, ownTimes),
    };
  });
}
