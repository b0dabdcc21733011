/** What units have in common in a resolved scenario: kinds, roles, times, shifts, referrals and orders. */

/** Kinds of unit that the model knows. */
export type UnitKind =
  | 'emergency'
  | 'ward'
  | 'outpatient'
  | 'primary-care'
  | 'theatre'
  | 'diagnostics'
  | 'logistics'
  | 'secretariat'
  | 'partner';

/** Roles of staff: `other` is everyone else who meets patients or writes in the record (midwife, therapist, analyst, porter). */
export type Role = 'physician' | 'nurse' | 'secretary' | 'other';

/** Kinds of contact, each a row of its own in the results. */
export type ContactKind =
  | 'ed-visit'
  | 'inpatient-episode'
  | 'physician-visit'
  | 'nurse-visit'
  | 'remote-contact'
  | 'phone-call'
  | 'inpatient-operation'
  | 'day-operation'
  | 'acute-operation'
  | 'examination'
  | 'transport'
  | 'delivery'
  | 'note';

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
  /** Id of a clinic, a theatre unit or a partner. */
  unit: string;
  /** Contact kind at the receiving unit; a partner takes any. */
  contact: ContactKind;
  share: number;
  /** Id of the area that the file names, of which the unit has its part; left out where it names the unit. */
  area?: string | undefined;
}

/** What a contact orders of a diagnostics unit: each order is an own keyed draw. */
export interface Order {
  /** Id of a diagnostics unit, and of its line. */
  unit: string;
  line: string;
  /** Share of contacts with such an order. */
  share: number;
}

/** Waiting patients who get worse and come to an emergency department (docs/background/model.md §8.11). */
export interface TurningAcute {
  /** Hazard for each year of waiting. */
  perYearWaited: number;
  /** Id of the emergency unit. */
  to: string;
}

export interface UnitBase {
  id: string;
  name: Text;
  /** Record system of a unit until its go-live; left out where they are not told apart. */
  recordSystem?: string | undefined;
}

/** Discharge to care by a municipality, which takes patients some time after they could leave (docs/background/model.md §5). */
export interface MunicipalCare {
  /** Share of episodes. */
  share: number;
  /** Mean wait from the round that finds a patient ready, in days; log-normal. */
  days: number;
  variation: number;
  /** Partner units that give the care; shares sum to 1. */
  to: Receiver[];
}

/** Where the final report of a finished episode or visit goes: shares that sum to at most 1; the rest is sent to nobody. */
export interface FinalReport {
  to: Receiver[];
}

/** A unit with its share of what is sent; `area` as in `Onward`. */
export interface Receiver {
  unit: string;
  share: number;
  area?: string | undefined;
}
