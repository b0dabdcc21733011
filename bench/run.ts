import { execFileSync } from 'node:child_process';
import { readBenchOptions } from './harness/bench-options.ts';
import { root } from './harness/folders.ts';
import { formatRows, markdownTable, missedFloors } from './harness/format.ts';
import { keepResult } from './harness/keep-result.ts';
import { parts } from './parts/parts.ts';

/** `npm run bench -- [PART …] [--rounds N] [--quick] [--print]`: measures, prints, and keeps the table in bench/README.md. */
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const options = readBenchOptions(process.argv.slice(2), Object.keys(parts), tell);
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}bench/tsconfig.json`], {
  stdio: 'inherit',
});
for (const name of options.parts) {
  const result = await parts[name](options);
  process.stdout.write(`${formatRows(result.rows)}\n\n`);
  for (const table of result.tables ?? []) process.stdout.write(`${table.title}\n\n${markdownTable(table)}\n\n`);
  for (const missed of missedFloors(result.rows)) tell(`floor missed: ${missed}`);
  if (!options.onlyPrints) keepResult(name, result, options);
}
