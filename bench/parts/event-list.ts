import { distributions } from '../event-list/increments.ts';
import { listKinds } from '../event-list/lists.ts';
import type { BenchOptions } from '../harness/bench-options.ts';
import { compiled } from '../harness/folders.ts';
import { threeDigits } from '../harness/format.ts';
import { measureChild, timesOf } from '../harness/measure-child.ts';
import { measureInRounds } from '../harness/rounds.ts';
import type { DetailTable, PartResult, Row } from '../harness/row.ts';
import { ratioByRound, spreadOf } from '../harness/spread.ts';

const pendings = [100, 1_000, 10_000, 100_000, 1_000_000];
const holds = 1_000_000;
const runs = 3;

/** Nanoseconds a hold of each kind of list, by number pending, for one distribution of times. */
async function measureDistribution(name: string, { rounds, divisor, clock, tell }: BenchOptions): Promise<Measured> {
  const byPending = new Map<number, Map<string, number[]>>();
  for (const pending of pendings) {
    const sums = new Set<number>();
    const contenders = Object.keys(listKinds).map((list) => ({
      name: list,
      measure: async () => {
        const words = [compiled('event-list/run-hold'), list, name, pending, holds / divisor, runs].map(String);
        const measured = await measureChild({ program: process.execPath, arguments: words });
        sums.add(measured.result.answers.sum);
        if (sums.size > 1) throw new Error(`${list} must pop what the others do (${name}, ${pending} pending)`);
        return (spreadOf(timesOf(measured, clock)).median / (holds / divisor)) * 1e9;
      },
    }));
    const told = (line: string): void => tell(`event list, ${name}, ${pending} pending, ${line}`);
    byPending.set(pending, await measureInRounds(rounds, contenders, told));
  }
  return byPending;
}

type Measured = Map<number, Map<string, number[]>>;

function tableOf(name: string, measured: Measured): DetailTable {
  const lines = Object.entries(listKinds).map(([list, { title }]) => [
    title,
    ...pendings.map((pending) => threeDigits(spreadOf(measured.get(pending)?.get(list) ?? []).median)),
  ]);
  const title = `Event list, ${distributions[name].title}: nanoseconds a hold, by number pending`;
  return { title, head: ['list', ...pendings.map(threeDigits)], lines };
}

function rowOf(name: string, about: string, measured: Measured): Row {
  const times = measured.get(100_000);
  const ours = times?.get('ours') ?? [];
  const binary = times?.get('binary') ?? [];
  const told = (values: readonly number[]): string => `${threeDigits(spreadOf(values).median)} ns`;
  return { name, about, ours: told(ours), peer: told(binary), value: ratioByRound(binary, ours) };
}

/** Lists are compared while they hold the same events; all must pop the same in the same order. */
export async function eventListPart(options: BenchOptions): Promise<PartResult> {
  const rows: Row[] = [];
  const tables: DetailTable[] = [];
  for (const name of Object.keys(distributions)) {
    const measured = await measureDistribution(name, options);
    const row = name === 'exponential' ? 'event list / binary heap' : `event list / binary heap, ${name}`;
    rows.push(rowOf(row, `hold at 100 000 pending, ${distributions[name].title}`, measured));
    tables.push(tableOf(name, measured));
  }
  return { rows, tables };
}
