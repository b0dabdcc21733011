import { z } from 'zod';

const retest = z.object({
  stream: z.string(),
  words: z.string(),
  test: z.string(),
  ntuple: z.number(),
  p: z.number(),
  again: z.array(z.object({ tsamples: z.number(), psamples: z.number(), p: z.number() })),
});

const stream = z.object({
  stream: z.string(),
  words: z.enum(['upper', 'lower', 'control']),
  about: z.string(),
  millionWords: z.number(),
  seconds: z.number(),
  outcomes: z.array(z.string()),
});

/** A probability near 0 or 1, and what the same test said of more and new data. */
export type Retest = z.infer<typeof retest>;

/** What one stream went through; `outcomes` has a line for each probability. */
export const streamOutcome = stream.extend({ retests: z.array(retest) });
export type StreamOutcome = z.infer<typeof streamOutcome>;

/** What docs/studies/random-numbers.json holds, as far as the page and the tests read it. */
export const storedBattery = z.object({
  identity: z.string(),
  result: z.object({
    streams: z.array(stream),
    retests: z.array(retest),
    weakControl: z.object({ about: z.string(), outcomes: z.array(z.string()) }),
  }),
});
export type StoredBattery = z.infer<typeof storedBattery>;

/** A probability of a stored line, and of how many it was put together. */
export interface Probability {
  p: number;
  psamples: number;
}

/** The probabilities in the lines of a stored stream. */
export function probabilities(outcomes: readonly string[]): Probability[] {
  return outcomes.map((line) => {
    const [, psamples, p] = /×(\d+) p=(\S+) (?:PASSED|WEAK|FAILED)$/.exec(line) ?? [];
    if (p === undefined) throw new Error(`line (= '${line}') must have samples and a probability`);
    return { p: Number(p), psamples: Number(psamples) };
  });
}

/** Whether dieharder calls a probability weak. */
export function isWeak(p: number): boolean {
  return p < 0.005 || p > 0.995;
}

/**
 * The share of probabilities that dieharder calls weak when all is well. One of a single sample is uniform; one that is put
 * together of n compares the i-th with i / (n + 1), which makes small ones rarer and those near 1 more frequent than they
 * should be. Simulated.
 */
export function weakShare(psamples: number): number {
  if (psamples === 1) return 0.01;
  return psamples < 1000 ? 0.023 : 0.0125;
}

/**
 * How far out a probability lies. Where several are put together only those near 0 tell of a fault: near 1 is what is too
 * even, and of that dieharder has too much itself.
 */
export function farOut({ p, psamples }: Probability): number {
  return psamples === 1 ? 2 * Math.min(p, 1 - p) : p;
}

/** What the battery says of the keyed draws when it is remembered how many questions were asked. */
export interface Verdict {
  tests: number;
  weak: number;
  expectedWeak: number;
  /** Chance of at least so many weak ones if all is well, the tests taken as independent. */
  chanceOfSoMany: number;
  smallest: number;
  /** No probability may lie farther out than this: 1 % shared by all tests (Bonferroni). */
  limit: number;
  beyond: number;
  /** Weak ones that were weak again with 4 times, and again with 16 times as much new data. */
  unresolved: number;
}

/** Judges the keyed streams of a stored battery; controls are left out. */
export function judge({ result }: StoredBattery): Verdict {
  const all = result.streams.filter(({ words }) => words !== 'control').flatMap((each) => probabilities(each.outcomes));
  const weak = all.filter(({ p }) => isWeak(p)).length;
  const expectedWeak = all.reduce((sum, { psamples }) => sum + weakShare(psamples), 0);
  const limit = 0.01 / all.length;
  const retests = result.retests.filter(({ words }) => words !== 'control');
  return {
    tests: all.length,
    weak,
    expectedWeak,
    chanceOfSoMany: binomialAtLeast(weak, all.length, expectedWeak / all.length),
    smallest: Math.min(...all.map(farOut)),
    limit,
    beyond: [...all, ...retests.flatMap(({ again }) => again)].filter((each) => farOut(each) < limit).length,
    unresolved: retests.filter(({ again }) => isWeak(again.at(-1)?.p ?? 0)).length,
  };
}

function binomialAtLeast(count: number, trials: number, probability: number): number {
  let term = (1 - probability) ** trials;
  let below = 0;
  for (let i = 0; i < count; i += 1) {
    below += term;
    term *= ((trials - i) / (i + 1)) * (probability / (1 - probability));
  }
  return 1 - below;
}
