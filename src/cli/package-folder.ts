import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the nearest one upwards of this file that holds package.json. */
export function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('package.json of driftstart is missing');
  }
}

/** The scenarios that come with the package, which `driftstart:…` names. */
export function shippedScenarios(): string {
  return join(packageFolder(), 'scenarios');
}

/** Version of the package. */
export function packageVersion(): string {
  const described: { version: string } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return described.version;
}
