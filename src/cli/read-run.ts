import { readManifest } from '../results/manifest.ts';
import { readSummary } from '../results/read-summary.ts';
import type { FinishedRun } from './build-report-input.ts';

/** Reads a finished run. Throws a RunFolderError where the folder does not hold one. */
export function readRun(folder: string): FinishedRun {
  return { folder, manifest: readManifest(folder), summary: readSummary(folder) };
}
