import { z } from 'zod';

const retest = z.object({
  stream: z.string(),
  words: z.string(),
  test: z.string(),
  ntuple: z.number(),
  p: z.number(),
  again: z.array(z.object({ psamples: z.number(), p: z.number() })),
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

/** The probabilities in the lines of a stored stream. */
export function probabilities(outcomes: readonly string[]): number[] {
  return outcomes.map((line) => {
    const [, p] = / p=(\S+) (?:PASSED|WEAK|FAILED)$/.exec(line) ?? [];
    if (p === undefined) throw new Error(`line (= '${line}') must have a probability`);
    return Number(p);
  });
}

/** Whether dieharder calls a probability weak: one of a hundred is, by chance. */
export function isWeak(p: number): boolean {
  return p < 0.005 || p > 0.995;
}

/** How far out a probability lies, on either side. */
export function twoSided(p: number): number {
  return 2 * Math.min(p, 1 - p);
}

/** What the battery says of the keyed draws when it is remembered how many questions were asked. */
export interface Verdict {
  tests: number;
  weak: number;
  /** Chance of at least so many weak ones if all is well, the tests taken as independent. */
  chanceOfSoMany: number;
  smallest: number;
  /** No probability may lie farther out than this: 1 % shared by all tests (Bonferroni). */
  limit: number;
  beyond: number;
  /** Weak ones that were still weak, and farther out, with sixteen times as much new data. */
  unresolved: number;
}

/** Judges the keyed streams of a stored battery; controls are left out. */
export function judge({ result }: StoredBattery): Verdict {
  const all = result.streams.filter(({ words }) => words !== 'control').flatMap((each) => probabilities(each.outcomes));
  const weak = all.filter(isWeak).length;
  const limit = 0.01 / all.length;
  const retests = result.retests.filter(({ words }) => words !== 'control');
  return {
    tests: all.length,
    weak,
    chanceOfSoMany: binomialAtLeast(weak, all.length, 0.01),
    smallest: Math.min(...all.map(twoSided)),
    limit,
    beyond: [...all, ...retests.flatMap(({ again }) => again.map(({ p }) => p))].filter((p) => twoSided(p) < limit)
      .length,
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
