import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EvidenceComparison } from '../analysis/evidence/compare-evidence.ts';
import { type PublishedSetting, runEvidence } from '../experiment/run-evidence.ts';
import { runShard } from '../experiment/run-shard.ts';
import { writeEvidenceCounts, writeEvidenceRow } from '../report/evidence-rows.ts';
import { writeFewRuns } from '../report/few-runs.ts';
import { renderEvidence } from '../report/render-evidence.ts';
import { evidenceTexts } from '../report/text/evidence-texts.ts';
import { modelVersion } from '../results/version.ts';
import { thisThreadRunner } from '../runners/this-thread-runner.ts';
import { hasWorkerProcesses, workerProcessesRunner } from '../runners/worker-processes-runner.ts';
import { uncertainInputs } from '../scenario/uncertain-inputs.ts';
import { BadInput } from './bad-input.ts';
import { whyNotWritable } from './check-output-folder.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes } from './exit-codes.ts';
import { shippedScenarios } from './package-folder.ts';
import { plainTable } from './plain-table.ts';
import { publishedSettings, readEvidence } from './read-evidence.ts';
import { readScenario } from './read-scenario.ts';
import type { BaselineSettings } from './validate-baseline.ts';

/** What the options of `validate evidence` say, checked. */
export interface EvidenceSettings extends BaselineSettings {
  workers: number;
}

/**
 * `driftstart validate evidence`: published go-lives, re-created, against what was published on them. A miss is a finding and leaves
 * the exit code 0.
 */
export async function validateEvidence(settings: EvidenceSettings, context: CommandContext): Promise<number> {
  const { terminal, text, resultLocale, isQuiet } = context;
  const { replications, seed } = settings;
  const page = settings.page === null ? null : resolve(terminal.folder, settings.page);
  const reason = page === null ? null : whyNotWritable(dirname(page), text);
  if (reason !== null) throw new BadInput([text.pageNotWritable(settings.page ?? '', reason)]);
  const { studies, map, mapSha256 } = readEvidence();
  const published = await readSettings(context);
  if (!isQuiet) terminal.error(`${text.startOfEvidence(replications)}\n`);
  const onSetting = (name: string): void => {
    if (!isQuiet) terminal.error(`${text.evidenceSetting(name)}\n`);
  };
  const processes = Math.min(replications, settings.workers);
  const runner = hasWorkerProcesses() ? workerProcessesRunner(processes) : thisThreadRunner(runShard);
  let comparison: EvidenceComparison;
  try {
    comparison = await runEvidence({ studies, map, settings: published, seed, replications, onSetting }, runner);
  } finally {
    await runner.close();
  }
  if (page !== null) {
    const about = { replications, seed, modelVersion, mapSha256 };
    writeFileSync(`${page}.tmp`, renderEvidence(comparison, about, resultLocale));
    renameSync(`${page}.tmp`, page);
  }
  const data = { modelVersion, seed, replications, mapSha256, ...comparison };
  terminal.out(
    settings.json ? `${JSON.stringify(data, null, 2)}\n` : evidenceTable(comparison, replications, resultLocale),
  );
  if (page !== null && !settings.json) terminal.out(`\n${text.baselinePage(page)}\n`);
  return exitCodes.done;
}

async function readSettings(context: CommandContext): Promise<PublishedSetting[]> {
  const settings: PublishedSetting[] = [];
  for (const name of publishedSettings()) {
    const file = join(shippedScenarios(), 'published', `${name}.yaml`);
    const { scenario, provenance } = await readScenario(file, context);
    settings.push({ name, scenario, uncertain: uncertainInputs(provenance) });
  }
  return settings;
}

const ordinarySpaces = /[\u00a0\u202f]/g;

function evidenceTable(comparison: EvidenceComparison, replications: number, locale: 'sv' | 'en'): string {
  const text = evidenceTexts[locale];
  const { columns } = text;
  const head = [columns.row, columns.use, columns.what, columns.setting, columns.published, columns.simulated];
  const answered = comparison.rows.filter(({ simulated }) => simulated !== null);
  const others = comparison.rows.filter(({ simulated }) => simulated === null);
  const table = answered.map((row) => {
    const { id, use, what, setting, published, simulated, verdict, scores } = writeEvidenceRow(row, locale);
    return [id, use, what, setting, published, simulated, ...scores, verdict];
  });
  const scores = [columns.score, columns.noChange, columns.quarterDown];
  const written = plainTable([[...head, ...scores, columns.verdict], ...table], [4, 5, 6, 7, 8]);
  const unanswered = plainTable(
    others.map((row) => {
      const { id, use, what, verdict } = writeEvidenceRow(row, locale);
      return [id, use, what, `${verdict}: ${row.why[locale]}`];
    }),
  );
  const parts = [text.title, written, `${text.unansweredTitle}\n\n${unanswered}`];
  const fewRuns = writeFewRuns(replications, locale);
  const counts = [...writeEvidenceCounts(comparison, locale), ...(fewRuns === null ? [] : [fewRuns])];
  return `${[...parts, ...counts, text.explained].join('\n\n')}\n`
    .replace(/\n{3,}/g, '\n\n')
    .replace(ordinarySpaces, ' ');
}
