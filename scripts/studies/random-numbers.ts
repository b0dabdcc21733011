import { createHash, randomBytes } from 'node:crypto';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { battery, leftOut } from './battery.ts';
import { type BatteryTest, runBatteryTest, type TestOutcome } from './dieharder.ts';
import type { KernelStudy } from './kernel-study.ts';
import { type Half, keyStreams, type MakeDraws, wordOf } from './key-streams.ts';
import { WeakDraws } from './weak-draws.ts';

const keyed: MakeDraws = (seed, replication, purposeCount) => new KeyedDraws(seed, replication, purposeCount);
const weak: MakeDraws = (seed, replication) => new WeakDraws('four-rounds', seed, replication);
const IDENTITY_WORDS = 4096;

/** A stream of words and where they come from. */
interface WordStream {
  stream: string;
  words: Half | 'control';
  about: string;
  next(): number;
}

/** A probability near 0 or 1, and what the same test said of more and new data. */
interface Retest {
  stream: string;
  words: string;
  test: string;
  ntuple: number;
  p: number;
  again: { psamples: number; p: number }[];
}

/** Keyed draws of neighbouring keys through dieharder. */
export const randomNumbers: KernelStudy = {
  identity: identityOfStreams,
  async result() {
    const streams: object[] = [];
    const retests: Retest[] = [];
    for (const each of [...keyedStreams(), systemControl()]) {
      const { next, ...about } = each;
      const started = performance.now();
      let words = 0;
      const outcomes: TestOutcome[] = [];
      for (const test of battery) {
        const done = await runBatteryTest(test, next);
        words += done.words;
        outcomes.push(...done.outcomes);
        const again = await repeatWeak(each, test, done.outcomes);
        retests.push(...again);
      }
      const seconds = Math.round((performance.now() - started) / 1000);
      const suspicious = outcomes.filter(({ assessment }) => assessment !== 'PASSED').length;
      process.stderr.write(`${about.stream} ${about.words}: ${outcomes.length} p, ${suspicious} weak, ${seconds} s\n`);
      streams.push({ ...about, millionWords: Math.round(words / 1e6), seconds, outcomes: outcomes.map(row) });
    }
    return { leftOut, battery, streams, retests, weakControl: await weakControl() };
  },
};

/** Every stream twice: the upper 32 of the 52 bits, and the lower 32. */
function keyedStreams(): WordStream[] {
  return (['upper', 'lower'] as const).flatMap((half) =>
    keyStreams.map(({ id, about, open }) => {
      const next = open(keyed);
      return { stream: id, words: half, about, next: () => wordOf(next(), half) };
    }),
  );
}

/** The random numbers of the operating system: what a test says of them is the test's own doing. */
function systemControl(): WordStream {
  let bytes = randomBytes(1 << 20);
  let place = 0;
  const next = () => {
    if (place === bytes.length) {
      bytes = randomBytes(1 << 20);
      place = 0;
    }
    place += 4;
    return bytes.readUInt32LE(place - 4);
  };
  return { stream: 'system', words: 'control', about: 'random numbers of the operating system', next };
}

/** A test whose probability is near 0 or 1 is done again with 4 times, then 16 times as much, all of it new. */
async function repeatWeak(stream: WordStream, test: BatteryTest, outcomes: TestOutcome[]): Promise<Retest[]> {
  const retests = outcomes.flatMap(({ assessment, ...outcome }, index) => {
    const { test: name, ntuple, p } = outcome;
    const found: Retest = { stream: stream.stream, words: stream.words, test: name, ntuple, p, again: [] };
    return assessment === 'PASSED' ? [] : [{ index, found }];
  });
  for (const factor of [4, 16]) {
    const open = retests.filter(({ found }) => isWeak(found.again.at(-1)?.p ?? found.p));
    if (open.length === 0) break;
    const more = await runBatteryTest({ ...test, psamples: factor * test.psamples }, stream.next);
    for (const { index, found } of open) {
      const outcome = more.outcomes[index];
      if (outcome !== undefined) found.again.push({ psamples: outcome.psamples, p: outcome.p });
    }
  }
  return retests.map(({ found }) => found);
}

/** As dieharder calls a probability weak. */
export function isWeak(p: number): boolean {
  return p < 0.005 || p > 0.995;
}

/** A few quick tests of draws with too few rounds: they must fail, or the battery could not find a fault. */
async function weakControl() {
  const next = keyStreams[0]?.open(weak);
  if (next === undefined) throw new Error('there must be a stream of consecutive subjects');
  const outcomes: string[][] = [];
  for (const test of battery.filter(({ number }) => [0, 8, 15, 100].includes(number))) {
    const done = await runBatteryTest(test, () => wordOf(next(), 'upper'));
    outcomes.push(done.outcomes.map(row));
  }
  return { about: 'four rounds in place of thirteen, consecutive subjects', outcomes: outcomes.flat() };
}

/** One line of the stored study: test, ntuple, samples, probability. */
function row({ test, ntuple, tsamples, psamples, p, assessment }: TestOutcome): string {
  return `${test} ${ntuple} ${tsamples}×${psamples} p=${p} ${assessment}`;
}

/** SHA-256 of the first words of every stream: the study is of draws with just these bits. */
function identityOfStreams(): string {
  const hash = createHash('sha256');
  for (const { id, open } of keyStreams) {
    const next = open(keyed);
    const values = Float64Array.from({ length: IDENTITY_WORDS }, () => next());
    hash.update(id).update(new Uint8Array(values.buffer));
  }
  return hash.digest('hex');
}
