import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../results/run-folder-error.ts';
import type { CliText } from './text/cli-text.ts';
import { writeReason } from './write-reason.ts';

/**
 * Why a folder cannot be written, or null where it can. Folders that do not exist are not made: the nearest one upwards
 * that does is tried with an empty folder, which is removed at once (permission bits say nothing for an administrator).
 */
export function whyNotWritable(folder: string, text: CliText): string | null {
  let standing = folder;
  while (!existsSync(standing)) standing = dirname(standing);
  if (!statSync(standing).isDirectory()) return text.reasons.notAFolder;
  try {
    rmdirSync(mkdtempSync(join(standing, '.driftstart-')));
    return null;
  } catch (error) {
    return writeReason(errorCode(error), text);
  }
}
