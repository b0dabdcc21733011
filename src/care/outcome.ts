import { columnNumbers } from '../kernel/column-numbers.ts';
import type { ContactKind } from '../scenario/scenario.ts';
import type { BinPages } from './bin-pages.ts';
import type { CountedArm } from './counted-arm.ts';
import type { DayPages } from './day-pages.ts';

/**
 * Counts by cell (unit and contact kind) and day. All are integers.
 * For clinics a cell is a line; an emergency department has one cell (ed-visit), a ward one (inpatient-episode).
 */
export const cellCounters = [
  'demand', // patients who entered: arrivals, referrals, returns that fell due, admissions
  'booked', // bookings made
  'completed',
  'completedFirst', // of which first visits
  'completedExtra', // of which in extra supply (evening sessions)
  'completedExtraFirst', // of which first visits
  'rebooked',
  'cancelledLate',
  'noShows',
  'left', // left a list unseen
  'waiting', // first-visit patients on the list at the day's end, booked or not (level)
  'waitingOver90', // of whom more than 90 days (level)
  'overdueReturns', // returns past due and not seen at the day's end (level)
  'waitMinutes', // sum of waits of those completed: first visits and operations from the decision; examinations, transports and notes from the order; calls until answered
  'lateStarts', // visits that began more than 30 minutes after their slot
  'offService', // placed on another ward of the site
  'transferred', // sent to another hospital for want of a bed
  'boarded', // admissions that waited for a bed in the emergency department
  'seenWithin4h', // ED visits that left within four hours
  'slotsOffered', // slots of the day that were released
  'slotsClosed', // slots of the day that a plan or a backlog kept from release
  'fromOverflow', // ED arrivals whom primary care could not take
  'fromList', // ED arrivals who waited on a list and turned acute
  'turnedAcute', // left a list because they turned acute
  'preempted', // contacts interrupted for a red patient
  'earlyDischarged', // sent home before they were ready, on a crowded morning
  'noBed', // operations cancelled for want of a bed
  'ringsAgain', // unanswered calls: rings again
  'otherProvider', // unanswered calls: turns to another provider
  'givenUp', // unanswered calls: gives up or cares for itself
  'overflowed', // unanswered calls: goes to the emergency department
  'referralsLost', // referrals to this line that did not arrive at once
  'repeatedAfterLoss', // examinations made again because an answer was lost
  'misplacedBookings', // booked patients whose booking was not where it should be after the go-live
  'diverted', // ambulances sent to another emergency department
  'completedBought', // first visits and operations bought from another provider, of those completed
  'fromDiversion', // ED arrivals whom another emergency department sent on
  'waitingOver30', // of those waiting for a first visit, more than 30 days (level)
  'waitingOver60', // more than 60 days (level)
  'fromTransfer', // patients of another hospital, for want of a bed there
] as const;
export type CellCounter = (typeof cellCounters)[number];
/** The number by which each count is named where it is made. */
export const cellCounter = columnNumbers(cellCounters);

/** Seconds and counts by unit and day. Integers, stored as floating numbers. */
export const unitCounters = [
  'dutySeconds', // seconds on duty by the calendar
  'patientSeconds', // face-to-face, screen work in it included, within duty
  'documentationSeconds', // documentation finished before the next patient, within duty
  'backlogSeconds', // deferred documentation worked off within duty
  'idleSeconds', // on duty without work
  'overtimePatientSeconds',
  'overtimeDocumentationSeconds',
  'overtimeBacklogSeconds',
  'documentationNeededSeconds', // documentation time that the day's contacts gave rise to, at once and deferred
  'documentedContacts', // number of contacts (rounds, notes, visits) that gave rise to it
  'backlogEndSeconds', // deferred documentation not done at the day's end (level)
  'bedSeconds', // staffed beds × seconds
  'patientBedSeconds', // patients in the ward × seconds
  'overbedSeconds', // max(0, patients − staffed beds) × seconds
  'boardingSeconds', // seconds of waiting for a bed in the emergency department
  'staySeconds', // sum of stays that ended (ED visits or episodes)
  'readinessSeconds', // of which until the patient was ready to go home (episodes)
  'trainingSeconds', // on duty, in training
  'superUserSeconds', // on duty, supporting colleagues
  'secondedSeconds', // on duty by the calendar, lent to the programme
  'typingSeconds', // typing in what was written on paper, within duty
  'overtimeTypingSeconds',
  'typingNeededSeconds', // typing-in work that the day's contacts on paper gave rise to
  'typingEndSeconds', // typing-in work not done at the day's end (level)
  'noteMovingSeconds', // moving old notes at first visits, within duty
  'overtimeNoteMovingSeconds',
  'boarderSeconds', // nurses with patients who wait for a bed, within duty
  'overtimeBoarderSeconds',
  'withdrawnSeconds', // planned withdrawal from duty that found no room
  'sickSeconds', // planned duty lost to sick leave above the base
  'sickDays', // clinicians ill, by day, base included (level)
  'staffDays', // clinicians (level)
  'supportSeconds', // support on duty, super-users and floor-walkers
  'supportNeededSeconds',
  'floorWalkerSeconds', // of which floor-walkers
  'sessionSeconds', // planned length of theatre sessions
  'roomSeconds', // patients in theatre rooms, sessions only
  'turnoverSeconds', // between patients of a session
  'turnovers',
  'firstCaseDelaySeconds',
  'firstCases',
  'unsignedEnd', // dictated notes and answers not yet signed at the day's end (level)
  'messagesSent', // referrals, orders, answers and final reports by the unit that sends them
  'messagesCrossing', // of which between two record systems
  'messagesLost', // of which lost
  'messagesRepeated', // lost messages that were made again
  'handlingSeconds', // handling messages between record systems, within duty
  'overtimeHandlingSeconds',
  'handlingNeededSeconds', // handling that the day's messages gave rise to
  'handlingEndSeconds', // handling not done at the day's end (level)
  'ticketSeconds', // clinicians with questions and fault reports, within duty
  'overtimeTicketSeconds',
  'questionsAsked', // questions of users
  'ticketsRaised', // questions that support could not answer, and reports of faults
  'ticketsCritical', // of which dangerous to patients
  'ticketsClosed',
  'ticketsOpenEnd', // tickets not closed at the day's end (level)
  'rolledBack', // 1 on the day on which the unit goes back to the old system
  'lentSeconds', // on duty by the calendar, lent to another site
  'addedSeconds', // on duty, added by reinforcement
  'costOvertimeOre', // öre, hundredths of a krona, so that sums are exact
  'costFloorWalkersOre',
  'costReinforcementOre',
  'costBoughtCareOre',
  'messagesAcrossNew', // messages with the new record system at exactly one end
] as const;
export type UnitCounter = (typeof unitCounters)[number];
/** The number by which each sum is named where it is made. */
export const unitCounter = columnNumbers(unitCounters);

/** Histograms by cell and week (seven days from day 0), with fixed edges. The last bin holds all that is longer. */
export const histograms = {
  /** 5 minutes to 24 hours, then 1 hour to 96 hours, then the rest. */
  edLengthOfStay: { unit: 'minutes', bins: 288 + 72 + 1, cells: 'ed-visit' },
  edTimeToPhysician: { unit: 'minutes', bins: 288 + 72 + 1, cells: 'ed-visit' },
  /** From the physician's first assessment until they leave, those who go home. */
  edTreatmentTime: { unit: 'minutes', bins: 288 + 72 + 1, cells: 'ed-visit' },
  /** 1 day each up to 730 days, then the rest; first visits completed. */
  waitDays: { unit: 'days', bins: 731, cells: 'clinic' },
} as const;
export type HistogramName = keyof typeof histograms;

/** Something for each histogram. */
export function ofHistograms<Value>(make: (name: HistogramName) => Value): Record<HistogramName, Value> {
  return {
    edLengthOfStay: make('edLengthOfStay'),
    edTimeToPhysician: make('edTimeToPhysician'),
    edTreatmentTime: make('edTreatmentTime'),
    waitDays: make('waitDays'),
  };
}

/** The bin of a duration in seconds for histograms in minutes. */
export function durationBin(seconds: number): number {
  if (seconds < 86_400) return Math.floor(seconds / 300);
  return Math.min(360, 288 + Math.floor((seconds - 86_400) / 3_600));
}

/** The bin of a wait in whole days. */
export function waitBin(days: number): number {
  return Math.min(730, days);
}

/** Cell of the results. */
export interface Cell {
  site: string;
  unit: string;
  contactKind: ContactKind;
  /** Production per completed contact. */
  productionWeight: number;
  /** True for kinds that count as production (scheduled kinds). */
  scheduled: boolean;
}

/** What is counted in an arm: plain numbers, so that processes can send it. `arm-counts.ts` reads it. */
export interface ArmCounts {
  /** By cell. */
  cellPages: DayPages;
  /** By unit. */
  unitPages: DayPages;
  /** Arrivals in emergency departments: by cell, a count for each hour of the day. */
  hourPages: DayPages;
  /** By cell; nothing where a histogram does not apply. */
  binPages: Record<HistogramName, BinPages>;
}

/** What one arm of one replication left behind. */
export interface ArmOutcome extends ArmCounts {
  arm: string;
  days: number;
  weeks: number;
  cells: Cell[];
  /** Ids of units in the order in which they are counted. */
  units: string[];
  /** Events that changed state, and contacts completed. */
  events: number;
  completedContacts: number;
  /** Second at which this arm left the reference's history; 0 for the reference. */
  firstDivergence: number;
}

/** One replication of one world with all its arms; `arms[0]` is the reference. */
export interface ShardOutcome {
  replication: number;
  arms: ArmOutcome[];
  /** Further arms of which only production is kept; none where none are asked for. */
  counted?: CountedArm[];
}
