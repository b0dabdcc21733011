import { renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ComparedRow } from '../analysis/compare-baseline.ts';
import { runBaseline } from '../experiment/run-baseline.ts';
import { runShard } from '../experiment/run-shard.ts';
import { baselineKinds, writeBaselineRow, writeCounts } from '../report/baseline-rows.ts';
import { renderBaseline } from '../report/render-baseline.ts';
import { baselineTexts } from '../report/text/baseline-texts.ts';
import { modelVersion } from '../results/version.ts';
import { thisThreadRunner } from '../runners/this-thread-runner.ts';
import { hasWorkerProcesses, workerProcessesRunner } from '../runners/worker-processes-runner.ts';
import { BadInput } from './bad-input.ts';
import { whyNotWritable } from './check-output-folder.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes } from './exit-codes.ts';
import { shippedScenarios } from './package-folder.ts';
import { plainTable } from './plain-table.ts';
import { readBaselineRows } from './read-baseline-rows.ts';
import { readScenario } from './read-scenario.ts';

/** What the options of `validate baseline` say, checked. */
export interface BaselineSettings {
  /** Scenario file of the world; null for that of wave 1, which comes with the package. */
  scenario: string | null;
  replications: number;
  seed: string;
  /** File to draw the comparison in; null to print it only. */
  page: string | null;
  json: boolean;
  /** The sites to keep; undefined for all. */
  sites: readonly string[] | undefined;
}

/**
 * `driftstart validate baseline [scenario]`: a year of a reference against published figures. A miss among emergent or
 * plausibility rows is shown; an own input that does not come back makes the verdict red.
 */
export async function validateBaseline(settings: BaselineSettings, context: CommandContext): Promise<number> {
  const { terminal, text, resultLocale, isQuiet } = context;
  const { replications, seed } = settings;
  const page = settings.page === null ? null : resolve(terminal.folder, settings.page);
  const reason = page === null ? null : whyNotWritable(dirname(page), text);
  if (reason !== null) throw new BadInput([text.pageNotWritable(settings.page ?? '', reason)]);
  const file = settings.scenario ?? join(shippedScenarios(), 'waves', 'wave-1-pilot.yaml');
  const { scenario } = await readScenario(file, context, { sites: settings.sites });
  if (!isQuiet) terminal.error(`${text.startOfBaseline(replications)}\n`);
  const processes = Math.min(replications, availableParallelism());
  const runner = hasWorkerProcesses() ? workerProcessesRunner(processes) : thisThreadRunner(runShard);
  let rows: ComparedRow[];
  try {
    rows = await runBaseline({ scenario, rows: readBaselineRows(scenario), seed, replications }, runner);
  } finally {
    await runner.close();
  }
  if (page !== null) {
    writeFileSync(`${page}.tmp`, renderBaseline(rows, { replications, seed, modelVersion }, resultLocale));
    renameSync(`${page}.tmp`, page);
  }
  terminal.out(settings.json ? `${JSON.stringify(rows, null, 2)}\n` : baselineTable(rows, resultLocale));
  if (page !== null && !settings.json) terminal.out(`\n${text.baselinePage(page)}\n`);
  const isBroken = rows.some(({ kind, found }) => kind === 'own-estimate' && found?.agrees === false);
  return isBroken ? exitCodes.failed : exitCodes.done;
}

const ordinarySpaces = /[\u00a0\u202f]/g;

function baselineTable(rows: readonly ComparedRow[], locale: 'sv' | 'en'): string {
  const text = baselineTexts[locale];
  const { columns } = text;
  const head = [columns.name, columns.mark, columns.simulated, columns.range, columns.published, columns.difference];
  const table = baselineKinds.flatMap((kind) => [
    ['', '', '', '', '', '', ''],
    [text.kinds[kind], '', '', '', '', '', ''],
    ...rows
      .filter((row) => row.kind === kind)
      .map((row) => {
        const { name, mark, simulated, range, published, difference, verdict } = writeBaselineRow(row, locale);
        return [name, mark, simulated, range, published, difference, verdict];
      }),
  ]);
  const written = plainTable([[...head, columns.verdict], ...table], [2, 3, 4, 5]);
  return `${text.title}\n\n${written}\n${writeCounts(rows, locale)}\n${text.marksExplained}\n`.replace(
    ordinarySpaces,
    ' ',
  );
}
