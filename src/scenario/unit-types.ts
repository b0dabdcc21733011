import type {
  ContactKind,
  ContactTimes,
  FinalReport,
  MunicipalCare,
  Onward,
  Order,
  Role,
  Roster,
  TurningAcute,
  UnitBase,
} from './contact-types.ts';
import type { DiagnosticsUnit, LogisticsUnit, SecretariatUnit, TheatreUnit } from './service-unit-types.ts';

export interface EmergencyUnit extends UnitBase {
  kind: 'emergency';
  visitsPerYear: number;
  /** When patients can come, in minutes after midnight; left out where that is round the clock. */
  openingHours?: { openMinutes: number; closeMinutes: number } | undefined;
  /** 24 shares of a day's arrivals, summing to 1. */
  arrivalShareByHour: number[];
  /** Monday to Sunday, mean 1. */
  arrivalFactorByWeekday: number[];
  /** January to December, mean 1. */
  arrivalFactorByMonth: number[];
  /** Red, orange, yellow, green, blue; sums to 1. */
  triageShares: number[];
  /** Probability of admission by triage level, red to blue, before the lowering of `admissionShare`. */
  admissionShares: number[];
  /** Overall admission share that the levels are scaled to (docs/background/model.md §4, "admissions add up"). */
  admissionShare: number;
  /** Orange, yellow, green, blue: minutes added to the arrival time to give the place in the queue. */
  targetMinutes: number[];
  triage: ContactTimes;
  assessment: ContactTimes;
  decision: ContactTimes;
  /**
   * Share of visits with examinations between assessment and decision: the time of observation and treatment meanwhile, and
   * what is ordered of diagnostics units. The visit goes on when both are done.
   */
  examination: { share: number; minutes: number; variation: number; orders: Order[] };
  /** Patience of yellow, green and blue until they see a physician, log-normal; null where nobody leaves. */
  patience: { medianMinutes: number; variation: number } | null;
  /** Treatment places; a patient has one from the assessment until leaving the department. Null where they are not limited. */
  places: number | null;
  /** Nurse minutes that a patient who waits for a bed takes in an hour. */
  boarderNurseMinutesPerHour: number;
  /** Included in `visitsPerYear`: overflow from primary care and patients who turned acute, found by `calibrate baseline`. */
  overflowPerYear: number;
  acuteFromListPerYear: number;
  handoverMinutes: number;
  /** Most patients who may wait for a bed in the emergency department. */
  boardingLimit: number;
  /** First choice of ward for an admission; shares sum to 1. */
  admitTo: { unit: string; share: number }[];
  /** Who takes an admission which no ward of the site can place: a unit, or several in order; wards of other sites and, last or alone, a partner. */
  transferTo: string | string[];
  onward: Onward[];
  /** Units that get a final report on patients who go home; left out where none is written. */
  finalReport?: FinalReport | undefined;
  physicians: Roster;
  nurses: Roster;
  productionWeight: number;
}

export interface WardUnit extends UnitBase {
  kind: 'ward';
  beds: number;
  /** Share of the beds that may be used as overbeds. */
  overbedShare: number;
  /** Share of the site's direct and transfer admissions (docs/background/model.md §4, "admissions add up"). */
  directShare: number;
  /** Births, on all days and at all hours alike. */
  birthsPerYear: number;
  /** 24 shares of a day's direct admissions, summing to 1. */
  directArrivalShareByHour: number[];
  /** Published mean stay that the reference reproduces. */
  meanStayDays: number;
  stayVariation: number;
  /** Mean of the readiness time R, found by `calibrate baseline`. */
  readinessMeanDays: number;
  /** Share of unfinished discharges at the close that stay the night. */
  stayNightShare: number;
  /** When the ward is fuller than its beds in the morning: who is nearly ready may go home. Null where nobody does. */
  earlyDischarge: { withinHours: number; probability: number } | null;
  roundStartMinutes: number;
  dischargeFromMinutes: number;
  dischargeToMinutes: number;
  admission: ContactTimes;
  round: ContactTimes;
  discharge: ContactTimes;
  physicians: Roster;
  /** Nurses, who write a note on every patient each shift; null where they are not simulated. */
  nurses: { roster: Roster; noteMinutes: number; noteVariation: number } | null;
  /** What a round orders for a patient. */
  orders: Order[];
  onward: Onward[];
  /** Units that get a final report on patients who are discharged; left out where none is written. */
  finalReport?: FinalReport | undefined;
  /** Care by the municipality that some patients need afterwards; left out where nobody waits for it. */
  municipalCare?: MunicipalCare | undefined;
  productionWeight: number;
}

/** One kind of planned contact at a clinic: its patients, lists, slots and clinicians. */
export interface ClinicLine {
  contact: ContactKind;
  role: Role;
  /** Completed contacts a year, V. */
  visitsPerYear: number;
  /** Slots relative to those that the volume asks for; 1 is in balance (docs/background/model.md §3). */
  capacityFactor: number;
  /** Share of V that are returns. */
  returnShare: number;
  /** Share of referrals that are urgent. */
  urgentShare: number;
  /** Published mean length of the list of first visits, urgent and routine, booked or not. */
  listLength: number;
  /** Mean number of returns past their due date and not seen. */
  overdueReturns: number;
  /** Share r of referrals that leave the list unseen. */
  removalShare: number;
  /** Share of returns that leave unseen. */
  returnRemovalShare: number;
  returnInterval: { days: number; variation: number };
  noShowShare: number;
  /** Working days ahead that slots of each class are released. */
  release: { urgent: number; routine: number; return: number };
  slotMinutes: { first: number; return: number };
  first: ContactTimes;
  return: ContactTimes;
  onward: Onward[];
  orders: Order[];
  /** Minutes to read and sign an answer. */
  answerMinutes: number;
  turningAcute: TurningAcute | null;
  productionWeight: number;
}

/** The telephone line of a primary-care centre (docs/background/model.md §6). */
export interface PhoneLine {
  callsPerYear: number;
  /** 24 shares of a day's calls, summing to 1; calls come on working days. */
  callShareByHour: number[];
  call: ContactTimes;
  nurses: Roster;
  /** What becomes of a call that is not answered before the line closes; the shares sum to 1. */
  unmet: { ringsAgain: number; otherProvider: number; givesUp: number; emergency: number };
  /** Most times that a patient rings about one matter. */
  attempts: number;
  /** Id of the emergency unit that takes the overflow. */
  overflowTo: string;
  /** Shares of answered calls that lead to a visit. */
  onward: Onward[];
}

export interface ClinicUnit extends UnitBase {
  kind: 'outpatient' | 'primary-care';
  openMinutes: number;
  /** Minutes of slots in a clinician's full day; the rest of the shift is time between patients. */
  slotMinutesPerDay: number;
  /** Share of the shift's minutes that slots take. */
  slotShare: number;
  lunch: { startMinutes: number; minutes: number };
  /** Hours of backlog above which unbooked slots are blocked, and above which booked ones are cancelled. */
  backlogHours: { block: number; cancel: number };
  lines: ClinicLine[];
  phone: PhoneLine | null;
  /** People listed at a primary-care centre; null at other clinics. */
  listedPeople: number | null;
}

/** A unit outside the simulated world that takes what is referred or transferred to it, and may refer patients itself. */
export interface PartnerUnit extends UnitBase {
  kind: 'partner';
  /** Of the referrals from outside to lines of the world, so many a year come from this partner; left out where none do. */
  sends?: { unit: string; contact: ContactKind; perYear: number }[] | undefined;
}

export type Unit =
  | EmergencyUnit
  | WardUnit
  | ClinicUnit
  | TheatreUnit
  | DiagnosticsUnit
  | LogisticsUnit
  | SecretariatUnit
  | PartnerUnit;
