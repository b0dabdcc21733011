import type { TablePlace } from '../kernel/store.ts';
import { secondsPerDay } from './clock.ts';
import { typedInSeconds } from './contact-surcharges.ts';
import { unitCounter } from './outcome.ts';
import { type WithdrawnUse, withdrawnUses } from './points.ts';
import { type CareState, type ClinicianWidth, clinicianAt } from './state.ts';

const width: ClinicianWidth = 45;

/** Where a second of work is counted within the shift and after it: two of `unitCounter`. */
export interface Use {
  within: number;
  beyond: number;
}

export const uses = {
  patient: { within: unitCounter.patientSeconds, beyond: unitCounter.overtimePatientSeconds },
  documentation: { within: unitCounter.documentationSeconds, beyond: unitCounter.overtimeDocumentationSeconds },
  backlog: { within: unitCounter.backlogSeconds, beyond: unitCounter.overtimeBacklogSeconds },
  typing: { within: unitCounter.typingSeconds, beyond: unitCounter.overtimeTypingSeconds },
  noteMoving: { within: unitCounter.noteMovingSeconds, beyond: unitCounter.overtimeNoteMovingSeconds },
  ticket: { within: unitCounter.ticketSeconds, beyond: unitCounter.overtimeTicketSeconds },
  handling: { within: unitCounter.handlingSeconds, beyond: unitCounter.overtimeHandlingSeconds },
  boarder: { within: unitCounter.boarderSeconds, beyond: unitCounter.overtimeBoarderSeconds },
} as const satisfies Record<string, Use>;

/** What free time of a shift is for, in this order: what a plan has withdrawn, questions and reports of faults, typing in, messages, backlog. Where it is kept and counted. */
const inFreeTime = [
  { column: clinicianAt.seconded, counter: unitCounter.secondedSeconds },
  { column: clinicianAt.training, counter: unitCounter.trainingSeconds },
  { column: clinicianAt.superUser, counter: unitCounter.superUserSeconds },
  { column: clinicianAt.lent, counter: unitCounter.lentSeconds },
  { column: clinicianAt.reporting, counter: uses.ticket.within },
  { column: clinicianAt.typing, counter: uses.typing.within },
  { column: clinicianAt.handling, counter: uses.handling.within },
  { column: clinicianAt.backlog, counter: uses.backlog.within },
] as const;

/** What a clinician has still to write, in the order in which it is worked off. */
const deferredWork = [
  { column: clinicianAt.reporting, counter: uses.ticket.beyond },
  { column: clinicianAt.typing, counter: uses.typing.beyond },
  { column: clinicianAt.handling, counter: uses.handling.beyond },
  { column: clinicianAt.backlog, counter: uses.backlog.beyond },
] as const;

/** Where work that can wait is counted as needed, by what it joins; null for what is counted only when it is done. */
const neededOf = {
  typing: unitCounter.typingNeededSeconds,
  backlog: unitCounter.documentationNeededSeconds,
  handling: unitCounter.handlingNeededSeconds,
  reporting: null,
} as const;
export type DeferrableWork = keyof typeof neededOf;
export const deferrableWorks = ['typing', 'handling', 'reporting', 'backlog'] as const satisfies DeferrableWork[];

/**
 * The minutes of clinicians: every second on duty gets one owner at the moment it has passed. Free time of a shift goes to what
 * a plan has withdrawn, then to questions, typing in, messages and backlog, and is idle otherwise (docs/background/model.md §6).
 */
export class ClinicianMinutes {
  readonly #state: CareState;
  readonly #rows: TablePlace;
  /** The unit of each clinician. */
  readonly #units: Int32Array;
  /** What an hour of each clinician's overtime costs. */
  readonly #overtimeSekPerHour: Float64Array;
  readonly #overtimePerDay: number;
  readonly #overtimePerWeek: number;

  constructor(state: CareState) {
    this.#state = state;
    this.#rows = state.clinicians;
    const { clinicians, unitOfClinician, scenario } = state.world;
    this.#units = unitOfClinician;
    const { prices } = scenario;
    this.#overtimeSekPerHour = Float64Array.from(clinicians, ({ role }) => prices?.overtimeSekPerHour[role] ?? 0);
    this.#overtimePerDay = Math.round(scenario.overtime.minutesPerDay * 60);
    this.#overtimePerWeek = Math.round(scenario.overtime.hoursPerWeek * 3600);
  }

  /** @param column one of `clinicianAt` */
  get(clinician: number, column: number): number {
    return this.#rows.wholes[clinician * width + column];
  }

  /** @param column one of `clinicianAt` */
  set(clinician: number, column: number, value: number): void {
    this.#rows.wholes[clinician * width + column] = value;
  }

  unitOf(clinician: number): number {
    return this.#units[clinician];
  }

  /** Seconds of a shift that a plan withdraws from patients, each use with its own. */
  withdraw(clinician: number, use: WithdrawnUse, seconds: number): void {
    this.set(clinician, clinicianAt[use], this.get(clinician, clinicianAt[use]) + seconds);
  }

  /** Seconds of overtime that the day's and the week's caps still allow. */
  overtimeLeft(clinician: number): number {
    const today = this.#overtimePerDay - this.get(clinician, clinicianAt.overtimeShift);
    const week = this.#overtimePerWeek - this.get(clinician, clinicianAt.overtimeWeek);
    return Math.max(0, Math.min(today, week));
  }

  /** Time without a patient up to `until`, within the shift. */
  settleGap(clinician: number, until: number): void {
    const { recorder } = this.#state;
    const int32 = this.#rows.wholes;
    const row = clinician * width;
    const from = int32[row + clinicianAt.freeSince];
    let gap = Math.min(until, int32[row + clinicianAt.shiftEnd]) - from;
    if (gap <= 0) return;
    const unit = this.#units[clinician];
    const start = int32[row + clinicianAt.shiftStart];
    int32[row + clinicianAt.freeSince] = from + gap;
    for (const { column, counter } of inFreeTime) {
      const wanted = int32[row + column];
      if (wanted === 0 || gap === 0) continue;
      const taken = Math.min(gap, wanted);
      int32[row + column] = wanted - taken;
      recorder.add(counter, unit, start, taken);
      gap -= taken;
    }
    if (gap > 0) recorder.add(unitCounter.idleSeconds, unit, start, gap);
  }

  /**
   * Work that comes without a contact joins what there is to do: seconds of the clinician, counted as needed. Free time
   * up to now has gone to what there was before.
   */
  defer(clinician: number, work: DeferrableWork, seconds: number, now: number): void {
    const needed = neededOf[work];
    if (needed !== null) this.#state.recorder.add(needed, this.unitOf(clinician), now, seconds);
    this.#join(clinician, work, seconds, now);
  }

  /** How long a contact's documentation takes is known: a share of it may have to be typed in, and effects are told. */
  documentationKnown(clinician: number, startedAt: number, seconds: number, now: number): void {
    const toType = typedInSeconds(this.#state, clinician, startedAt, seconds);
    if (toType > 0) this.defer(clinician, 'typing', toType, now);
    for (const known of this.#state.points.documentationKnown) known(clinician, startedAt, seconds);
  }

  /** Work that waits passes to a colleague of the unit; it was counted as needed when it came. */
  pass(from: number, to: number, work: DeferrableWork, seconds: number, now: number): void {
    this.set(from, clinicianAt[work], this.get(from, clinicianAt[work]) - seconds);
    this.#join(to, work, seconds, now);
  }

  #join(clinician: number, work: DeferrableWork, seconds: number, now: number): void {
    if (this.get(clinician, clinicianAt.onDuty) === 1 && this.get(clinician, clinicianAt.busy) === 0) {
      const isBeforeLunch =
        this.get(clinician, clinicianAt.lunchAt) > 0 && this.get(clinician, clinicianAt.lunchTaken) === 0;
      this.settleGap(clinician, isBeforeLunch ? Math.min(now, this.get(clinician, clinicianAt.lunchAt)) : now);
    }
    this.set(clinician, clinicianAt[work], this.get(clinician, clinicianAt[work]) + seconds);
  }

  /** After the shift: deferred work as overtime to the cap; what was withdrawn and found no room is told. */
  finishShift(clinician: number): void {
    const { recorder } = this.#state;
    const unit = this.unitOf(clinician);
    const start = this.get(clinician, clinicianAt.shiftStart);
    for (const { column, counter } of deferredWork) {
      const worked = Math.min(this.get(clinician, column), this.overtimeLeft(clinician));
      if (worked <= 0) continue;
      this.set(clinician, column, this.get(clinician, column) - worked);
      this.overtime(clinician, worked);
      recorder.add(counter, unit, start, worked);
    }
    for (const use of withdrawnUses) {
      const left = this.get(clinician, clinicianAt[use]);
      if (left > 0) recorder.add(unitCounter.withdrawnSeconds, unit, start, left);
      this.set(clinician, clinicianAt[use], 0);
    }
  }

  /** Gives the time since the last account, up to `until`, to its use, split at the end of the shift. */
  account(clinician: number, use: Use, until: number): void {
    const { recorder } = this.#state;
    const int32 = this.#rows.wholes;
    const row = clinician * width;
    const from = int32[row + clinicianAt.segmentStart];
    const within = Math.max(0, Math.min(until, int32[row + clinicianAt.shiftEnd]) - from);
    const beyond = until - from - within;
    const start = int32[row + clinicianAt.shiftStart];
    int32[row + clinicianAt.segmentStart] = until;
    if (within > 0) recorder.add(use.within, this.#units[clinician], start, within);
    if (beyond > 0) {
      recorder.add(use.beyond, this.#units[clinician], start, beyond);
      this.overtime(clinician, beyond);
    }
  }

  overtime(clinician: number, seconds: number): void {
    this.set(clinician, clinicianAt.overtimeShift, this.get(clinician, clinicianAt.overtimeShift) + seconds);
    this.set(clinician, clinicianAt.overtimeWeek, this.get(clinician, clinicianAt.overtimeWeek) + seconds);
    const { store, overtimeDays, recorder, world } = this.#state;
    const cost = Math.round((seconds * this.#overtimeSekPerHour[clinician]) / 36);
    const start = this.get(clinician, clinicianAt.shiftStart);
    if (cost > 0) recorder.add(unitCounter.costOvertimeOre, this.#units[clinician], start, cost);
    if (world.overtimeDays === 0) return;
    const day = Math.floor(start / secondsPerDay);
    const row = clinician * world.overtimeDays + (day % world.overtimeDays);
    store.int32[overtimeDays.at.seconds + row] += seconds;
  }
}
