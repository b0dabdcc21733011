import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode, RunFolderError } from './run-folder-error.ts';

const attempts = 5;

/** Locks that this process holds: one of its own number that is not here was left by a process of an earlier boot. */
const held = new Set<string>();

/**
 * Takes the `lock` of a run folder, so that no two runs write in it, and returns what gives it back. A lock left by a
 * process of this machine that no longer runs is taken over. Throws a RunFolderError where another run holds it, or where the
 * folder cannot be written. `link` makes a hard link.
 */
export function takeLock(folder: string, link = linkSync): () => void {
  const path = join(folder, 'lock');
  const own = `${process.pid} ${hostname()}\n`;
  const waiting = `${path}.${process.pid}.tmp`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (claim(folder, { path, waiting, own }, link)) {
      held.add(path);
      return () => {
        if (held.delete(path)) rmSync(path, { force: true });
      };
    }
    const owner = readLock(path);
    if (owner !== null && isAlive(owner, path)) throw lockedError(folder, owner);
    if (owner !== null) removeStale(path, waiting, owner);
  }
  throw lockedError(folder, readLock(path) ?? '');
}

/** True where a run that has not ended holds the lock of a run folder; a lock of another machine counts as held. */
export function isLocked(folder: string): boolean {
  const path = join(folder, 'lock');
  const owner = readLock(path);
  return owner !== null && isAlive(owner, path);
}

interface Claim {
  path: string;
  waiting: string;
  own: string;
}

/**
 * Makes the lock with its content in one step: a link to a file that is already written. Disks without hard links get a
 * new file instead, which for a moment is empty; an empty lock counts as one that is held.
 */
function claim(folder: string, { path, waiting, own }: Claim, link: typeof linkSync): boolean {
  try {
    writeFileSync(waiting, own);
    try {
      link(waiting, path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      writeFileSync(path, own, { flag: 'wx' });
    } finally {
      rmSync(waiting, { force: true });
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new RunFolderError(folder, { code: 'notWritable', systemCode: errorCode(error) });
  }
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return null;
  }
}

function isAlive(owner: string, path: string): boolean {
  const [pid, host] = owner.trim().split(' ');
  if (host !== hostname()) return true;
  if (Number(pid) === process.pid) return held.has(path);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Moves a stale lock away; gives it back where another process took the folder over in between. */
function removeStale(path: string, waiting: string, owner: string): void {
  try {
    renameSync(path, waiting);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return;
  }
  if (readFileSync(waiting, 'utf8') === owner) rmSync(waiting);
  else renameSync(waiting, path);
}

function lockedError(folder: string, owner: string): RunFolderError {
  const [process = '', host = ''] = owner.trim().split(' ');
  return new RunFolderError(folder, {
    code: 'locked',
    process: process || '?',
    host: host || '?',
    lock: join(folder, 'lock'),
  });
}
