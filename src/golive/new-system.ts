import type { Store, Table } from '../kernel/store.ts';
import type { Wave } from '../scenario/scenario.ts';
import { systemStart } from './system-start.ts';

/**
 * Whether the new system of a wave is in force. It is from its start until the wave is rolled back, if ever, and again from the
 * second attempt on, if one is planned; which one a contact is documented in is settled by the second at which it begins.
 */
export class NewSystem {
  /** Second from which it is in force. */
  readonly start: number;
  /** Second from which it is in force again after a rollback; Infinity where no second attempt is planned. */
  readonly again: number;
  /** Told when the wave is rolled back, at that second. Those who ask to be told keep their memory in columns. */
  readonly onRollBack: ((now: number) => void)[] = [];
  /** When a unit writes on paper though the system is in force, or about to be; those who plan such hours add to the list. */
  readonly paper: ((unit: number, second: number) => boolean)[] = [];
  readonly #store: Store;
  readonly #ends: Table<'rolledBackAt'>;

  constructor(store: Store, wave: Wave) {
    this.#store = store;
    this.start = systemStart(wave);
    this.again = wave.rollback?.again?.fromSecond ?? Number.POSITIVE_INFINITY;
    this.#ends = store.addTable(`new-system/${wave.id}`, { int32: ['rolledBackAt'] }, 1);
  }

  /** True for what begins at a second with the new system. */
  isInForce(startedAt: number): boolean {
    return startedAt >= this.start && !this.isAbandoned(startedAt);
  }

  /** True from the second attempt on, where there was a rollback before it. */
  isSecondAttempt(at: number): boolean {
    return this.rolledBackAt > 0 && at >= this.again;
  }

  /** Seconds from the start of the attempt that is in force at a second: the second one begins anew. */
  sinceStart(at: number): number {
    return at - (this.isSecondAttempt(at) ? this.again : this.start);
  }

  /** True from a rollback until the second attempt, if any: neither the new system nor what was planned around it. */
  isAbandoned(at: number): boolean {
    const { rolledBackAt } = this;
    return rolledBackAt > 0 && at >= rolledBackAt && at < this.again;
  }

  /** True for a contact that begins at a second at a unit and is documented in the new system: it is in force, and nobody is on paper. */
  isUsed(unit: number, startedAt: number): boolean {
    if (!this.isInForce(startedAt)) return false;
    for (const isOnPaper of this.paper) {
      if (isOnPaper(unit, startedAt)) return false;
    }
    return true;
  }

  /** Second of the rollback; 0 for none so far. */
  get rolledBackAt(): number {
    return this.#store.int32[this.#ends.at.rolledBackAt];
  }

  /** True where the wave can still be rolled back: once, in the first attempt. */
  canRollBack(now: number): boolean {
    return this.rolledBackAt === 0 && now >= this.start && now < this.again;
  }

  /** The old system is in force again from a second on. Throws where that cannot be. */
  rollBack(now: number): void {
    if (!this.canRollBack(now)) throw new Error(`now (= ${now}) must be a second of the first attempt`);
    this.#store.int32[this.#ends.at.rolledBackAt] = now;
    for (const told of this.onRollBack) told(now);
  }
}
