import type { ContactTimes } from '../scenario/scenario.ts';
import { AcuteOperations } from './acute-operations.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { Lists } from './lists.ts';
import { operationsWithoutBed } from './operations-without-bed.ts';
import { cellCounter, unitCounter } from './outcome.ts';
import { type ProgrammeSession, wardsOfOperations } from './programme-sessions.ts';
import { purpose, service } from './purposes.ts';
import { type CareState, clinicianAt, contactAt, stage } from './state.ts';
import type { Team } from './team.ts';
import type { TheatreOutlets } from './theatre-outlets.ts';
import { TheatreProgramme } from './theatre-programme.ts';
import { roomAt, TheatreRooms } from './theatre-rooms.ts';
import { type OperationListLine, urgent } from './world/world.ts';

const morningSeconds = 5 * 3600;

/** Theatres: sessions, turnover, late cancellations, emergency operations (docs/background/model.md §6). */
export class Theatres implements Team {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  readonly #lists: Lists;
  readonly #outlets: TheatreOutlets;
  readonly #programme: TheatreProgramme;
  readonly #rooms: TheatreRooms;
  readonly #acute: AcuteOperations;
  /** Line of each contact cell, ward of each line (−1 for day patients), and theatre of each clinician. */
  readonly #lineOfCell: Int32Array;
  readonly #wardOfLine: readonly number[];
  readonly #theatreOfClinician: Int32Array;

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians, lists: Lists, outlets: TheatreOutlets) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    this.#lists = lists;
    this.#outlets = outlets;
    this.#programme = new TheatreProgramme(state, contacts, lists);
    const { world } = state;
    this.#rooms = new TheatreRooms(state, clinicians, this.#programme.sessions.length);
    this.#acute = new AcuteOperations(state, contacts);
    this.#lineOfCell = new Int32Array(world.cells.length).fill(-1);
    world.operationLines.forEach(({ cell }, number) => {
      this.#lineOfCell[cell] = number;
    });
    this.#wardOfLine = wardsOfOperations(world);
    this.#theatreOfClinician = new Int32Array(world.clinicians.length).fill(-1);
    for (const { index, firstSurgeon, firstNurse, theatre } of world.theatres) {
      this.#theatreOfClinician.fill(index, firstSurgeon, firstSurgeon + theatre.sessions.length);
      this.#theatreOfClinician.fill(index, firstNurse, firstNurse + theatre.sessions.length);
    }
  }

  beginDay(day: number): void {
    for (const theatre of this.#state.world.theatres) {
      const at = day * secondsPerDay + morningSeconds;
      this.#state.events.schedule(at, priority.book, eventKind.theatreMorning, theatre.index, day);
      this.#acute.beginDay(theatre, day);
    }
  }

  /** Lists move on, the programme is set, and the day's sessions are staffed. */
  morning(index: number, day: number, now: number): void {
    const theatre = this.#state.world.theatres[index];
    this.#programme.morning(theatre, day, now);
    for (const session of this.#programme.sessions) {
      if (session.theatre === theatre && this.#programme.isOpen(session, day)) this.#open(session, day, now);
    }
  }

  /** Beds are counted and staff called; patients for whom there is no bed are cancelled, the last first. */
  #open({ index, theatre, number }: ProgrammeSession, day: number, now: number): void {
    const { recorder, events } = this.#state;
    const { startMinutes, endMinutes } = theatre.theatre.sessions[number];
    const start = day * secondsPerDay + Math.round(startMinutes * 60);
    const end = day * secondsPerDay + Math.round(endMinutes * 60);
    // Last night's operations still go on in the room.
    if (this.#rooms.get(index, roomAt.open) === 1) return this.#cancelDay(index, start, now);
    this.#cancelWithoutBed(index, now);
    const surgeon = this.#rooms.call(theatre, theatre.firstSurgeon, number, start, end);
    const nurse = this.#rooms.call(theatre, theatre.firstNurse, number, start, end);
    this.#rooms.prepare(index, { surgeon, nurse, start, end });
    for (const clinician of [surgeon, nurse]) {
      if (clinician < 0) continue;
      this.#rooms.assign(clinician, index);
      events.schedule(end, priority.shiftEnd, eventKind.rosterEnd, -1, clinician);
    }
    if (surgeon < 0 || nurse < 0) return this.#cancelDay(index, start, now);
    this.#rooms.set(index, roomAt.open, 1);
    recorder.add(unitCounter.sessionSeconds, theatre.unit, start, end - start);
    this.#awaitNext(index, start);
  }

  /** The session's whole day is cancelled late, the last patient first, so that the list keeps their order. */
  #cancelDay(session: number, start: number, now: number): void {
    const rows: number[] = [];
    for (let row = this.#programme.next(session, start); row >= 0; row = this.#programme.after(row)) rows.push(row);
    for (const row of rows.reverse()) this.#cancel(row, now);
  }

  #cancelWithoutBed(session: number, now: number): void {
    const rows = operationsWithoutBed(this.#programme, session, now, {
      wardOf: (row) => this.#wardOfLine[this.#lineOfCell[this.#contacts.get(row, contactAt.cell)]],
      isUrgent: (row) => this.#contacts.get(row, contactAt.bookingClass) === urgent,
      hasRoom: (ward, expected) => this.#outlets.hasRoom(ward, expected, now),
    });
    for (const row of rows) {
      this.#state.recorder.count(cellCounter.noBed, this.#contacts.get(row, contactAt.cell), now);
      this.#cancel(row, now);
    }
  }

  #lineOf(row: number): OperationListLine {
    return this.#state.world.operationLines[this.#lineOfCell[this.#contacts.get(row, contactAt.cell)]];
  }

  /** Back to the head of the own priority, identity and wait kept. */
  #cancel(row: number, now: number): void {
    const line = this.#lineOf(row);
    this.#programme.take(row);
    this.#programme.returnPlace(this.#lineOfCell[line.cell]);
    this.#state.recorder.count(cellCounter.cancelledLate, line.cell, now);
    this.#lists.putBack(line, row, 'first');
  }

  #awaitNext(session: number, at: number): void {
    if (this.#rooms.get(session, roomAt.awaits) === 1) return;
    this.#rooms.set(session, roomAt.awaits, 1);
    this.#state.events.schedule(at, priority.clinicDay, eventKind.theatreNext, session, 0);
  }

  /** The room is ready: emergencies first, then the programme, as long as it fits. */
  next(session: number, now: number): void {
    this.#rooms.set(session, roomAt.awaits, 0);
    const { waiting, chains, recorder } = this.#state;
    const { theatre } = this.#programme.sessions[session];
    if (this.#rooms.get(session, roomAt.open) === 0) return;
    const acute =
      now < this.#rooms.get(session, roomAt.end) ? waiting.popFront(chains.acuteOperations + theatre.index) : -1;
    if (acute >= 0) return this.#begin(session, acute, now);
    const start = this.#rooms.get(session, roomAt.start);
    for (let row = this.#programme.next(session, start); row >= 0; row = this.#programme.next(session, start)) {
      const line = this.#lineOf(row);
      if (!this.#fitsStill(session, row, line, now)) this.#cancel(row, now);
      if (this.#contacts.get(row, contactAt.slot) === 0) continue;
      const attempt = this.#contacts.get(row, contactAt.attempt);
      this.#programme.take(row);
      if (this.#contacts.uniform(row, purpose.noShow, attempt) < line.line.noShowShare) {
        recorder.count(cellCounter.noShows, line.cell, now);
        this.#lists.putBack(line, row, 'last');
        continue;
      }
      return this.#begin(session, row, now);
    }
    if (now >= this.#rooms.get(session, roomAt.end)) this.#close(session, now);
  }

  #fitsStill(session: number, row: number, line: OperationListLine, now: number): boolean {
    if (this.#contacts.get(row, contactAt.bookingClass) === urgent) return true;
    const overrun = Math.round(this.#programme.sessions[session].theatre.theatre.overrunMinutes * 60);
    return now + this.#programme.expectedSeconds(row, line) <= this.#rooms.get(session, roomAt.end) + overrun;
  }

  #begin(session: number, row: number, now: number): void {
    const { recorder } = this.#state;
    const { unit } = this.#programme.sessions[session].theatre;
    const leftAt = this.#rooms.get(session, roomAt.leftAt);
    if (leftAt > 0) {
      recorder.add(unitCounter.turnoverSeconds, unit, now, now - leftAt);
      recorder.add(unitCounter.turnovers, unit, now, 1);
    } else if (this.#rooms.get(session, roomAt.begun) === 0) {
      recorder.add(unitCounter.firstCaseDelaySeconds, unit, now, now - this.#rooms.get(session, roomAt.start));
      recorder.add(unitCounter.firstCases, unit, now, 1);
    }
    this.#rooms.set(session, roomAt.begun, 1);
    this.#contacts.set(row, contactAt.stage, stage.operated);
    this.#contacts.set(row, contactAt.owner, session + 1);
    this.#contacts.set(row, contactAt.rounds, 0);
    const surgeon = this.#rooms.get(session, roomAt.surgeon) - 1;
    const nurse = this.#rooms.get(session, roomAt.nurse) - 1;
    const seconds = this.#timeInRoom(row, surgeon, nurse, now);
    this.#clinicians.startFor(surgeon, row, service.operation, seconds, now);
    this.#clinicians.startFor(nurse, row, service.theatreNurse, seconds, now);
    const until = Math.max(...[surgeon, nurse].map((who) => this.#clinicians.get(who, clinicianAt.until)));
    recorder.add(unitCounter.roomSeconds, unit, now, until - now);
    this.#rooms.set(session, roomAt.leftAt, until);
  }

  /** Time in the room without tickets; the slower of surgeon and nurse at the screen sets the pace. */
  #timeInRoom(row: number, surgeon: number, nurse: number, now: number): number {
    const isPlanned = this.#lineOfCell[this.#contacts.get(row, contactAt.cell)] >= 0;
    const base = isPlanned ? this.#programme.roomSeconds(row, this.#lineOf(row)) : this.#acute.seconds(row);
    const pace = (clinician: number, part: number) => {
      const { screenShare } = this.timesOf(clinician, row, part);
      return 1 - screenShare + screenShare * this.#clinicians.multiplier(clinician, now, now);
    };
    return Math.round(base * Math.max(pace(surgeon, service.operation), pace(nurse, service.theatreNurse)));
  }

  /** An inpatient needs an emergency operation: the next room that is free, or the team on call outside the sessions. */
  acuteOperation(index: number, dayAndOrdinal: number, now: number): void {
    const { waiting, chains } = this.#state;
    const row = this.#acute.arrive(index, dayAndOrdinal, now);
    const open = this.#running(index, now);
    if (open.length === 0) return this.#acute.onCall(row, now);
    this.#contacts.set(row, contactAt.stage, stage.queued);
    waiting.pushBack(chains.acuteOperations + index, row);
    for (const session of open) {
      if (this.#rooms.isIdle(session.index, now)) return this.#awaitNext(session.index, now);
    }
  }

  /** Sessions of a theatre that emergencies may use now. */
  #running(theatre: number, now: number): ProgrammeSession[] {
    return this.#programme.sessions.filter(
      (session) => session.theatre.index === theatre && this.#rooms.isRunning(session.index, now),
    );
  }

  /** Emergencies that no session has taken go to the team on call once none is left. */
  #callTeam(theatre: number, now: number): void {
    const { waiting, chains } = this.#state;
    if (this.#running(theatre, now).length > 0) return;
    const chain = chains.acuteOperations + theatre;
    for (let row = waiting.popFront(chain); row >= 0; row = waiting.popFront(chain)) this.#acute.onCall(row, now);
  }

  acuteOperationDone(row: number, now: number): void {
    this.#acute.done(row, now);
  }

  serviceDone(_clinician: number, row: number, _part: number, now: number): void {
    const done = this.#contacts.get(row, contactAt.rounds) + 1;
    this.#contacts.set(row, contactAt.rounds, done);
    if (done < 2) return;
    const session = this.#contacts.get(row, contactAt.owner) - 1;
    const { theatre } = this.#programme.sessions[session];
    this.#finish(row, now);
    const turnover = Math.round(theatre.theatre.turnoverMinutes * 60);
    this.#awaitNext(session, Math.max(now, this.#rooms.get(session, roomAt.leftAt) + turnover));
  }

  #finish(row: number, now: number): void {
    const number = this.#lineOfCell[this.#contacts.get(row, contactAt.cell)];
    if (number < 0) return this.#acute.done(row, now);
    this.#contacts.set(row, contactAt.owner, 0);
    const ward = this.#wardOfLine[number];
    if (ward >= 0) this.#outlets.admit(ward, row, now);
    this.#lists.completeVisit(this.#state.world.operationLines[number].index, row, now, now);
  }

  /** The next patient comes when room and team are ready. */
  takeNext(): void {}

  /** The shift is over: the team stays while operations of the programme may still begin. */
  takeInOvertime(clinician: number): boolean {
    const session = this.#rooms.sessionOf(clinician);
    return session >= 0 && this.#rooms.get(session, roomAt.open) === 1;
  }

  handOver(clinician: number, now: number): void {
    const session = this.#rooms.sessionOf(clinician);
    if (session < 0 || this.#rooms.get(session, roomAt.open) === 0) return;
    this.#closeIfIdle(session, now);
    this.#callTeam(this.#programme.sessions[session].theatre.index, now);
  }

  /** The session's end: what still fits is begun, or everyone goes home. */
  #closeIfIdle(session: number, now: number): void {
    if (this.#rooms.isBusy(session) || this.#rooms.get(session, roomAt.awaits) === 1) return;
    this.next(session, now);
  }

  #close(session: number, now: number): void {
    this.#rooms.set(session, roomAt.open, 0);
    for (const column of [roomAt.surgeon, roomAt.nurse]) {
      const clinician = this.#rooms.get(session, column) - 1;
      this.#rooms.assign(clinician, -1);
      if (this.#clinicians.get(clinician, clinicianAt.busy) === 0) this.#clinicians.endShift(clinician, now);
    }
    this.#callTeam(this.#programme.sessions[session].theatre.index, now);
  }

  /** Emergency operations take the times of the theatre's first kind of operation. */
  timesOf(clinician: number, row: number, part: number): ContactTimes {
    const { world } = this.#state;
    const number = this.#lineOfCell[this.#contacts.get(row, contactAt.cell)];
    const theatre = world.theatres[this.#theatreOfClinician[clinician]];
    const { operation } = world.operationLines[number < 0 ? theatre.lines[0] : number];
    return part === service.operation ? operation.surgeon : operation.nurse;
  }
}
