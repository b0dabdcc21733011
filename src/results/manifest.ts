import { readFileSync } from 'node:fs';
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
  arms: z.array(z.strictObject({ id: z.string(), label: text, scenario })),
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
  const path = join(folder, manifestName);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why =
      errorCode(error) === 'ENOENT'
        ? 'has no manifest.json, so it holds no finished run'
        : 'has a manifest.json that cannot be read';
    throw new RunFolderError('notARun', folder, `${folder} ${why}`);
  }
  const checked = manifestSchema.safeParse(content);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new RunFolderError('notARun', folder, `${path}: ${issue.path.join('.')} is not what this version writes`);
  }
  return checked.data;
}

/** Adds a text file, such as report.html, to a finished run and records its checksum in the manifest. */
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
