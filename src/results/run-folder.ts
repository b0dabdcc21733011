import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, RunFolderError } from './run-folder-error.ts';

/** A file of a run with its length and SHA-256. */
export interface FileChecksum {
  path: string;
  bytes: number;
  sha256: string;
}

const shardsFolder = 'shards';

/** Makes a run folder with its place for shards. Throws a RunFolderError where it cannot be written. */
export function makeRunFolder(folder: string): void {
  try {
    mkdirSync(join(folder, shardsFolder), { recursive: true });
    const trial = join(folder, `.${process.pid}.tmp`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    throw new RunFolderError('notWritable', folder, `${folder} cannot be written (${errorCode(error)})`);
  }
}

/** Removes what a run that was stopped left half written. */
export function removeLeftovers(folder: string): void {
  for (const part of [folder, join(folder, shardsFolder)]) {
    for (const name of readdirSync(part)) if (name.endsWith('.tmp')) rmSync(join(part, name), { force: true });
  }
}

/** Name of a replication's shard inside the run folder: `shards/00001.parquet`. */
export function shardName(replication: number): string {
  return `${shardsFolder}/${String(replication).padStart(5, '0')}.parquet`;
}

/** Writes a file whole: under a temporary name that is then renamed. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

/** Length and SHA-256 of a file of a run. */
export function checksumOf(folder: string, path: string): FileChecksum {
  const whole = join(folder, path);
  return { path, bytes: statSync(whole).size, sha256: createHash('sha256').update(readFileSync(whole)).digest('hex') };
}
