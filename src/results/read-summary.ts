import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, RunFolderError } from './run-folder-error.ts';
import { type Summary, summarySchema } from './summary-schema.ts';

/** Reads summary.json of a run folder. Throws a RunFolderError where it is missing or not a summary of this version. */
export function readSummary(folder: string): Summary {
  const path = join(folder, 'summary.json');
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RunFolderError('notARun', folder, `${path} cannot be read (${errorCode(error) || 'not JSON'})`);
  }
  const checked = summarySchema.safeParse(content);
  if (!checked.success) throw new RunFolderError('notARun', folder, `${path} is not what this version writes`);
  return checked.data;
}
