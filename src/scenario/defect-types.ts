/** What goes wrong with the new system (docs/background/model.md §8.6, §8.7). */

/** Unplanned hours on paper after go-live, at a whole site. */
export interface Incidents {
  /** Incidents a year of a site in the long run. */
  perYear: number;
  /** How many times as frequent they are on the day of the go-live; the excess fades as e^(−t/settleWeeks). */
  startFactor: number;
  settleWeeks: number;
  /** Mean length and its spread. */
  hours: number;
  variation: number;
  /** Documentation and screen time on paper over that in the old system. */
  paperFactor: number;
  /** Share of what was written on paper, in minutes, that is typed in afterwards. */
  typingShare: number;
}

/** Questions of users: p_q·e^(−t/τ_q) a contact. */
export interface UserQuestions {
  probability: number;
  fadeWeeks: number;
  /** Minutes that a question takes of the clinician, and of support. */
  minutes: number;
  supportMinutes: number;
}

/** Faults that a site starts with, K ~ Poisson(k0·size). */
export interface Faults {
  /** k0: faults for each hundred clinicians. */
  perHundredClinicians: number;
  /** Mean rate of a fault, in tickets for each thousand contacts of the site, and the coefficient of variation of the gamma distribution. */
  ticketsPerThousandContacts: number;
  rateVariation: number;
  /** Minutes that a ticket takes of the clinician who meets the fault. */
  ticketMinutes: number;
  /** Share of faults that are dangerous to patients, that later waves have too, and that misplace migrated bookings. */
  criticalShare: number;
  commonShare: number;
  /** Share of the bookings made before the go-live that are not where they should be after it. */
  misplacedBookingShare: number;
}

export interface Defects {
  questions: UserQuestions | null;
  faults: Faults | null;
  /** κ: how much more likely questions and losses are for each unit of load above 1. */
  pressure: number;
}

/** Who sorts tickets and repairs faults for all waves. */
export interface FaultRepair {
  /** Staff of the command centre by shift (hours of the working day), and minutes for each ticket. */
  commandCentre: {
    staff: number;
    fromHour: number;
    toHour: number;
    weekends: boolean;
    minutes: number;
    variation: number;
  };
  /** Faults that the vendor repairs at a time, and the time that one takes. */
  vendor: { repairsAtATime: number; medianWeeks: number; variation: number };
}
