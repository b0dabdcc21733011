import { Chains } from '../kernel/chains.ts';
import { bernoulli } from '../kernel/samplers.ts';
import type { Contacts } from './contacts.ts';
import { purpose } from './purposes.ts';
import { type CareState, stage } from './state.ts';

/** Tasks of a ward's physicians, a chain each: what is done first comes first. */
export const task = { round: 0, discharge: 1, admission: 2, tomorrow: 3 } as const;
const tasks = 4;
const lastDraw = 255;

/** What the physicians of each ward have to do, in order (docs/background/model.md §5). */
export class WardTasks {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #chains: Chains;

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
    const rows = state.world.wards.length * tasks;
    this.#chains = new Chains(state.store, 'wardTasks', rows, state.contacts.capacity);
    contacts.follow(this.#chains);
  }

  add(ward: number, kind: number, row: number): void {
    this.#chains.pushBack(ward * tasks + kind, row);
  }

  /** The next patient of a task, taken off it; −1 where there is none. */
  take(ward: number, kind: number): number {
    return this.#chains.popFront(ward * tasks + kind);
  }

  /** Everyone without another task is to be seen; discharges that stayed the night come first among their like. */
  beginRound(ward: number): void {
    const { waiting, chains } = this.#state;
    const base = ward * tasks;
    for (let row = this.#chains.last(base + task.tomorrow); row >= 0; row = this.#chains.last(base + task.tomorrow)) {
      this.#chains.remove(row);
      this.#chains.pushFront(base + task.discharge, row);
    }
    for (let row = waiting.first(chains.inWard + ward); row >= 0; row = waiting.after(row)) {
      if (this.#contacts.get(row, 'stage') === stage.awaitingTransport) continue;
      if (this.#chains.chainOf(row) === -1 && this.#contacts.get(row, 'owner') === 0)
        this.#chains.pushBack(base + task.round, row);
    }
  }

  /** Of the discharges that are not finished a share stays the night. */
  close(ward: number, stayNightShare: number): void {
    const base = ward * tasks;
    let row = this.#chains.first(base + task.discharge);
    while (row >= 0) {
      const next = this.#chains.after(row);
      const draw = Math.min(lastDraw, this.#contacts.get(row, 'rounds'));
      if (bernoulli(this.#contacts.uniform(row, purpose.staysTheNight, draw), stayNightShare)) {
        this.#chains.remove(row);
        this.#chains.pushBack(base + task.tomorrow, row);
      }
      row = next;
    }
  }
}
