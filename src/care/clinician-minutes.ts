import { secondsPerDay } from './clock.ts';
import type { UnitCounter } from './outcome.ts';
import { type WithdrawnUse, withdrawnUses } from './points.ts';
import type { CareState, ClinicianColumn } from './state.ts';

/** Where a second of work is counted within the shift and after it. */
export interface Use {
  within: UnitCounter;
  beyond: UnitCounter;
}

export const uses = {
  patient: { within: 'patientSeconds', beyond: 'overtimePatientSeconds' },
  documentation: { within: 'documentationSeconds', beyond: 'overtimeDocumentationSeconds' },
  backlog: { within: 'backlogSeconds', beyond: 'overtimeBacklogSeconds' },
  typing: { within: 'typingSeconds', beyond: 'overtimeTypingSeconds' },
  noteMoving: { within: 'noteMovingSeconds', beyond: 'overtimeNoteMovingSeconds' },
  boarder: { within: 'boarderSeconds', beyond: 'overtimeBoarderSeconds' },
} as const satisfies Record<string, Use>;

const withdrawnCounters = {
  seconded: 'secondedSeconds',
  training: 'trainingSeconds',
  superUser: 'superUserSeconds',
} as const satisfies Record<WithdrawnUse, UnitCounter>;

/** What a clinician has still to write, in the order in which it is worked off. */
const deferredWork = ['typing', 'backlog'] as const;

/**
 * The minutes of clinicians: every second on duty gets one owner at the moment it has passed. Free time of a shift goes to what
 * a plan has withdrawn, then to typing in, then to backlog, and is idle otherwise (docs/background/model.md §6).
 */
export class ClinicianMinutes {
  readonly #state: CareState;

  constructor(state: CareState) {
    this.#state = state;
  }

  get(clinician: number, column: ClinicianColumn): number {
    return this.#state.store.int32[this.#state.clinicians.at[column] + clinician * this.#state.clinicians.wholeWidth];
  }

  set(clinician: number, column: ClinicianColumn, value: number): void {
    this.#state.store.int32[this.#state.clinicians.at[column] + clinician * this.#state.clinicians.wholeWidth] = value;
  }

  unitOf(clinician: number): number {
    return this.#state.world.clinicians[clinician].unit;
  }

  /** Seconds of a shift that a plan withdraws from patients, each use with its own. */
  withdraw(clinician: number, use: WithdrawnUse, seconds: number): void {
    this.set(clinician, use, this.get(clinician, use) + seconds);
  }

  /** Seconds of overtime that the day's and the week's caps still allow. */
  overtimeLeft(clinician: number): number {
    const { minutesPerDay, hoursPerWeek } = this.#state.world.scenario.overtime;
    const today = Math.round(minutesPerDay * 60) - this.get(clinician, 'overtimeShift');
    const week = Math.round(hoursPerWeek * 3600) - this.get(clinician, 'overtimeWeek');
    return Math.max(0, Math.min(today, week));
  }

  /** Time without a patient up to `until`, within the shift. */
  settleGap(clinician: number, until: number): void {
    const from = this.get(clinician, 'freeSince');
    let gap = Math.min(until, this.get(clinician, 'shiftEnd')) - from;
    if (gap <= 0) return;
    const { recorder } = this.#state;
    const unit = this.unitOf(clinician);
    const start = this.get(clinician, 'shiftStart');
    this.set(clinician, 'freeSince', from + gap);
    for (const use of withdrawnUses) {
      const taken = Math.min(gap, this.get(clinician, use));
      if (taken === 0) continue;
      this.set(clinician, use, this.get(clinician, use) - taken);
      recorder.add(withdrawnCounters[use], unit, start, taken);
      gap -= taken;
    }
    for (const work of deferredWork) {
      const taken = Math.min(gap, this.get(clinician, work));
      if (taken === 0) continue;
      this.set(clinician, work, this.get(clinician, work) - taken);
      recorder.add(uses[work].within, unit, start, taken);
      gap -= taken;
    }
    if (gap > 0) recorder.add('idleSeconds', unit, start, gap);
  }

  /** After the shift: deferred work as overtime to the cap; what was withdrawn and found no room is told. */
  finishShift(clinician: number): void {
    const { recorder } = this.#state;
    const unit = this.unitOf(clinician);
    const start = this.get(clinician, 'shiftStart');
    for (const work of deferredWork) {
      const worked = Math.min(this.get(clinician, work), this.overtimeLeft(clinician));
      if (worked <= 0) continue;
      this.set(clinician, work, this.get(clinician, work) - worked);
      this.overtime(clinician, worked);
      recorder.add(uses[work].beyond, unit, start, worked);
    }
    for (const use of withdrawnUses) {
      const left = this.get(clinician, use);
      if (left > 0) recorder.add('withdrawnSeconds', unit, start, left);
      this.set(clinician, use, 0);
    }
  }

  /** Gives the time since the last account, up to `until`, to its use, split at the end of the shift. */
  account(clinician: number, use: Use, until: number): void {
    const from = this.get(clinician, 'segmentStart');
    const end = this.get(clinician, 'shiftEnd');
    const within = Math.max(0, Math.min(until, end) - from);
    const beyond = until - from - within;
    const start = this.get(clinician, 'shiftStart');
    const { recorder } = this.#state;
    if (within > 0) recorder.add(use.within, this.unitOf(clinician), start, within);
    if (beyond > 0) {
      recorder.add(use.beyond, this.unitOf(clinician), start, beyond);
      this.overtime(clinician, beyond);
    }
    this.set(clinician, 'segmentStart', until);
  }

  overtime(clinician: number, seconds: number): void {
    this.set(clinician, 'overtimeShift', this.get(clinician, 'overtimeShift') + seconds);
    this.set(clinician, 'overtimeWeek', this.get(clinician, 'overtimeWeek') + seconds);
    const { store, overtimeDays, world } = this.#state;
    if (world.overtimeDays === 0) return;
    const day = Math.floor(this.get(clinician, 'shiftStart') / secondsPerDay);
    const row = clinician * world.overtimeDays + (day % world.overtimeDays);
    store.int32[overtimeDays.at.seconds + row] += seconds;
  }
}
