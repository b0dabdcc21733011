import { bernoulli } from '../kernel/samplers.ts';
import type { Contacts } from './contacts.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage, wardTasks } from './state.ts';

/** Tasks of a ward's physicians, a chain each: what is done first comes first. */
export const task = { round: 0, discharge: 1, admission: 2, tomorrow: 3 } as const;
const lastDraw = 255;

/** What the physicians of each ward have to do, in order (docs/background/model.md §5). */
export class WardTasks {
  readonly #state: CareState;
  readonly #contacts: Contacts;

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
  }

  /** The first of a ward's chains. */
  #first(ward: number): number {
    return ward * wardTasks;
  }

  add(ward: number, kind: number, row: number): void {
    this.#state.tasks.pushBack(this.#first(ward) + kind, row);
  }

  /** The next patient of a task, taken off it; −1 where there is none. */
  take(ward: number, kind: number): number {
    return this.#state.tasks.popFront(this.#first(ward) + kind);
  }

  /** Everyone without another task is to be seen; discharges that stayed the night come first among their like. */
  beginRound(ward: number): void {
    const { waiting, chains, tasks } = this.#state;
    const base = this.#first(ward);
    for (let row = tasks.last(base + task.tomorrow); row >= 0; row = tasks.last(base + task.tomorrow)) {
      tasks.remove(row);
      tasks.pushFront(base + task.discharge, row);
    }
    for (let row = waiting.first(chains.inWard + ward); row >= 0; row = waiting.after(row)) {
      if (this.#contacts.get(row, contactAt.stage) === stage.awaitingTransport) continue;
      if (tasks.chainOf(row) === -1 && this.#contacts.get(row, contactAt.owner) === 0)
        tasks.pushBack(base + task.round, row);
    }
  }

  /** Of the discharges that are not finished a share stays the night. */
  close(ward: number, stayNightShare: number): void {
    const { tasks } = this.#state;
    const base = this.#first(ward);
    let row = tasks.first(base + task.discharge);
    while (row >= 0) {
      const next = tasks.after(row);
      const draw = Math.min(lastDraw, this.#contacts.get(row, contactAt.rounds));
      if (bernoulli(this.#contacts.uniform(row, purpose.staysTheNight, draw), stayNightShare)) {
        tasks.remove(row);
        tasks.pushBack(base + task.tomorrow, row);
      }
      row = next;
    }
  }
}
