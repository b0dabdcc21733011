import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileReader } from '../src/cli/file-reader.ts';
import { shippedScenarios } from '../src/cli/package-folder.ts';
import { planFingerprint } from '../src/cli/plan-origin.ts';
import { loadScenario } from '../src/scenario/load-scenario.ts';

/** Writes the fingerprints of the shipped files of the plan of 2023, after one of them or a file that they extend was changed. */
const folder = shippedScenarios();
const target = new URL('../src/cli/plan-of-2023.ts', import.meta.url);
const files = ['rollout.yaml', ...readdirSync(join(folder, 'waves')).map((file) => `waves/${file}`)].sort();
const lines: string[] = [];
for (const file of files) {
  const loaded = await loadScenario(join(folder, file), createFileReader(folder, folder));
  lines.push(`  '${file}': '${planFingerprint(loaded)}',\n`);
}
const text = readFileSync(target, 'utf8');
writeFileSync(target, text.replace(/(= \{\n)[^}]*\}/, `$1${lines.join('')}}`));
