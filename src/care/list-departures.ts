import { PagedQueues } from '../kernel/paged-queues.ts';
import { exponential } from '../kernel/samplers.ts';
import type { Contacts } from './contacts.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { WorldLine } from './world/world.ts';

const yearDays = 365.25;
/** Days ahead that are looked at; most patients have been seen by then. */
const aheadDays = 64;

/** What becomes of somebody on a list on a day. */
const plan = { leaves: 0, turnsAcute: 1, isLookedAtAgain: 2 } as const;
const plans = 3;

/**
 * Who leaves a list without having been seen, and on which day: unseen or as an emergency, whichever comes first for each patient.
 * Both are known from the start; they are looked up some weeks at a time, since most patients are seen long before. An entry of a day
 * counts for whoever is listed in the row and has that plan: nobody who is seen has to be found among those of that day.
 */
export class ListDepartures {
  readonly #contacts: Contacts;
  /** Rows by line, day and plan. */
  readonly #days: PagedQueues;

  constructor(state: CareState, contacts: Contacts) {
    this.#contacts = contacts;
    this.#days = new PagedQueues(state.store, 'departures', state.world.lines.length * aheadDays * plans, 1);
  }

  /** For someone who from a day on waits for a first visit, an operation, or a return that falls due then. */
  plan(world: WorldLine, row: number, from: number, today: number): void {
    this.#contacts.set(row, contactAt.waitsFrom, from);
    this.#look(world, row, today);
  }

  #look(world: WorldLine, row: number, today: number): void {
    const last = today + aheadDays - 1;
    const isFirst = this.#contacts.get(row, contactAt.isFirst) === 1;
    const leaves = this.#leavesOn(isFirst ? world.firstHazard : world.returnHazard, row, last);
    const turns = isFirst ? this.#turnsAcuteOn(world, row) : Number.POSITIVE_INFINITY;
    const day = Math.min(leaves, turns, last);
    const number = day === leaves ? plan.leaves : day === turns ? plan.turnsAcute : plan.isLookedAtAgain;
    this.#contacts.set(row, contactAt.departure, day * plans + number);
    const entry = this.#days.add(this.#queueOf(world, day, number));
    this.#days.numbers[entry] = row;
  }

  #queueOf({ index }: WorldLine, day: number, number: number): number {
    return (index * aheadDays + (day % aheadDays)) * plans + number;
  }

  /** The day, up to a last one, on which the cumulated hazard passes the patient's own exponential. */
  #leavesOn(hazard: Float64Array, row: number, last: number): number {
    const from = this.#contacts.get(row, contactAt.waitsFrom);
    const latest = Math.min(last, hazard.length - 1);
    if (from > latest) return Number.POSITIVE_INFINITY;
    const limit = hazard[from] + exponential(this.#contacts.uniform(row, purpose.leavesUnseen), 1);
    if (hazard[latest] < limit) return Number.POSITIVE_INFINITY;
    let low = from;
    let high = latest;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hazard[middle] < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The day on which the hazard of waiting passes the patient's own exponential. */
  #turnsAcuteOn({ line }: WorldLine, row: number): number {
    const perYear = line.turningAcute?.perYearWaited ?? 0;
    if (perYear === 0) return Number.POSITIVE_INFINITY;
    const years = exponential(this.#contacts.uniform(row, purpose.turnsAcute), 1) / perYear;
    return this.#contacts.get(row, contactAt.waitsFrom) + Math.ceil(years * yearDays);
  }

  /** Plans those further whose next weeks have not been looked at yet. */
  beginDay(world: WorldLine, day: number): void {
    for (let row = this.#next(world, day, plan.isLookedAtAgain); row >= 0; ) {
      this.#look(world, row, day);
      row = this.#next(world, day, plan.isLookedAtAgain);
    }
  }

  /** The next contact that leaves unseen today; −1 when there are no more. */
  nextToLeave(world: WorldLine, day: number): number {
    return this.#next(world, day, plan.leaves);
  }

  /** The next contact that turns acute today; −1 when there are no more. */
  nextToTurnAcute(world: WorldLine, day: number): number {
    return this.#next(world, day, plan.turnsAcute);
  }

  #next(world: WorldLine, day: number, number: number): number {
    const queue = this.#queueOf(world, day, number);
    for (let entry = this.#days.takeFirst(queue); entry >= 0; entry = this.#days.takeFirst(queue)) {
      const row = this.#days.numbers[entry];
      if (this.#contacts.get(row, contactAt.departure) !== day * plans + number) continue;
      if (this.#contacts.get(row, contactAt.stage) !== stage.listed) continue;
      if (this.#contacts.get(row, contactAt.place) === world.index) return row;
    }
    return -1;
  }
}
