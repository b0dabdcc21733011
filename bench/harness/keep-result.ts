import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { z } from 'zod';
import { modelVersion } from '../../src/results/version.ts';
import type { BenchOptions } from './bench-options.ts';
import { root } from './folders.ts';
import { formatRows, markdownTable } from './format.ts';
import { replaceBetween } from './replace-between.ts';
import { detailTable, type PartResult, row } from './row.ts';

const keptPart = z.object({
  date: z.string(),
  commit: z.string(),
  modelVersion: z.string(),
  node: z.string(),
  machine: z.string(),
  /** Processes that wanted a processor, on average over the last minute: a busy machine widens the spread. */
  load: z.number(),
  rounds: z.number(),
  clock: z.enum(['wall', 'processor']),
  rows: z.array(row),
  tables: z.array(detailTable),
});
const kept = z.record(z.string(), keptPart);
type Kept = z.infer<typeof kept>;

const resultsFile = `${root}bench/results.json`;
const page = `${root}bench/README.md`;
const begin = '<!-- results: written by npm run bench -->';
const end = '<!-- end of results -->';

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function git(...words: string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
}

/** The commit that was measured, with a mark where files differ from it. */
function commit(): string {
  return (
    git('rev-parse', '--short', 'HEAD') +
    (git('status', '--porcelain', 'src', 'bench', ':!bench/README.md', ':!bench/results.json') === ''
      ? ''
      : ' and changes')
  );
}

/** Puts a part's result among those kept, and all of them into the page. */
export function keepResult(name: string, { rows, tables = [] }: PartResult, { rounds, clock }: BenchOptions): void {
  const all: Kept = existsSync(resultsFile) ? kept.parse(JSON.parse(readFileSync(resultsFile, 'utf8'))) : {};
  const processors = cpus();
  all[name] = {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    modelVersion,
    node: process.version,
    machine: `${processors.length} × ${processors[0]?.model ?? 'processor'}`,
    load: Math.round(10 * loadavg()[0]) / 10,
    rounds,
    clock,
    rows,
    tables,
  };
  writeWhole(resultsFile, `${JSON.stringify(all, null, 2)}\n`);
  writeWhole(page, replaceBetween(readFileSync(page, 'utf8'), begin, end, formatKept(all)));
}

function formatKept(all: Kept): string {
  const parts = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = parts.map(([name, part]) => [
    name,
    part.date,
    part.commit,
    part.modelVersion,
    part.node,
    part.machine,
    String(part.load),
    String(part.rounds),
    part.clock,
  ]);
  const measured = markdownTable({
    head: ['part', 'measured', 'commit', 'model', 'Node', 'machine', 'load', 'rounds', 'clock'],
    lines,
  });
  const tables = parts.flatMap(([, part]) => part.tables.map((table) => `${table.title}\n\n${markdownTable(table)}`));
  return [formatRows(parts.flatMap(([, part]) => part.rows)), ...tables, measured].join('\n\n');
}
