import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import { checksumOf, writeWhole } from './run-folder.ts';
import { errorCode, RunFolderError } from './run-folder-error.ts';

const text = z.strictObject({ sv: z.string(), en: z.string() });
const scenario = z.custom<Scenario>(
  (value) => typeof value === 'object' && value !== null && 'sites' in value && 'waves' in value && 'start' in value,
  'a resolved scenario',
);

const uncertainInput = z.strictObject({
  path: z.string(),
  name: z.string(),
  low: z.number(),
  mode: z.number(),
  high: z.number(),
});

const manifestSchema = z.strictObject({
  resultsFormat: z.int(),
  modelVersion: z.string(),
  identity: z.string().regex(/^[0-9a-f]{64}$/),
  run: z.string(),
  name: z.string(),
  title: text,
  seed: z.string(),
  replications: z.int().positive(),
  daily: z.int().nonnegative(),
  reference: scenario,
  arms: z.array(
    z.strictObject({ id: z.string(), label: text, scenario, uncertain: z.array(uncertainInput).optional() }),
  ),
  /** What the caller wants to find again: sources of the numbers, warnings, settings. */
  about: z.unknown(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** How this execution went: the only part of a run folder that differs between two runs of the same. */
  execution: z.strictObject({
    wallSeconds: z.number(),
    workers: z.int(),
    node: z.string(),
    simulatedReplications: z.int(),
    eventsPerSecond: z.number().nullable(),
    contactsPerSecond: z.number().nullable(),
  }),
});

/** The contents of manifest.json: what was run, the checksums of the files, and how it went. */
export type Manifest = z.infer<typeof manifestSchema>;

const manifestName = 'manifest.json';

/** Writes manifest.json; files in the order of their paths. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { execution, ...stable } = { ...manifest, files };
  writeWhole(join(folder, manifestName), `${JSON.stringify({ ...stable, execution }, null, 1)}\n`);
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
