import type { Store, Table } from '../kernel/store.ts';
import type { Wave } from '../scenario/scenario.ts';
import { systemStart } from './system-start.ts';

/**
 * Whether the new system of a wave is in force. It is from its start until the wave is rolled back, if ever; which one a contact is
 * documented in is settled by the second at which it begins.
 */
export class NewSystem {
  /** Second from which it is in force. */
  readonly start: number;
  /** When a unit writes on paper though the system is in force, or about to be; those who plan such hours add to the list. */
  readonly paper: ((unit: number, second: number) => boolean)[] = [];
  readonly #store: Store;
  readonly #ends: Table<'rolledBackAt'>;

  constructor(store: Store, wave: Wave) {
    this.#store = store;
    this.start = systemStart(wave);
    this.#ends = store.addTable(`new-system/${wave.id}`, { int32: ['rolledBackAt'] }, 1);
  }

  /** True for what begins at a second with the new system. */
  isInForce(startedAt: number): boolean {
    if (startedAt < this.start) return false;
    const end = this.rolledBackAt;
    return end === 0 || startedAt < end;
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

  /** The old system is in force again from a second on. Throws where it is so already, or where the new one has not begun. */
  rollBack(now: number): void {
    if (!this.isInForce(now)) throw new Error(`now (= ${now}) must be a second with the new system`);
    this.#store.int32[this.#ends.at.rolledBackAt] = now;
  }
}
