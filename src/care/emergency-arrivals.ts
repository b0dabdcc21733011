import { categorical, poisson } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import { nameNumber } from './name-number.ts';
import { purpose } from './purposes.ts';
import type { CareState } from './state.ts';
import type { WorldEmergency } from './world/world.ts';

const arrivalsPerDayLimit = 4096;

/** Who comes to emergency departments from outside: their number by inversion, each one's time by its own key. */
export class EmergencyArrivals {
  readonly #state: CareState;
  readonly #names: number[];

  constructor(state: CareState) {
    this.#state = state;
    this.#names = state.world.emergencies.map((emergency) => nameNumber(emergency.emergency.id));
  }

  beginDay(emergency: WorldEmergency, day: number): void {
    const { draws, events, points } = this.#state;
    const { index } = emergency;
    if (emergency.emergency.boarderNurseMinutesPerHour > 0) {
      for (let hour = 0; hour < 24; hour++) {
        const at = day * secondsPerDay + hour * 3600;
        events.schedule(at, priority.round, eventKind.boarderCare, index, 0);
      }
    }
    const name = this.#names[index];
    const u = draws.dayUniform(purpose.arrivalCount, name, day, 0);
    const isAnswered = day * secondsPerDay < points.feedbackUntil;
    const mean = isAnswered ? emergency.arrivalsPerDay[day] : emergency.publishedPerDay[day];
    const arrivals = Math.min(arrivalsPerDayLimit, poisson(u, mean));
    for (let ordinal = 0; ordinal < arrivals; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const timeOfDay = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0);
      const hour = categorical(timeOfDay, emergency.hourCumulative);
      const within = Math.floor(draws.uniform(purpose.arrivalTime, draws.high, draws.low, 1) * 3600);
      const at = day * secondsPerDay + hour * 3600 + within;
      events.schedule(at, priority.arrival, eventKind.edArrival, index, day * arrivalsPerDayLimit + ordinal);
    }
  }

  /** Names the patient of an arrival for the draws. */
  setSubject(index: number, dayAndOrdinal: number): void {
    const day = Math.floor(dayAndOrdinal / arrivalsPerDayLimit);
    this.#state.draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % arrivalsPerDayLimit);
  }
}
