import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunFolderError } from './run-folder-error.ts';
import { type Summary, summarySchema } from './summary-schema.ts';

const summaryName = 'summary.json';

/** Reads summary.json of a run folder. Throws a RunFolderError where it is missing or not a summary of this version. */
export function readSummary(folder: string): Summary {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, summaryName), 'utf8'));
  } catch {
    // Missing or not JSON: either way it is not the summary of a finished run.
    throw new RunFolderError(folder, { code: 'unreadable', file: summaryName });
  }
  const checked = summarySchema.safeParse(content);
  if (!checked.success) throw new RunFolderError(folder, { code: 'otherVersion', file: summaryName });
  return checked.data;
}
