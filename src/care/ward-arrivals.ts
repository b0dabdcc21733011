import { categorical, poisson } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { nameNumber } from './name-number.ts';
import { purpose } from './purposes.ts';
import type { CareState } from './state.ts';
import type { WorldWard } from './world/world.ts';

const admissionsPerDayLimit = 4096;
const yearDays = 365.25;

/** Who comes to wards from outside: direct and transfer admissions by hour, and births on every day and hour alike. */
export class WardArrivals {
  readonly #state: CareState;
  readonly #names: number[];
  readonly #birthNames: number[];

  constructor(state: CareState) {
    this.#state = state;
    this.#names = state.world.wards.map((ward) => nameNumber(ward.ward.id));
    this.#birthNames = state.world.wards.map((ward) => nameNumber(`${ward.ward.id}/births`));
  }

  beginDay(ward: WorldWard, day: number): void {
    this.#direct(ward, day);
    if (ward.ward.birthsPerYear > 0) this.#births(ward, day);
  }

  /** Names the patient of an arrival for the draws. */
  setSubject({ index }: WorldWard, isBirth: boolean, dayAndOrdinal: number): void {
    const name = isBirth ? this.#birthNames[index] : this.#names[index];
    const day = Math.floor(dayAndOrdinal / admissionsPerDayLimit);
    this.#state.draws.exogenousSubject(name, day, dayAndOrdinal % admissionsPerDayLimit);
  }

  #direct(ward: WorldWard, day: number): void {
    const { draws, events } = this.#state;
    const name = this.#names[ward.index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const admissions = Math.min(admissionsPerDayLimit, poisson(u, ward.directPerDay[day]));
    for (let ordinal = 0; ordinal < admissions; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const hour = categorical(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0), ward.directHourCumulative);
      const within = Math.floor(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1) * 3600);
      const at = day * secondsPerDay + hour * 3600 + within;
      events.schedule(
        at,
        priority.arrival,
        eventKind.directAdmission,
        ward.index,
        day * admissionsPerDayLimit + ordinal,
      );
    }
  }

  #births({ index, ward }: WorldWard, day: number): void {
    const { draws, events } = this.#state;
    const name = this.#birthNames[index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const births = Math.min(admissionsPerDayLimit, poisson(u, ward.birthsPerYear / yearDays));
    for (let ordinal = 0; ordinal < births; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const within = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0);
      const at = day * secondsPerDay + Math.floor(within * secondsPerDay);
      events.schedule(at, priority.arrival, eventKind.birth, index, day * admissionsPerDayLimit + ordinal);
    }
  }
}
