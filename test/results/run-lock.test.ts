import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
      expect(() => takeLock(folder)).toThrow(`delete ${join(folder, 'lock')}`);
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

  it('does not judge processes of another machine', () => {
    writeFileSync(join(folder, 'lock'), '1 another-machine\n');
    expect(() => takeLock(folder)).toThrow('process 1 on another-machine');
  });
});
