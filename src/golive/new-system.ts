import type { World } from '../care/world/world.ts';
import type { Store, Table } from '../kernel/store.ts';
import type { Wave } from '../scenario/scenario.ts';
import { systemStart } from './system-start.ts';

/**
 * Whether the new system of a wave is in force at each of its sites. It is from the wave's start until the site is rolled back, if ever,
 * and again from the second attempt on, if one is planned; which one a contact is documented in is settled by the second at which it
 * begins. Units are asked about by their number in the world; those of other waves are not told apart here.
 */
export class NewSystem {
  /** Second from which it is in force. */
  readonly start: number;
  /** Second from which it is in force again after a rollback; Infinity where no second attempt is planned. */
  readonly again: number;
  /** Told which sites (by number) are rolled back, at that second. Those who ask to be told keep their memory in columns. */
  readonly onRollBack: ((sites: readonly number[], now: number) => void)[] = [];
  /** When a unit writes on paper though the system is in force, or about to be; those who plan such hours add to the list. */
  readonly paper: ((unit: number, second: number) => boolean)[] = [];
  readonly #siteOfUnit: Int32Array;
  /** What `isUsed` was asked last, and its answer, which follows from that. */
  readonly #asked = { unit: -1, startedAt: 0, rolledBackAt: 0, isUsed: false };
  /** By site of the world. */
  readonly #ends: Table<'rolledBackAt'>;

  constructor(store: Store, { siteOfUnit, scenario }: World, wave: Wave) {
    this.#siteOfUnit = siteOfUnit;
    this.start = systemStart(wave);
    this.again = wave.rollback?.again?.fromSecond ?? Number.POSITIVE_INFINITY;
    this.#ends = store.addTable(`new-system/${wave.id}`, { int32: ['rolledBackAt'] }, scenario.sites.length);
  }

  /** True for what begins at a second at a unit with the new system. */
  isInForce(unit: number, startedAt: number): boolean {
    return startedAt >= this.start && !this.isAbandoned(unit, startedAt);
  }

  /** True from the second attempt of a unit's site on, where there was a rollback before it. */
  isSecondAttempt(unit: number, at: number): boolean {
    return at >= this.again && this.rolledBackAt(unit) > 0;
  }

  /** Seconds from the start of the attempt that is in force at a unit at a second: the second one begins anew. */
  sinceStart(unit: number, at: number): number {
    return at - (this.isSecondAttempt(unit, at) ? this.again : this.start);
  }

  /** True from a site's rollback until the second attempt, if any: neither the new system nor what was planned around it. */
  isAbandoned(unit: number, at: number): boolean {
    const rolledBackAt = this.rolledBackAt(unit);
    return rolledBackAt > 0 && at >= rolledBackAt && at < this.again;
  }

  /** True for a contact that begins at a second at a unit and is documented in the new system: it is in force, and nobody is on paper. */
  isUsed(unit: number, startedAt: number): boolean {
    if (startedAt < this.start) return false;
    const rolledBackAt = this.rolledBackAt(unit);
    const asked = this.#asked;
    // Several effects ask of the same contact, one after the other.
    if (asked.unit === unit && asked.startedAt === startedAt && asked.rolledBackAt === rolledBackAt)
      return asked.isUsed;
    asked.unit = unit;
    asked.startedAt = startedAt;
    asked.rolledBackAt = rolledBackAt;
    asked.isUsed = this.isInForce(unit, startedAt) && !this.#isOnPaper(unit, startedAt);
    return asked.isUsed;
  }

  #isOnPaper(unit: number, startedAt: number): boolean {
    for (const isOnPaper of this.paper) {
      if (isOnPaper(unit, startedAt)) return true;
    }
    return false;
  }

  /** Second of the rollback of a unit's site; 0 for none so far. */
  rolledBackAt(unit: number): number {
    return this.#ends.wholes[this.#siteOfUnit[unit]];
  }

  /** True where a site can still be rolled back: once, in the first attempt. */
  canRollBack(site: number, now: number): boolean {
    return this.#ends.wholes[site] === 0 && now >= this.start && now < this.again;
  }

  /** The old system is in force again at sites (by number) from a second on. Throws where that cannot be. */
  rollBack(sites: readonly number[], now: number): void {
    for (const site of sites) {
      if (!this.canRollBack(site, now)) {
        throw new Error(`now (= ${now}) must be a second of the first attempt at site ${site}`);
      }
      this.#ends.wholes[site] = now;
    }
    for (const told of this.onRollBack) told(sites, now);
  }
}
