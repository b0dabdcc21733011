import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../scenario/nearest.ts';

/** The name of a folder that lies where the missing one was looked for and is called nearly the same, or null. */
export function nearestFolder(missing: string): string | null {
  const around = dirname(missing);
  if (!existsSync(around) || !statSync(around).isDirectory()) return null;
  const entries = readdirSync(around, { withFileTypes: true });
  return nearest(
    basename(missing),
    entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
}
