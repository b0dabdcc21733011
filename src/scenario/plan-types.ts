import type { Role, Text, UnitKind } from './contact-types.ts';
import type { AmbulanceDiversion, Reinforcement, Rollback } from './counter-measure-types.ts';
import type { Defects, Incidents } from './defect-types.ts';
import type { Coexistence, LostMessages } from './message-types.ts';

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
  /** h_min and H0 of h(H). */
  trainingFloor: number;
  trainingScaleHours: number;
  /** η: share of the excess that full support takes away. */
  supportEffect: number;
  /** ζ_new: share of notes dictated in the new system; null where dictation goes on as before. */
  dictatedShare: number | null;
  /** Minutes to move old notes at a patient's first visit after go-live. */
  movingNotes: { role: Role; kind: UnitKind; minutes: number }[];
}

/** Hours away from patients before go-live (docs/background/model.md §8.2). The hours also lower the initial excess. */
export interface Training {
  fromDay: number;
  toDay: number;
  hours: { role: Role; kind: UnitKind; hours: number }[];
  /** Share of the hours on rosters that others take over, so that shifts are not short. */
  rosterCoverShare: number;
}

/** Staff lent to the programme (docs/background/model.md §8.3). */
export interface Secondment {
  /** `reference`: lent in the reference too, so nothing changes. `after-warm-up`: withdrawn from the end of warm-up. */
  from: 'reference' | 'after-warm-up';
  /** Day on which they are back. */
  toDay: number;
  /** Share of each unit's working time of a role. */
  people: { unit: string; role: Role; share: number }[];
}

/** Super-users taken from their shifts, and floor-walkers from outside (docs/background/model.md §8.4). */
export interface SuperUsers {
  /** Share of shifts in which a super-user supports colleagues instead of seeing patients. */
  duty: { fromDay: number; toDay: number; share: number }[];
  /** Hours of floor-walkers asked for on a unit's working day, per clinician on duty. */
  floorWalkers: { fromDay: number; toDay: number; hoursPerClinician: number }[];
  /** Support that a clinician on duty needs in a day for S = 1. */
  neededMinutesPerClinician: number;
  floorWalkerCostSekPerHour: number;
}

/** Floor-walkers of the region, who travel with its waves. */
export interface FloorWalkers {
  /** People on duty on a day, weekends too, and the hours that each supports. */
  people: number;
  hoursPerDay: number;
}

/** Hours on paper at cutover (docs/background/model.md §8.6), as seconds of the horizon. */
export interface Downtime {
  fromSecond: number;
  toSecond: number;
  /** Documentation and screen time on paper over that in the old system. */
  paperFactor: number;
  /** Share of what was written on paper, in minutes, that is typed in afterwards. */
  typingShare: number;
}

export interface Wave {
  id: string;
  name: Text;
  /** Day number of the go-live; the new system is in force from its first second. */
  goLiveDay: number;
  /** Ids of sites. */
  sites: string[];
  bookingPlan: BookingPlanEntry[] | null;
  training: Training | null;
  secondment: Secondment | null;
  superUsers: SuperUsers | null;
  slowDocumentation: SlowDocumentation | null;
  downtime: Downtime | null;
  incidents: Incidents | null;
  defects: Defects | null;
  lostMessages: LostMessages | null;
  coexistence: Coexistence | null;
  ambulanceDiversion: AmbulanceDiversion | null;
  rollback: Rollback | null;
  reinforcement: Reinforcement | null;
}
