import { exponential } from '../kernel/samplers.ts';
import type { Contacts } from './contacts.ts';
import { purpose } from './purposes.ts';
import type { CareState } from './state.ts';
import type { WorldLine } from './world/world.ts';

const yearDays = 365.25;

/**
 * Who leaves a list without having been seen, and on which day: unseen or as an emergency, whichever comes first for each patient.
 * Both are known from the start.
 */
export class ListDepartures {
  readonly #state: CareState;
  readonly #contacts: Contacts;

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
  }

  /** For someone who waits for a first visit or an operation from a day on. */
  planFirst(world: WorldLine, row: number, from: number): void {
    this.#plan(world, row, this.#leavesOn(world.firstHazard, row, from), this.#turnsAcuteOn(world, row, from));
  }

  /** For someone whose return falls due on a day. */
  planReturn(world: WorldLine, row: number, from: number): void {
    this.#plan(world, row, this.#leavesOn(world.returnHazard, row, from), Number.POSITIVE_INFINITY);
  }

  #plan({ index }: WorldLine, row: number, leaves: number, turns: number): void {
    const { planned, plans } = this.#state;
    if (Math.min(leaves, turns) >= plans.days) return;
    const chain = leaves <= turns ? plans.leaving + leaves : plans.turning + turns;
    planned.pushBack(chain + index * plans.days, row);
  }

  /** The day on which the cumulated hazard passes the patient's own exponential. */
  #leavesOn(hazard: Float64Array, row: number, from: number): number {
    if (from >= hazard.length) return Number.POSITIVE_INFINITY;
    const limit = hazard[from] + exponential(this.#contacts.uniform(row, purpose.leavesUnseen), 1);
    if (limit > hazard[hazard.length - 1]) return Number.POSITIVE_INFINITY;
    // Most leave within weeks: a few steps near the first day reach less memory than halving the whole horizon does.
    let low = from;
    let high = from + 16;
    while (high < hazard.length && hazard[high] < limit) {
      low = high + 1;
      high = from + 2 * (high - from);
    }
    high = Math.min(high, hazard.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hazard[middle] < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The day on which the hazard of waiting passes the patient's own exponential. */
  #turnsAcuteOn({ line }: WorldLine, row: number, from: number): number {
    const perYear = line.turningAcute?.perYearWaited ?? 0;
    if (perYear === 0) return Number.POSITIVE_INFINITY;
    const years = exponential(this.#contacts.uniform(row, purpose.turnsAcute), 1) / perYear;
    return from + Math.ceil(years * yearDays);
  }

  /** The contacts that leave unseen today, one at a time; −1 when there are no more. */
  nextToLeave(line: number, day: number): number {
    const { planned, plans } = this.#state;
    return planned.first(plans.leaving + line * plans.days + day);
  }

  /** The contacts that turn acute today, one at a time; −1 when there are no more. */
  nextToTurnAcute(line: number, day: number): number {
    const { planned, plans } = this.#state;
    return planned.first(plans.turning + line * plans.days + day);
  }

  /** Whoever is being seen no longer leaves, however long it takes. */
  cancel(row: number): void {
    const { planned } = this.#state;
    if (planned.chainOf(row) >= 0) planned.remove(row);
  }
}
