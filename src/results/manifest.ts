import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from './manifest-schema.ts';
import { checksumOf, writeWhole } from './run-folder.ts';
import { errorCode, RunFolderError } from './run-folder-error.ts';

export type { Manifest } from './manifest-schema.ts';

const manifestName = 'manifest.json';

/** Writes manifest.json, a line for each part, since the scenarios of a region have a hundred thousand; files in the order of their paths. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { execution, ...stable } = { ...manifest, files };
  const parts = Object.entries({ ...stable, execution }).flatMap(([name, part]) =>
    part === undefined ? [] : [`${JSON.stringify(name)}:${JSON.stringify(part)}`],
  );
  writeWhole(join(folder, manifestName), `{\n${parts.join(',\n')}\n}\n`);
}

/** Reads manifest.json. Throws a RunFolderError where the folder holds no finished run of this format. */
export function readManifest(folder: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR';
    throw new RunFolderError(folder, isMissing ? { code: 'noManifest' } : { code: 'unreadable', file: manifestName });
  }
  const checked = manifestSchema.safeParse(content);
  if (!checked.success) throw new RunFolderError(folder, { code: 'otherVersion', file: manifestName });
  return checked.data;
}

/**
 * Removes what an earlier merge made from the shards, the manifest first: a folder whose files are being replaced is not a
 * finished run, and no file stays that the next manifest does not name.
 */
export function removeMerged(folder: string): void {
  let merged: string[] = [];
  try {
    merged = readManifest(folder).files.flatMap(({ path }) => (path.includes('/') ? [] : [path]));
  } catch (error) {
    if (!(error instanceof RunFolderError)) throw error;
  }
  for (const name of [manifestName, ...merged]) rmSync(join(folder, name), { force: true });
}

/** Adds a text file, such as report.html, to a finished run and records its checksum in the manifest. The caller holds the lock. */
export function addRunFile(folder: string, name: string, content: string): void {
  writeWhole(join(folder, name), content);
  const manifest = readManifest(folder);
  const others = manifest.files.filter((file) => file.path !== name);
  writeManifest(folder, { ...manifest, files: [...others, checksumOf(folder, name)] });
}

/** The files of a run whose length or checksum is not what the manifest says, or that are gone. */
export function damagedFiles(folder: string, manifest: Manifest): string[] {
  return manifest.files
    .filter((file) => {
      try {
        return checksumOf(folder, file.path).sha256 !== file.sha256;
      } catch {
        return true;
      }
    })
    .map((file) => file.path);
}
