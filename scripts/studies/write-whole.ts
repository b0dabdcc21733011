import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file under another name first, so that nobody meets half of it. */
export function writeWhole(target: string, text: string): void {
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}
