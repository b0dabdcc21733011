import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
    rmSync(trial, { force: true });
  } catch (error) {
    throw new RunFolderError(folder, { code: 'notWritable', systemCode: errorCode(error) });
  }
}

/** Removes what a run that was stopped left half written; not what another process is making its claim to the lock with. */
export function removeLeftovers(folder: string): void {
  for (const part of [folder, join(folder, shardsFolder)]) {
    for (const name of readdirSync(part)) {
      if (name.endsWith('.tmp') && !name.startsWith('lock.')) rmSync(join(part, name), { force: true });
    }
  }
}

/** The replications whose shards lie in a run folder, whole or not, in their order. */
export function listShards(folder: string): number[] {
  return readdirSync(join(folder, shardsFolder))
    .flatMap((name) => (/^\d{5}\.parquet$/.test(name) ? [Number(name.slice(0, 5))] : []))
    .sort((a, b) => a - b);
}

/** Name of a replication's shard inside the run folder: `shards/00001.parquet`. */
export function shardName(replication: number): string {
  return `${shardsFolder}/${String(replication).padStart(5, '0')}.parquet`;
}

/** Writes a file whole, from a text or the pieces of one: under a temporary name that is then renamed. */
export function writeWhole(path: string, text: string | Iterable<string>): void {
  const temporary = `${path}.tmp`;
  if (typeof text === 'string') writeFileSync(temporary, text);
  else writePieces(temporary, text);
  renameSync(temporary, path);
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Length and SHA-256 of a file of a run, read a piece at a time. */
export function checksumOf(folder: string, path: string): FileChecksum {
  const hash = createHash('sha256');
  const file = openSync(join(folder, path), 'r');
  try {
    const piece = new Uint8Array(1 << 20);
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) break;
      hash.update(piece.subarray(0, length));
    }
    return { path, bytes: fstatSync(file).size, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}
