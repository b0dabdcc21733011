import { readBenchOptions } from './harness/bench-options.ts';
import { buildBench } from './harness/build-bench.ts';
import { formatRows, markdownTable, missedFloors } from './harness/format.ts';
import { keepResult } from './harness/keep-result.ts';
import { parts } from './parts/parts.ts';

/** `npm run bench -- [PART …] [--rounds N] [--quick] [--print] [--processor]`: measures, prints, and keeps the table in bench/README.md. */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const options = readBenchOptions(process.argv.slice(2), Object.keys(parts), tell);
buildBench();
for (const name of options.parts) {
  const result = await parts[name](options);
  if (result.rows.length > 0) process.stdout.write(`${formatRows(result.rows)}\n\n`);
  for (const table of result.tables ?? []) process.stdout.write(`${table.title}\n\n${markdownTable(table)}\n\n`);
  for (const missed of missedFloors(result.rows)) tell(`floor missed: ${missed}`);
  if (!options.onlyPrints && result.rows.length > 0) keepResult(name, result, options);
}
