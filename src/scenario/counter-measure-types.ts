import type { Role } from './contact-types.ts';

/** What a region does when a go-live goes badly, or so that it does not (docs/background/model.md §8.11 to §8.13). */

/** Ambulances sent to another emergency department in the days `fromDay` ≤ day < `toDay`, while the own one is in trouble. */
export interface AmbulanceDiversion {
  emergency: string;
  fromDay: number;
  toDay: number;
  /** Patients waiting for a physician from which ambulances are diverted; null for always. */
  whenWaiting: number | null;
  /** Share of the ambulances that are diverted then. */
  share: number;
  /** Share of patients by triage level, red first, who come by ambulance. */
  ambulanceShares: number[];
  /** Emergency department or partner that takes them, and minutes of the longer drive. */
  divertTo: string;
  driveMinutes: number;
}

/** Back to the old system: the sites together on a date, each by a rule, whichever comes first. */
export interface Rollback {
  /** Ids of the sites that may go back; omitted for all of the wave. */
  sites?: string[];
  /** Second of the horizon at which the sites go back; null where only the rule does. */
  atSecond: number | null;
  /** Dangerous tickets a day of a site above which, on so many days in a row, it goes back; null where only the date does. */
  rule: { criticalTicketsPerDay: number; days: number } | null;
  /** Share of what was written in the new system, in minutes, that is typed into the old one. */
  typedBackShare: number;
  /** The second attempt, and the share of the contacts learned from that still count in it; null for none. */
  again: { fromSecond: number; keptLearning: number } | null;
}

/** Extra staff of a unit in some weeks. */
export interface ExtraStaff {
  unit: string;
  /**
   * Whom of the unit they join: the contact of a clinic's line, `phone`, or the id of a line of diagnostics; null at a unit with one
   * group of the role.
   */
  line: string | null;
  role: Role;
  fromDay: number;
  toDay: number;
  /** Starts of the shifts that they join, in minutes after midnight; null for all of a roster's, and at a clinic. */
  shifts: number[] | null;
  /** Clinicians added to each shift of a roster, or to each working day of a clinic. */
  people: number;
  origin: 'own-pool' | 'agency' | 'lent';
  /** Unit that lends them; null unless they are lent. */
  lender: string | null;
  /** True for those who know the new system already. */
  experienced: boolean;
  costSekPerHour: number;
}

export interface Reinforcement {
  staff: ExtraStaff[];
  /** Evening sessions in some weeks, as a share of normal slots, beside those of §6; paid as overtime. */
  evenings: { units: string[]; fromDay: number; toDay: number; share: number }[];
  /** First visits and operations bought from another provider, a week. */
  boughtCare: { unit: string; contact: string; fromDay: number; toDay: number; perWeek: number; costSekEach: number }[];
}

/** What hours cost; every figure in money names it. */
export interface Prices {
  overtimeSekPerHour: Record<Role, number>;
}
