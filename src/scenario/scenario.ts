/**
 * A resolved scenario: plain data, checked, with every reference to another file followed, every `{value, source, …}`
 * replaced by its value and every date, ISO week or "weeks from go-live" replaced by a day number. This is the only thing that
 * the simulation reads. Days count from the horizon's first day (day 0); minutes, hours and shares are as the names say.
 */

/** Kinds of unit that the model knows. */
export type UnitKind = 'emergency' | 'ward' | 'outpatient' | 'primary-care' | 'partner';

/** Roles of clinicians. */
export type Role = 'physician' | 'nurse';

/** Kinds of contact, each a row of its own in the results. */
export type ContactKind = 'ed-visit' | 'inpatient-episode' | 'physician-visit' | 'nurse-visit';

/** Text in the two languages of the product. */
export interface Text {
  sv: string;
  en: string;
}

/** What one contact takes of a clinician: F with the patient, D to document it (docs/background/model.md §7). */
export interface ContactTimes {
  /** Mean of F in minutes, screen work included. */
  faceMinutes: number;
  /** Coefficient of variation of F. */
  faceVariation: number;
  /** Share σ of F spent at the screen. */
  screenShare: number;
  /** Mean of D in minutes in the old system. */
  documentationMinutes: number;
  /** Coefficient of variation of D. */
  documentationVariation: number;
  /** Share φ of D that must be finished before the next patient. */
  atOnceShare: number;
}

/** A shift that recurs. `start` is minutes after midnight. */
export interface Shift {
  startMinutes: number;
  hours: number;
  staff: number;
  days: 'workdays' | 'other-days' | 'all-days';
}

/** A group of individual clinicians who take the shifts in turn. */
export interface Roster {
  people: number;
  shifts: Shift[];
}

/** Where a finished contact may send its patient. One keyed draw chooses; the shares sum to at most 1. */
export interface Onward {
  /** Id of a clinic unit or a partner. */
  unit: string;
  /** Contact kind at the receiving unit; a partner takes any. */
  contact: ContactKind;
  share: number;
}

interface UnitBase {
  id: string;
  name: Text;
}

export interface EmergencyUnit extends UnitBase {
  kind: 'emergency';
  visitsPerYear: number;
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
  /** Share of visits with examinations between assessment and decision, and their duration. */
  examination: { share: number; minutes: number; variation: number };
  handoverMinutes: number;
  /** Most patients who may wait for a bed in the emergency department. */
  boardingLimit: number;
  /** First choice of ward for an admission; shares sum to 1. */
  admitTo: { unit: string; share: number }[];
  /** Partner unit that takes an admission which no ward of the site can place. */
  transferTo: string;
  onward: Onward[];
  physicians: Roster;
  nurses: Roster;
  productionWeight: number;
}

export interface WardUnit extends UnitBase {
  kind: 'ward';
  beds: number;
  /** Share of the beds that may be used as overbeds. */
  overbedShare: number;
  /** Direct and transfer admissions, exogenous, on workdays by hour; lowered with the elective factor of the day. */
  directAdmissionsPerYear: number;
  /** 24 shares of a day's direct admissions, summing to 1. */
  directArrivalShareByHour: number[];
  /** Published mean stay that the reference reproduces. */
  meanStayDays: number;
  stayVariation: number;
  /** Mean of the readiness time R, found by `calibrate baseline`. */
  readinessMeanDays: number;
  /** Share of unfinished discharges at the close that stay the night. */
  stayNightShare: number;
  roundStartMinutes: number;
  dischargeFromMinutes: number;
  dischargeToMinutes: number;
  admission: ContactTimes;
  round: ContactTimes;
  discharge: ContactTimes;
  physicians: Roster;
  onward: Onward[];
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
  productionWeight: number;
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
}

/** A unit outside the simulated world that takes what is referred or transferred to it. */
export interface PartnerUnit extends UnitBase {
  kind: 'partner';
}

export type Unit = EmergencyUnit | WardUnit | ClinicUnit | PartnerUnit;

export interface Site {
  id: string;
  name: Text;
  units: Unit[];
}

/** Capacity factors by ISO week; the last entry that covers a week holds. */
export interface WeekFactor {
  fromWeek: number;
  toWeek: number;
  factor: number;
}

export interface CalendarFactors {
  /** Elective capacity. */
  elective: WeekFactor[];
  easterWeek: number;
  /** Referral inflow. */
  inflow: WeekFactor[];
  beds: WeekFactor[];
}

export interface Equilibrium {
  /** ε: extra supply per relative excess of the list. */
  supplyGain: number;
  /** List relative to its target above which extra supply comes. */
  supplyThreshold: number;
  /** Largest extra supply as a share of normal capacity. */
  supplyCap: number;
  supplyDelayWeeks: number;
}

export interface OvertimeRule {
  minutesPerDay: number;
  hoursPerWeek: number;
  restHours: number;
}

/** Share of slots released in the opening days `fromDay` ≤ day < `toDay`. */
export interface BookingPlanEntry {
  fromDay: number;
  toDay: number;
  share: number;
  /** Ids of units; resolved from units and kinds named in the file, limited to the wave's sites. */
  units: string[];
}

/** Learning of one role in one unit kind (docs/background/model.md §7). */
export interface LearningCurve {
  role: Role;
  kind: UnitKind;
  /** ā: mean excess at go-live. */
  initialExcess: number;
  /** N: contacts until the excess has fallen to 1/e (or by the power law). */
  contactsToLearn: number;
  /** δ: lasting excess. */
  lastingExcess: number;
}

export interface SlowDocumentation {
  curves: LearningCurve[];
  /** CV of the individual factors A and B. */
  excessVariation: number;
  paceVariation: number;
  /** Omitted for the exponential; the exponent b of the power law otherwise. */
  powerExponent: number | null;
  trainingHours: number;
  /** h_min and H0 of h(H). */
  trainingFloor: number;
  trainingScaleHours: number;
  /** η, and support present (S) by day. */
  supportEffect: number;
  support: { fromDay: number; toDay: number; share: number }[];
}

export interface Wave {
  id: string;
  name: Text;
  /** Day number of the go-live; the new system is in force from its first second. */
  goLiveDay: number;
  /** Ids of sites. */
  sites: string[];
  bookingPlan: BookingPlanEntry[] | null;
  slowDocumentation: SlowDocumentation | null;
}

export interface Scenario {
  name: string;
  title: Text;
  /** ISO date of day 0 and number of days. */
  start: string;
  days: number;
  warmUpDays: number;
  calendar: CalendarFactors;
  equilibrium: Equilibrium;
  overtime: OvertimeRule;
  sites: Site[];
  waves: Wave[];
}
