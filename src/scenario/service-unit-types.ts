import type { ContactTimes, Onward, Roster, Text, TurningAcute, UnitBase } from './contact-types.ts';

/** One kind of operation: its list, how long it takes, and where the patient lies afterwards. */
export interface OperationLine {
  contact: 'inpatient-operation' | 'day-operation';
  /** Completed planned operations a year. */
  operationsPerYear: number;
  urgentShare: number;
  listLength: number;
  removalShare: number;
  /** Working days ahead that the programme is set. */
  releaseDays: number;
  /** Share of booked patients who do not come or cannot be operated on. */
  noShowShare: number;
  /** Time in the room from the patient's arrival there until leaving. */
  roomMinutes: number;
  roomVariation: number;
  /** The surgeon's and the theatre nurse's documentation; `faceMinutes` of both is the time in the room. */
  surgeon: ContactTimes;
  nurse: ContactTimes;
  /** Id of the ward that takes an inpatient afterwards; null for day operations. */
  ward: string | null;
  onward: Onward[];
  turningAcute: TurningAcute | null;
  productionWeight: number;
}

/** A block of a room on some weekdays (Monday 0): planned operations are packed into it by expected length. */
export interface TheatreSession {
  room: string;
  weekdays: number[];
  startMinutes: number;
  endMinutes: number;
  contact: 'inpatient-operation' | 'day-operation';
}

export interface TheatreUnit extends UnitBase {
  kind: 'theatre';
  sessions: TheatreSession[];
  lines: OperationLine[];
  /** Minutes between patients: cleaning and preparation. */
  turnoverMinutes: number;
  /** Minutes that a session may run over before the next operation is cancelled. */
  overrunMinutes: number;
  /** Emergency operations of inpatients, put in ahead of the planned ones. */
  emergency: { perYear: number; roomMinutes: number; roomVariation: number };
}

/** One kind of examination: a queue before machines or analysts. */
export interface DiagnosticsLine {
  id: string;
  name: Text;
  /** Machines (or benches) that work at once, each with one of the staff. */
  machines: number;
  /** Orders in one run: 1 for imaging, a batch of samples for a laboratory. */
  batchSize: number;
  /** A batch that is not full starts after this. */
  batchWaitMinutes: number;
  /** The time of one run of the machine, F, and what is written about it, D. */
  run: ContactTimes;
  /** From the run's end to the answer: reading by a radiologist, control of a result. */
  answerMinutes: number;
  answerVariation: number;
  /** Orders from outside the simulated units a year. */
  outsideOrdersPerYear: number;
  staff: Roster;
}

export interface DiagnosticsUnit extends UnitBase {
  kind: 'diagnostics';
  lines: DiagnosticsLine[];
}

/** Transports of patients and goods. */
export interface LogisticsUnit extends UnitBase {
  kind: 'logistics';
  /** Sites whose emergency departments and wards order transports here. */
  serves: string[];
  /** Transport of a patient from the emergency department to a ward. */
  transport: ContactTimes;
  /** Deliveries of goods a year, on workdays. */
  deliveriesPerYear: number;
  delivery: ContactTimes;
  staff: Roster;
}

/** Medical secretaries who type what physicians of some units dictate (docs/background/model.md §7). */
export interface SecretariatUnit extends UnitBase {
  kind: 'secretariat';
  /** Ids of units. */
  serves: string[];
  /** ζ_old: share of physicians' notes that are dictated in the old system. */
  dictatedShare: number;
  /** Physician's time to dictate a note, over that to type it. */
  dictationFactor: number;
  /** What a note takes of a secretary; all of it is documentation. */
  note: ContactTimes;
  secretaries: Roster;
}
