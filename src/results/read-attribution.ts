import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribution, attributionSchema } from './attribution-schema.ts';
import type { Manifest } from './manifest.ts';
import { RunFolderError } from './run-folder-error.ts';

/** Name of the file of a run folder that says which causes the loss comes from. */
export const attributionName = 'attribution.json';

/** Reads attribution.json of a finished run; null where it divides no loss. Throws a RunFolderError for a file of another version. */
export function readAttribution(folder: string, { attribution }: Pick<Manifest, 'attribution'>): Attribution | null {
  if (attribution === undefined) return null;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, attributionName), 'utf8'));
  } catch {
    // Missing or not JSON: either way it is not what a finished run left.
    throw new RunFolderError(folder, { code: 'unreadable', file: attributionName });
  }
  const checked = attributionSchema.safeParse(content);
  if (!checked.success) throw new RunFolderError(folder, { code: 'otherVersion', file: attributionName });
  return checked.data;
}
