import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of every file of the one run folder below `out`, by its path; of manifest.json without `execution`. */
export function runFolderBytes(out: string): Record<string, string> {
  const [name] = readdirSync(out);
  const folder = join(out, name ?? '');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [`${name}/${path}`, digest(path, readFileSync(join(folder, path)))]),
  );
}

function digest(path: string, content: Buffer): string {
  if (path !== 'manifest.json') return createHash('sha256').update(content).digest('hex');
  const { execution: _, ...stable } = JSON.parse(content.toString('utf8'));
  return createHash('sha256').update(JSON.stringify(stable)).digest('hex');
}
