import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compiled, root } from '../harness/folders.ts';

const profileFile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** A function's share of the time, without that of functions it calls. */
export interface ProfileLine {
  function: string;
  file: string;
  share: number;
}

/** Self time by function, the longest first; lines of one function name in one file are one. */
export function selfTimes(profile: unknown, count: number): ProfileLine[] {
  const { nodes, samples, timeDeltas } = profileFile.parse(profile);
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, i) => {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + timeDeltas[i]);
    total += timeDeltas[i];
  });
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name, time]) => {
      const [own, file] = name.split('\n');
      return { function: own, file, share: Math.round((10_000 * time) / total) / 10_000 };
    });
}

function nameOf({ functionName, url }: { functionName: string; url: string }): string {
  const file = url.startsWith('file:') ? relative(join(root, 'dist'), fileURLToPath(url)).replaceAll('\\', '/') : url;
  return `${functionName === '' ? '(nameless)' : functionName}\n${file.replace(/\.js$/, '.ts')}`;
}

/** Simulates the first wave's reference under the profiler of Node, in a process of its own. */
export async function profileWave1(days: number): Promise<{ lines: ProfileLine[]; seconds: number; events: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-profile-'));
  try {
    const words = ['--cpu-prof', `--cpu-prof-dir=${folder}`, compiled('model/run-events'), '1', '0', String(days)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    if (code !== 0) throw new Error(`the profiled process ended with ${code}`);
    const [file] = readdirSync(folder);
    const profile: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const { processorSeconds, events } = z
      .object({ processorSeconds: z.number(), events: z.number() })
      .parse(JSON.parse(output));
    return { lines: selfTimes(profile, 40), seconds: processorSeconds, events };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
