import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { peerFile, root } from './folders.ts';
import type { Command } from './measure-child.ts';

/** A peer that can be run, or why it cannot and what to type. */
export type Found = { command: (file: string, customers: number, runs: number) => Command } | { missing: string };

const python = '/usr/bin/python3';

/** SimPy as Debian's Python has it. */
export function findSimPy(): Found & { version?: string } {
  const asked = spawnSync(python, ['-c', 'import simpy; print(simpy.__version__)'], { encoding: 'utf8' });
  if (asked.status !== 0) return { missing: 'not found here: apt-get install python3-simpy3' };
  return {
    version: asked.stdout.trim(),
    command: (file, customers, runs) => ({
      program: python,
      arguments: [peerFile(`simpy_${file}.py`), String(customers), String(runs)],
    }),
  };
}

/** gcc; a peer is compiled when it is first asked for. */
export function findC(): Found {
  if (spawnSync('gcc', ['--version']).status !== 0) return { missing: 'not found here: apt-get install gcc' };
  const built = new Set<string>();
  const folder = `${root}dist/bench/c`;
  return {
    command: (file, customers, runs) => {
      const program = `${folder}/${file}`;
      if (!built.has(file)) {
        mkdirSync(folder, { recursive: true });
        const words = ['-O3', '-march=native', peerFile(`${file}.c`), '-lm', '-o', program];
        const made = spawnSync('gcc', words, { encoding: 'utf8' });
        if (made.status !== 0) throw new Error(`gcc could not compile ${file}.c: ${made.stderr}`);
        built.add(file);
      }
      return { program, arguments: [String(customers), String(runs)] };
    },
  };
}
