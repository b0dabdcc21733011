import { damagedFiles, readManifest } from '../results/manifest.ts';
import { readSummary } from '../results/read-summary.ts';
import { RunFolderError } from '../results/run-folder-error.ts';
import type { FinishedRun } from './build-report-input.ts';

/**
 * Reads a finished run whose files are those of its manifest, but for one that is about to be replaced.
 * Throws a RunFolderError where the folder does not hold one, or where files are damaged, missing or of another run.
 */
export function readRun(folder: string, replaced: string | null = null): FinishedRun {
  const manifest = readManifest(folder);
  const files = damagedFiles(folder, manifest).filter((file) => file !== replaced);
  if (files.length > 0) throw new RunFolderError(folder, { code: 'damaged', files });
  return { folder, manifest, summary: readSummary(folder) };
}
