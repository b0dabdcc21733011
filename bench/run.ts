import { type BenchOptions, readBenchOptions } from './harness/bench-options.ts';
import { buildBench } from './harness/build-bench.ts';
import { formatRows, markdownTable, missedFloors } from './harness/format.ts';
import { keepResult } from './harness/keep-result.ts';
import { parts } from './parts/parts.ts';

/** `npm run bench -- [PART …] [--rounds N] [--quick] [--print] [--processor]`: measures, prints, and keeps the table in bench/README.md. */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
function readOptions(): BenchOptions | undefined {
  try {
    return readBenchOptions(process.argv.slice(2), Object.keys(parts), tell);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(error.message);
    process.exitCode = 2;
    return undefined;
  }
}

async function measure(name: string, options: BenchOptions): Promise<void> {
  const result = await parts[name](options);
  if (result.rows.length > 0) process.stdout.write(`${formatRows(result.rows)}\n\n`);
  for (const table of result.tables ?? []) process.stdout.write(`${table.title}\n\n${markdownTable(table)}\n\n`);
  if (options.divisor > 1) tell('a quick look judges no floor: much of it is the compiler warming up');
  else for (const missed of missedFloors(result.rows)) tell(`floor missed: ${missed}`);
  if (!options.onlyPrints && result.rows.length > 0) keepResult(name, result, options);
}

const options = readOptions();
if (options !== undefined) {
  buildBench();
  for (const name of options.parts) await measure(name, options);
}
