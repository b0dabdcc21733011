import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** One of dieharder's tests (`dieharder -l`) and how much data it gets. */
export interface BatteryTest {
  number: number;
  ntuple?: number;
  tsamples: number;
  /** How many times it is done; the probability told is that of all these together. */
  psamples: number;
  /** The numbers that dieharder takes by itself, where they are others. */
  usual?: { tsamples?: number; psamples?: number };
}

/** A probability that dieharder printed, with what it says of it: PASSED, WEAK or FAILED. */
export interface TestOutcome {
  test: string;
  ntuple: number;
  tsamples: number;
  psamples: number;
  p: number;
  assessment: string;
}

const fields = ['test_name', 'ntuple', 'tsamples', 'psamples', 'pvalues', 'assessment'];
const CHUNK_WORDS = 1 << 16;

/**
 * Hands 32-bit words to one test by standard input, which unlike a file cannot rewind, for as long as the test reads.
 * Returns its outcomes and how many words were made for it. Throws, with the line to type, where dieharder is missing.
 */
export async function runBatteryTest(
  { number, ntuple, tsamples, psamples }: BatteryTest,
  nextWord: () => number,
): Promise<{ outcomes: TestOutcome[]; words: number }> {
  const shown = fields.flatMap((field) => ['-D', field]);
  const tuple = ntuple === undefined ? [] : ['-n', String(ntuple)];
  const size = ['-t', String(tsamples), '-p', String(psamples)];
  const battery = spawn('dieharder', ['-g', '200', '-d', String(number), ...tuple, ...size, ...shown, '-c', ',']);
  const started = new Promise<void>((resolve, reject) => {
    battery.once('spawn', resolve);
    battery.once('error', (error) => {
      reject(new Error(`dieharder cannot be started (${error.message}); on Debian: apt-get install dieharder`));
    });
  });
  await started;

  let text = '';
  battery.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const ended = new Promise<number | null>((resolve) => {
    battery.once('close', resolve);
  });
  // The pipe breaks when the test has read enough; `write` tells of it too.
  battery.stdin.on('error', () => {});
  let words = 0;
  let isOpen = true;
  while (isOpen) {
    const chunk = new Uint32Array(CHUNK_WORDS);
    for (let i = 0; i < CHUNK_WORDS; i += 1) chunk[i] = nextWord();
    words += CHUNK_WORDS;
    isOpen = await write(battery.stdin, new Uint8Array(chunk.buffer));
  }
  const code = await ended;
  const outcomes = parseOutcomes(text);
  if (code !== 0 || outcomes.length === 0) throw new Error(`dieharder -d ${number} ended with ${code}: ${text}`);
  return { outcomes, words };
}

/** Returns when the bytes are on their way; false when they cannot be, because the pipe is broken or closed. */
function write(pipe: Writable, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    pipe.write(bytes, (error) => resolve(error === null || error === undefined));
  });
}

/** Reads the lines that dieharder prints with a comma between the fields. */
export function parseOutcomes(text: string): TestOutcome[] {
  return text.split('\n').flatMap((line) => {
    const [test = '', ...rest] = line.split(',').map((cell) => cell.trim());
    const [ntuple, tsamples, psamples, p] = rest.map(Number);
    const assessment = rest[4] ?? '';
    if (ntuple === undefined || tsamples === undefined || psamples === undefined || p === undefined) return [];
    if (!/^(PASSED|WEAK|FAILED)$/.test(assessment)) return [];
    return [{ test, ntuple, tsamples, psamples, p, assessment }];
  });
}
