import { bernoulli } from '../kernel/samplers.ts';
import { secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { MunicipalCare } from './municipal-care.ts';
import { cellCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';
import type { WorldWard } from './world/world.ts';

const lastDraw = 255;

/** Who lies in wards or waits for them, looked through one by one. */
export class WardCensus {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #municipalCare: MunicipalCare;

  constructor(state: CareState, contacts: Contacts, municipalCare: MunicipalCare) {
    this.#state = state;
    this.#contacts = contacts;
    this.#municipalCare = municipalCare;
  }

  /** Patients of a ward who go home today: ready by noon and without need of the municipality, so that the bed is free after the operation. */
  leavingToday(index: number, now: number): number {
    const { waiting, chains } = this.#state;
    const noon = Math.floor(now / secondsPerDay) * secondsPerDay + secondsPerDay / 2;
    let leaving = 0;
    for (let row = waiting.first(chains.inWard + index); row >= 0; row = waiting.after(row)) {
      if (this.#contacts.get(row, contactAt.readyAt) <= noon && !this.#municipalCare.keepsBed(row)) leaving++;
    }
    return leaving;
  }

  /** Patients of the site's emergency department who wait for a bed. */
  boarders(site: number): number {
    const { waiting, chains } = this.#state;
    let boarders = 0;
    for (let row = waiting.first(chains.bedWait + site); row >= 0; row = waiting.after(row)) {
      if (this.#contacts.get(row, contactAt.visit) > 0) boarders++;
    }
    return boarders;
  }

  /** Those who are nearly ready, and need no care by their municipality, may go home today; asked on mornings with more patients than beds. */
  dischargeEarly(ward: WorldWard, now: number): void {
    const { waiting, chains, recorder } = this.#state;
    const { earlyDischarge } = ward.ward;
    if (earlyDischarge === null) return;
    const until = now + Math.round(earlyDischarge.withinHours * 3600);
    for (let row = waiting.first(chains.inWard + ward.index); row >= 0; row = waiting.after(row)) {
      const readyAt = this.#contacts.get(row, contactAt.readyAt);
      if (readyAt <= now || readyAt > until || this.#municipalCare.isNeeded(row)) continue;
      const draw = Math.min(lastDraw, this.#contacts.get(row, contactAt.rounds));
      if (!bernoulli(this.#contacts.uniform(row, purpose.earlyDischarge, draw), earlyDischarge.probability)) continue;
      this.#contacts.set(row, contactAt.readyAt, now);
      recorder.count(cellCounter.earlyDischarged, ward.cell, now);
    }
  }
}
