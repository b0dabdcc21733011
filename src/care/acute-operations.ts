import { poisson } from '../kernel/samplers.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { nameNumber } from './name-number.ts';
import { cellCounter } from './outcome.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt, stage } from './state.ts';
import type { WorldTheatre } from './world/world.ts';

const acutePerDayLimit = 1024;

/** Emergency operations: at any hour, in the next free room or by the team on call. */
export class AcuteOperations {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #names: number[];

  constructor(state: CareState, contacts: Contacts) {
    this.#state = state;
    this.#contacts = contacts;
    this.#names = state.world.theatres.map(({ theatre }) => nameNumber(theatre.id));
  }

  beginDay({ index, acutePerDay }: WorldTheatre, day: number): void {
    const { events, draws } = this.#state;
    const name = this.#names[index];
    const acute = Math.min(
      acutePerDayLimit,
      poisson(draws.dayUniform(purpose.arrivalCount, name, day, 0), acutePerDay),
    );
    for (let ordinal = 0; ordinal < acute; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const within = draws.uniform(purpose.arrivalTime, draws.high, draws.low, 0);
      const second = day * secondsPerDay + Math.floor(within * secondsPerDay);
      events.schedule(second, priority.arrival, eventKind.acuteOperation, index, day * acutePerDayLimit + ordinal);
    }
  }

  /** The patient's row. */
  arrive(index: number, dayAndOrdinal: number, now: number): number {
    const { world, draws, recorder } = this.#state;
    const { acuteCell } = world.theatres[index];
    const day = Math.floor(dayAndOrdinal / acutePerDayLimit);
    draws.exogenousSubject(this.#names[index], day, dayAndOrdinal % acutePerDayLimit);
    recorder.count(cellCounter.demand, acuteCell, now);
    return this.#contacts.create(acuteCell, index, now, now);
  }

  /** Time in the room, in seconds. */
  seconds(row: number): number {
    const { theatre } = this.#state.world.theatres[this.#contacts.get(row, contactAt.place)];
    const { roomMinutes, roomVariation } = theatre.emergency;
    return Math.round(this.#contacts.time(row, purpose.roomTime, 0, roomMinutes, roomVariation) * 60);
  }

  /** The team on call operates at once. */
  onCall(row: number, now: number): void {
    this.#contacts.set(row, contactAt.stage, stage.pending);
    const at = now + this.seconds(row);
    this.#state.events.schedule(at, priority.arrival, eventKind.acuteOperationDone, row, 0);
  }

  done(row: number, now: number): void {
    this.#state.recorder.completed(this.#contacts.get(row, contactAt.cell), now);
    this.#contacts.remove(row, now);
  }
}
