import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { battery, leftOut } from './battery.ts';
import { isWeak, type Retest, type StreamOutcome, streamOutcome } from './battery-verdict.ts';
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

/** Keyed draws of neighbouring keys through dieharder. What is done is kept aside, so that it can be stopped and continued. */
export const randomNumbers: KernelStudy = {
  about: () => ({ identity: identityOfStreams() }),
  async result() {
    const aside = join(tmpdir(), `driftstart-random-numbers-${identityOfStreams()}.json`);
    const done: StreamOutcome[] = existsSync(aside)
      ? z.array(streamOutcome).parse(JSON.parse(readFileSync(aside, 'utf8')))
      : [];
    for (const each of [...keyedStreams('upper'), systemControl(), ...keyedStreams('lower')]) {
      if (done.some(({ stream, words }) => stream === each.stream && words === each.words)) continue;
      const outcome = await throughBattery(each);
      process.stderr.write(`${outcome.stream}, ${outcome.words}: ${outcome.seconds} s\n`);
      done.push(outcome);
      writeFileSync(`${aside}.new`, JSON.stringify(done));
      renameSync(`${aside}.new`, aside);
    }
    const result = {
      leftOut,
      battery,
      streams: done.map(({ retests: _, ...stream }) => stream),
      retests: done.flatMap(({ retests }) => retests),
      weakControl: await weakControl(),
    };
    rmSync(aside, { force: true });
    return result;
  },
};

/** All tests, one after another, on one stream that is never begun again. */
async function throughBattery(stream: WordStream): Promise<StreamOutcome> {
  const { next, ...about } = stream;
  const started = performance.now();
  let words = 0;
  const outcomes: string[] = [];
  const retests: Retest[] = [];
  for (const test of battery) {
    const done = await runBatteryTest(test, next);
    words += done.words;
    outcomes.push(...done.outcomes.map(row));
    retests.push(...(await repeatWeak(stream, test, done.outcomes)));
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  return { ...about, millionWords: Math.round(words / 1e6), seconds, outcomes, retests };
}

/** Every stream, of each number the upper or the lower 32 of its 52 bits. */
function keyedStreams(half: Half): WordStream[] {
  return keyStreams.map(({ id, about, open }) => {
    const next = open(keyed);
    return { stream: id, words: half, about, next: () => wordOf(next(), half) };
  });
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
    const size = test.psamples === 1 ? { tsamples: factor * test.tsamples } : { psamples: factor * test.psamples };
    const more = await runBatteryTest({ ...test, ...size }, stream.next);
    for (const { index, found } of open) {
      const outcome = more.outcomes[index];
      if (outcome !== undefined)
        found.again.push({ tsamples: outcome.tsamples, psamples: outcome.psamples, p: outcome.p });
    }
  }
  return retests.map(({ found }) => found);
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

/** SHA-256 of the tests and of the first words of every stream: the study is of draws with just these bits. */
function identityOfStreams(): string {
  const hash = createHash('sha256').update(JSON.stringify(battery));
  for (const { id, open } of keyStreams) {
    const next = open(keyed);
    const values = Float64Array.from({ length: IDENTITY_WORDS }, () => next());
    hash.update(id).update(new Uint8Array(values.buffer));
  }
  return hash.digest('hex');
}
