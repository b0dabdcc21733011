import seedrandom from 'seedrandom';
import { Threefry } from './threefry.ts';

/**
 * Kinds of subject, in the upper 8 bits of the key that subjects are hashed with: no two kinds hash the same. Of the 64 bits
 * that come out 56 are kept, so that any two subjects coincide with probability 2⁻⁵⁶.
 */
const EXOGENOUS = 1 << 24;
const INITIAL = 2 << 24;
const CHILD = 3 << 24;
const UNIT_DAY = 4 << 24;
const CLINICIAN = 5 << 24;

/**
 * Random numbers that are looked up, not drawn in turn. A draw is the value of (seed, replication, purpose) at (subject,
 * draw), so that nothing that happens elsewhere shifts anyone's luck. A subject is 56 bits: `high` (24 bits) and `low`
 * (32 bits with sign), which fit two whole-number columns.
 */
export class KeyedDraws {
  /** Upper 24 bits of the subject that was set last. */
  high = 0;
  /** Lower 32 bits of the subject that was set last. */
  low = 0;

  /** The numbers of the last `pair`. */
  one = 0;
  other = 0;

  readonly #threefry = new Threefry();
  readonly #keys: Int32Array;

  /**
   * @param seed text of the scenario's seed
   * @param replication number of the replication
   * @param purposeCount purposes are the whole numbers from 0 below this
   */
  constructor(seed: string, replication: number, purposeCount: number) {
    const generator = seedrandom(seed);
    const seed0 = generator.int32();
    const seed1 = generator.int32();
    this.#keys = new Int32Array(2 * purposeCount);
    for (let purpose = 0; purpose < purposeCount; purpose += 1) {
      this.#threefry.encipher(20, seed0, seed1, replication, purpose);
      this.#keys[2 * purpose] = this.#threefry.first;
      this.#keys[2 * purpose + 1] = this.#threefry.second;
    }
  }

  /**
   * A uniform number strictly between 0 and 1: an odd multiple of 2⁻⁵³.
   * Throws a RangeError for an unknown purpose, a subject beyond its bits, or a draw outside 0 … 255.
   */
  uniform(purpose: number, high: number, low: number, draw: number): number {
    this.#lookUp(purpose, high, low, draw);
    // 52 bits and a half: with 53 bits and a half, the largest would round to 1.
    const bits = (this.#threefry.first >>> 6) * 67108864 + (this.#threefry.second >>> 6);
    return (bits + 0.5) * 2.220446049250313e-16;
  }

  #lookUp(purpose: number, high: number, low: number, draw: number): void {
    if (draw >>> 8 !== 0) throw new RangeError(`draw (= ${draw}) must be from 0 to 255`);
    if (high >>> 24 !== 0) throw new RangeError(`high (= ${high}) must have 24 bits`);
    const key0 = this.#keys[2 * purpose];
    if (key0 === undefined) {
      throw new RangeError(`purpose (= ${purpose}) must be from 0 to ${this.#keys.length / 2 - 1}`);
    }
    this.#threefry.encipher(13, key0, this.#keys[2 * purpose + 1], (high << 8) | draw, low);
  }

  /**
   * As `uniform`, but two independent numbers at once, in `one` and `other`: odd multiples of 2⁻³³, which is fine enough where
   * nothing hangs on one case in a thousand million. They are made of the same bits as `uniform` of that draw.
   */
  pair(purpose: number, high: number, low: number, draw: number): void {
    this.#lookUp(purpose, high, low, draw);
    this.one = ((this.#threefry.first >>> 0) + 0.5) * 2.3283064365386963e-10;
    this.other = ((this.#threefry.second >>> 0) + 0.5) * 2.3283064365386963e-10;
  }

  /** Subject of someone who comes from outside: the unit's arrival number `ordinal` of a day. Days may be negative. */
  exogenousSubject(unit: number, day: number, ordinal: number): void {
    this.#hash(EXOGENOUS, unit, day, ordinal);
  }

  /** Subject of someone who is there when the world begins. */
  initialSubject(unit: number, ordinal: number): void {
    this.#hash(INITIAL, unit, ordinal, 0);
  }

  /** Subject of a contact that another one gave rise to: the `ordinal`-th by that cause. */
  childSubject(parentHigh: number, parentLow: number, cause: number, ordinal: number): void {
    this.#hash(CHILD | parentHigh, parentLow, cause, ordinal);
  }

  /** Subject of a clinician. */
  clinicianSubject(unit: number, role: number, ordinal: number): void {
    this.#hash(CLINICIAN, unit, role, ordinal);
  }

  /** A draw that belongs to a unit and a day. Leaves `high` and `low` as they are. */
  dayUniform(purpose: number, unit: number, day: number, draw: number): number {
    const threefry = this.#threefry;
    threefry.encipher(13, UNIT_DAY, unit, day, 0);
    return this.uniform(purpose, threefry.first & 0xffffff, threefry.second, draw);
  }

  #hash(key0: number, key1: number, counter0: number, counter1: number): void {
    const threefry = this.#threefry;
    threefry.encipher(13, key0, key1, counter0, counter1);
    this.high = threefry.first & 0xffffff;
    this.low = threefry.second;
  }
}
