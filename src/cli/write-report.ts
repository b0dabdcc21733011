import { join } from 'node:path';
import { renderReport } from '../report/render-report.ts';
import type { Locale, ReportInput } from '../report/report-input.ts';
import { addRunFile } from '../results/manifest.ts';
import { buildReportInput, type FinishedRun } from './build-report-input.ts';

/** Name of the report in a run folder. */
export const reportName = 'report.html';

/**
 * Writes the report of a finished run into its folder, in a language; gives what it was made from and its path. The caller
 * holds the lock of the folder.
 */
export async function writeReport(run: FinishedRun, locale: Locale): Promise<{ input: ReportInput; path: string }> {
  const input = await buildReportInput(run, locale);
  addRunFile(run.folder, reportName, renderReport(input));
  return { input, path: join(run.folder, reportName) };
}
