import type { BenchOptions } from '../harness/bench-options.ts';
import { compiled } from '../harness/folders.ts';
import { threeDigits } from '../harness/format.ts';
import { findC, findSimPy } from '../harness/found-programs.ts';
import { measureChild, timesOf } from '../harness/measure-child.ts';
import { measureInRounds } from '../harness/rounds.ts';
import type { PartResult, Row } from '../harness/row.ts';
import { ratioByRound, spreadOf } from '../harness/spread.ts';
import { compareEngines, type Engine, ours, plain, simjs } from './workload-part.ts';

const million = 1_000_000;

function simPy(customers: number): Omit<Engine, 'runs'> {
  const found = findSimPy();
  return { name: 'simpy', title: `SimPy ${found.version ?? ''} on CPython`.replace('  ', ' '), customers, found };
}

/** M/M/1 at ρ = 0.9. */
export async function mm1Part(options: BenchOptions): Promise<PartResult> {
  const customers = million / options.divisor;
  const own = { name: 'ours', title: 'ours', customers, runs: 3, found: ours('mm1') };
  const peers: Engine[] = [
    { name: 'plain', title: 'plain JavaScript with a heap', customers, runs: 3, found: plain('mm1') },
    { name: 'simjs', title: 'simjs 2.0.3', customers: customers / 2, runs: 1, found: simjs },
    { name: 'c', title: 'plain C with a heap', customers, runs: 3, found: findC() },
    { ...simPy(customers / 10), runs: 1 },
  ];
  return { rows: await compareEngines('mm1', own, peers, options) };
}

/** The hospital network. */
export async function hospPart(options: BenchOptions): Promise<PartResult> {
  const customers = million / options.divisor;
  const own = { name: 'ours', title: 'ours', customers, runs: 2, found: ours('hosp') };
  const peers: Engine[] = [
    { name: 'plain', title: 'plain JavaScript with a heap', customers, runs: 2, found: plain('hosp') },
    { name: 'c', title: 'plain C with a heap', customers, runs: 2, found: findC() },
    { ...simPy(customers / 20), runs: 1 },
  ];
  return { rows: await compareEngines('hosp', own, peers, options) };
}

/** A server at twice its capacity. */
export async function backlogPart(options: BenchOptions): Promise<PartResult> {
  const length = await lengthRow(options);
  const customers = 80_000 / options.divisor;
  const own = { name: 'ours', title: 'ours', customers, runs: 5, found: ours('backlog') };
  // Its time grows with the square of the queue, so that fewer customers would flatter it; one run takes minutes.
  const peer = { ...simPy(customers), runs: 1, rounds: 1 };
  return { rows: [length, ...(await compareEngines('backlog', own, [peer], options))] };
}

/** Time a customer with a long queue over that with a short one; the short run is repeated to be as long. */
async function lengthRow({ rounds, divisor, clock, tell }: BenchOptions): Promise<Row> {
  const long = 800_000 / divisor;
  const short = 8_000 / divisor;
  const contender = (name: string, customers: number, runs: number) => ({
    name,
    measure: async () => {
      const words = [compiled('workloads/run-workload'), 'ours', 'backlog', String(customers), String(runs)];
      const times = timesOf(await measureChild({ program: process.execPath, arguments: words }), clock);
      // The last runs: a short run does not warm the compiler up at once.
      return spreadOf(times.slice(times.length >> 1)).median / customers;
    },
  });
  const contenders = [contender('long', long, 4), contender('short', short, 200)];
  const measured = await measureInRounds(rounds, contenders, (line) => tell(`backlog, ${line}`));
  const times = { long: measured.get('long') ?? [], short: measured.get('short') ?? [] };
  const told = (values: readonly number[]): string => `${threeDigits(spreadOf(values).median * 1e6)} µs a customer`;
  return {
    name: 'backlog of 400 000 / of 4 000',
    about: 'time a customer, three classes, queue growing to that length',
    ours: told(times.long),
    peer: `${told(times.short)} (ours)`,
    value: ratioByRound(times.long, times.short),
  };
}
