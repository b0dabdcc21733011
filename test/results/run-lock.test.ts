import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRunFolder, removeLeftovers } from '../../src/results/run-folder.ts';
import { RunFolderError } from '../../src/results/run-folder-error.ts';
import { takeLock } from '../../src/results/run-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftstart-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('takeLock', () => {
  it('holds the folder until it is given back', () => {
    const release = takeLock(folder);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
    expect(() => takeLock(folder)).toThrow(`in use by process ${process.pid}`);
    release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    takeLock(folder)();
  });

  it('respects the lock of a process that runs', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      writeFileSync(join(folder, 'lock'), `${other.pid} ${hostname()}\n`);
      expect(() => takeLock(folder)).toThrow(`in use by process ${other.pid}`);
    } finally {
      other.kill();
    }
  });

  it('takes over the lock of a process that is gone, or was this one in an earlier life', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    for (const stale of [pid, process.pid]) {
      writeFileSync(join(folder, 'lock'), `${stale} ${hostname()}\n`);
      const release = takeLock(folder);
      expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
      release();
    }
  });

  it('also locks on a disk without hard links', () => {
    const noLinks = () => {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    };
    const release = takeLock(folder, noLinks);
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(`${process.pid} ${hostname()}\n`);
    expect(() => takeLock(folder, noLinks)).toThrow('in use');
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a folder is gone or cannot be written as data, not as a fault of the program', () => {
    const gone = join(folder, 'gone');
    expect(() => takeLock(gone)).toThrow(RunFolderError);
    expect(() => takeLock(gone)).toThrow('cannot be written (ENOENT)');
  });

  it('keeps what another process is claiming the lock with', () => {
    makeRunFolder(folder);
    writeFileSync(join(folder, 'lock.4711.tmp'), '4711 here\n');
    writeFileSync(join(folder, 'summary.json.tmp'), 'half');
    removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(['lock.4711.tmp', 'shards']);
  });

  it('does not judge processes of another machine', () => {
    writeFileSync(join(folder, 'lock'), '1 another-machine\n');
    expect(() => takeLock(folder)).toThrow('process 1 on another-machine');
  });
});
