import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CliText } from './text/cli-text.ts';

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
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return text.reasons.notAllowed;
    return code === 'ENOSPC' ? text.reasons.noSpace : text.reasons.other(code);
  }
}
