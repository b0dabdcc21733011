import { spawn } from 'node:child_process';
import { z } from 'zod';
import { workerEnvironment } from '../../src/runners/worker-environment.ts';

/** A program and its arguments. */
export interface Command {
  program: string;
  arguments: readonly string[];
}

const timedChild = z.object({
  seconds: z.array(z.number().positive()).min(1),
  processorSeconds: z.array(z.number().positive()).min(1),
  customers: z.number(),
  result: z.object({ events: z.number(), answers: z.record(z.string(), z.number()) }),
});

/** What a peer or one of our workloads prints. */
export type TimedChild = z.infer<typeof timedChild>;

/**
 * Runs a program to its end, with large pages like the workers of a run, and returns the last line it prints. Rejects, with what it said,
 * when it fails.
 */
export function lastLineOf({ program, arguments: words }: Command, folder?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
      env: workerEnvironment(process.env),
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output.trimEnd().split('\n').at(-1) ?? '');
      else reject(new Error(`${program} ${words.join(' ')} ended with ${code}:\n${complaint}`));
    });
  });
}

/** Runs a program that prints its times and answers as JSON. */
export async function measureChild(command: Command): Promise<TimedChild> {
  return timedChild.parse(JSON.parse(await lastLineOf(command)));
}

/** Which time is compared: on the wall, or of the processor, for a machine that does other things as well. */
export type Clock = 'wall' | 'processor';

/** The times of a child's runs by a clock. */
export function timesOf({ seconds, processorSeconds }: TimedChild, clock: Clock): number[] {
  return clock === 'wall' ? seconds : processorSeconds;
}
