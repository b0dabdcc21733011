import type { KeyedDraws } from '../../src/kernel/keyed-draws.ts';

/** What a stream needs of a generator; a deliberately weak one can be put in its place. */
export type Draws = Pick<
  KeyedDraws,
  'high' | 'low' | 'uniform' | 'exogenousSubject' | 'initialSubject' | 'childSubject' | 'dayUniform'
>;

/** Makes the draws of a seed and a replication. */
export type MakeDraws = (seed: string, replication: number, purposeCount: number) => Draws;

/** Uniform numbers of neighbouring keys, one after another; no key comes twice. */
export interface KeyStream {
  id: string;
  /** Which keys stand next to each other. */
  about: string;
  /** Begins the stream; each call of what it returns gives the next number. */
  open(make: MakeDraws): () => number;
}

const SEED = 'random-numbers';

/** Keys as a model has them, interleaved so that neighbours differ in as little as can be. */
export const keyStreams: readonly KeyStream[] = [
  {
    id: 'subjects',
    about: 'consecutive subjects, one purpose, draw 0',
    open(make) {
      const draws = make(SEED, 1, 1);
      const subject = new SubjectCounter();
      return () => {
        subject.advance();
        return draws.uniform(0, subject.high, subject.low, 0);
      };
    },
  },
  {
    id: 'draws',
    about: 'all 256 draws of a subject, then those of the next subject',
    open(make) {
      const draws = make(SEED, 1, 1);
      const subject = new SubjectCounter();
      let draw = 255;
      return () => {
        draw = (draw + 1) & 255;
        if (draw === 0) subject.advance();
        return draws.uniform(0, subject.high, subject.low, draw);
      };
    },
  },
  {
    id: 'arrivals',
    about: 'arrivals from outside: two days, four units and four draws by turns, arrival after arrival',
    open(make) {
      const draws = make(SEED, 1, 1);
      let index = -1;
      return () => {
        index += 1;
        const within = index & 8191;
        const day = 2 * ((index - within) / 8192) + (within & 1) - 364;
        draws.exogenousSubject((within >> 1) & 3, day, within >> 5);
        return draws.uniform(0, draws.high, draws.low, (within >> 3) & 3);
      };
    },
  },
  {
    id: 'unit-days',
    about: 'draws of 60 units by turns, day after day from day −364',
    open(make) {
      const draws = make(SEED, 1, 1);
      let unit = -1;
      let day = -364;
      return () => {
        unit += 1;
        if (unit === 60) {
          unit = 0;
          day += 1;
        }
        return draws.dayUniform(0, unit, day, 0);
      };
    },
  },
  {
    id: 'purposes',
    about: '32 purposes by turns, subject after subject',
    open(make) {
      const draws = make(SEED, 1, 32);
      const subject = new SubjectCounter();
      let purpose = 31;
      return () => {
        purpose = (purpose + 1) & 31;
        if (purpose === 0) subject.advance();
        return draws.uniform(purpose, subject.high, subject.low, 0);
      };
    },
  },
  {
    id: 'replications',
    about: 'replications 1 to 16 by turns, subject after subject',
    open: (make) => byTurns(Array.from({ length: 16 }, (_, i) => make(SEED, i + 1, 1))),
  },
  {
    id: 'seeds',
    about: 'the seeds driftstart1 to driftstart8 by turns, subject after subject',
    open: (make) => byTurns(Array.from({ length: 8 }, (_, i) => make(`driftstart${i + 1}`, 1, 1))),
  },
  {
    id: 'children',
    about: 'chains of eight generations, two children of each, from one starting subject after another',
    open(make) {
      const draws = make(SEED, 1, 1);
      let step = 15;
      let family = -1;
      let parentHigh = 0;
      let parentLow = 0;
      return () => {
        step = (step + 1) & 15;
        if (step === 0) {
          family += 1;
          draws.initialSubject(0, family);
          parentHigh = draws.high;
          parentLow = draws.low;
        }
        const ordinal = (step & 1) ^ 1;
        draws.childSubject(parentHigh, parentLow, 0, ordinal);
        const { high, low } = draws;
        if (ordinal === 0) {
          parentHigh = high;
          parentLow = low;
        }
        return draws.uniform(0, high, low, 0);
      };
    },
  },
];

/** Which 32 of a value's 52 bits make a word. */
export type Half = 'upper' | 'lower';

/** The upper or the lower 32 of the 52 bits of a uniform number, as a whole number ≥ 0. */
export function wordOf(u: number, half: Half): number {
  return half === 'upper' ? (u * 4294967296) >>> 0 : (u * 4503599627370496) >>> 0;
}

/** Subjects in the order of their 56 bits. */
class SubjectCounter {
  high = 0;
  low = -1;
  #isFirst = true;

  advance(): void {
    this.low = (this.low + 1) | 0;
    if (this.low === 0 && !this.#isFirst) this.high += 1;
    this.#isFirst = false;
  }
}

function byTurns(each: readonly Draws[]): () => number {
  const subject = new SubjectCounter();
  let turn = each.length - 1;
  return () => {
    turn += 1;
    if (turn === each.length) {
      turn = 0;
      subject.advance();
    }
    const draws = each[turn];
    if (draws === undefined) throw new Error(`turn (= ${turn}) must have draws`);
    return draws.uniform(0, subject.high, subject.low, 0);
  };
}
