import { columnNumbers } from '../kernel/column-numbers.ts';
import type { Table } from '../kernel/store.ts';
import type { Clinicians } from './clinicians.ts';
import { secondsPerDay } from './clock.ts';
import { unitCounter } from './outcome.ts';
import { type CareState, clinicianAt } from './state.ts';
import type { WorldTheatre } from './world/world.ts';

const columns = ['surgeon', 'nurse', 'open', 'start', 'end', 'leftAt', 'begun', 'awaits'] as const;
/** Where each column of a room is in its row. */
export const roomAt = columnNumbers(columns);

/** What goes on in each session's room today, and who works there; clinicians plus 1, 0 for none. */
export class TheatreRooms {
  readonly #state: CareState;
  readonly #clinicians: Clinicians;
  readonly #rooms: Table<(typeof columns)[number]>;
  readonly #staff: Table<'session'>;

  constructor(state: CareState, clinicians: Clinicians, sessions: number) {
    this.#state = state;
    this.#clinicians = clinicians;
    this.#rooms = state.store.addTable('theatreRooms', { int32: columns }, sessions);
    this.#staff = state.store.addTable('theatreStaff', { int32: ['session'] }, state.world.clinicians.length);
  }

  /** @param column one of `roomAt` */
  get(session: number, column: number): number {
    const { wholeStart, wholeWidth } = this.#rooms;
    return this.#state.store.int32[wholeStart + session * wholeWidth + column];
  }

  /** @param column one of `roomAt` */
  set(session: number, column: number, value: number): void {
    const { wholeStart, wholeWidth } = this.#rooms;
    this.#state.store.int32[wholeStart + session * wholeWidth + column] = value;
  }

  /** A day's session before its first patient; −1 for staff who are missing. */
  prepare(session: number, day: { surgeon: number; nurse: number; start: number; end: number }): void {
    this.set(session, roomAt.surgeon, day.surgeon + 1);
    this.set(session, roomAt.nurse, day.nurse + 1);
    this.set(session, roomAt.start, day.start);
    this.set(session, roomAt.end, day.end);
    this.set(session, roomAt.open, 0);
    this.set(session, roomAt.leftAt, 0);
    this.set(session, roomAt.begun, 0);
    this.set(session, roomAt.awaits, 0);
  }

  /** Session that a clinician works in; −1 for none. */
  sessionOf(clinician: number): number {
    return this.#state.store.int32[this.#staff.at.session + clinician] - 1;
  }

  assign(clinician: number, session: number): void {
    this.#state.store.int32[this.#staff.at.session + clinician] = session + 1;
  }

  /** True where an operation goes on. */
  isBusy(session: number): boolean {
    return [this.get(session, roomAt.surgeon) - 1, this.get(session, roomAt.nurse) - 1].some(
      (clinician) => this.#clinicians.get(clinician, clinicianAt.busy) === 1,
    );
  }

  /** True from a staffed session's start to its end. */
  isRunning(session: number, now: number): boolean {
    return (
      this.get(session, roomAt.open) === 1 &&
      this.get(session, roomAt.start) <= now &&
      now < this.get(session, roomAt.end)
    );
  }

  /** True where the room is ready and both of its staff are free. */
  isIdle(session: number, now: number): boolean {
    if (this.get(session, roomAt.awaits) === 1 || now < this.get(session, roomAt.leftAt)) return false;
    const staff = [this.get(session, roomAt.surgeon) - 1, this.get(session, roomAt.nurse) - 1];
    return staff.every((clinician) => this.#clinicians.isFree(clinician));
  }

  /** The session's own surgeon or nurse of the week, or the next who is well; −1 where nobody is. */
  call({ theatre, unit }: WorldTheatre, first: number, number: number, start: number, end: number): number {
    const day = Math.floor(start / secondsPerDay);
    const people = theatre.sessions.length;
    const turn = Math.floor(day / 7) + number;
    for (let tried = 0; tried < people; tried++) {
      const clinician = first + ((turn + tried) % people);
      if (this.#clinicians.get(clinician, clinicianAt.onDuty) === 1) continue;
      if (this.#clinicians.get(clinician, clinicianAt.excessUntil) > day) {
        if (tried === 0) this.#state.recorder.add(unitCounter.sickSeconds, unit, start, end - start);
        continue;
      }
      this.#clinicians.beginShift(clinician, start, end, end - start);
      const { role } = this.#state.world.clinicians[clinician];
      for (const { use, share } of this.#state.points.withdrawals) {
        const seconds = Math.round((end - start) * Math.min(1, share(unit, role, day, false)));
        if (seconds > 0) this.#clinicians.withdraw(clinician, use, seconds, false);
      }
      return clinician;
    }
    return -1;
  }
}
