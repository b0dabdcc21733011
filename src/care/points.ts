import type { Role } from '../scenario/scenario.ts';

/** Uses of duty that a plan withdraws from patients, in the order in which they take the free time of a shift. */
export const withdrawnUses = ['seconded', 'training', 'superUser', 'lent'] as const;
export type WithdrawnUse = (typeof withdrawnUses)[number];

/** Duty of a role at a unit that a plan withdraws. */
export interface Withdrawal {
  use: WithdrawnUse;
  /** Share of the day's duty, 0 to 1. `onRoster` tells shifts that people take in turn from days made of slots. */
  share(unit: number, role: Role, day: number, onRoster: boolean): number;
}

/** Support of clinicians in the new system at a unit on a day, in seconds. */
export interface Support {
  neededSeconds(unit: number, day: number): number;
  superUserSeconds(unit: number, day: number): number;
  floorWalkerSeconds(unit: number, day: number): number;
  floorWalkerCostSekPerHour: number;
}

/** A contact that a clinician begins, as the points see it. Times are seconds of the horizon. */
export interface BegunContact {
  /** Subject of its draws, and the part of it that is begun (one of `service`). */
  high: number;
  low: number;
  part: number;
  startedAt: number;
  /** When the contact came to be: a return's is the end of the visit before it. */
  enteredAt: number;
  /** True for a planned visit, and for the first one of a referral. */
  isVisit: boolean;
  isFirst: boolean;
}

/** Uses of the seconds that a contact takes beyond its own, in the order in which they are spent. */
export const extraUses = ['noteMoving', 'ticket'] as const;
export type ExtraUse = (typeof extraUses)[number];

/** Seconds that contacts take beyond their own; those of one use are added. */
export interface ExtraSeconds {
  use: ExtraUse;
  seconds(clinician: number, contact: BegunContact): number;
}

/** People added to the shifts of a roster, or to the days of a clinic's line, out of the world's reserve. */
export interface AddedStaff {
  /** Row of `World.rosters` and of `World.slotLines`; −1 for the one of them that they do not join. */
  roster: number;
  line: number;
  /** Those who take turns, in a row of `World.clinicians`. */
  firstClinician: number;
  clinicians: number;
  /** People on a shift of a day that starts at so many minutes after midnight. */
  onShift(day: number, startMinutes: number): number;
  /** People with a clinic of their own on a day. */
  onDay(day: number): number;
  costSekPerHour: number;
}

/** Patients of a list who are seen by another provider. */
export interface BoughtCare {
  /** First visits or operations in the week that begins with a working day; a whole number. */
  inWeek(line: number, firstWorkday: number): number;
  costSekEach: number;
}

/**
 * The points where a go-live may take hold of care. An effect adds to these lists and touches nothing else. Effects
 * combine as docs/background/model.md §8 says.
 */
export interface CarePoints {
  /** Share of a line's slots of an opening day that are released; asked on the day of release. The least holds. */
  shareOfSlots: ((line: number, openingDay: number) => number)[];
  /** Duty withdrawn; the shares are added and capped at 1. */
  withdrawals: Withdrawal[];
  /** Multiplier of documentation and screen time of a contact that began at `startedAt`, seen at `now` (seconds); the product holds. */
  timeMultiplier: ((clinician: number, startedAt: number, now: number) => number)[];
  /** Seconds of a contact that go to something else than itself; asked once, when it begins. */
  extraSeconds: ExtraSeconds[];
  /** Share of notes that are dictated in a contact that began at `startedAt`; the least holds, with the secretariat's own. */
  dictatedShare: ((clinician: number, startedAt: number) => number)[];
  /** Share of a contact's documentation that is to be typed in afterwards; added. */
  typedInShare: ((clinician: number, startedAt: number) => number)[];
  /** Support at a unit over a day; added. */
  support: Support[];
  /** People on duty beyond the regulars; added. */
  staffAdded: AddedStaff[];
  /** Evening sessions of a line in the week that begins with a working day, as a share of its normal slots; added to those of §6. */
  eveningShares: ((line: number, firstWorkday: number) => number)[];
  /** Care bought from another provider; added. */
  boughtCare: BoughtCare[];
  /** The part of a contact's documentation that cannot wait is done. */
  contactDocumented: ((clinician: number, startedAt: number) => void)[];
  /** A day begins, before anything of it is laid out; told in the order of the list. */
  dayBegins: ((day: number, now: number) => void)[];
  /** Timers of effects: an event of kind `effect` names its place in this list and what it told itself. */
  timers: ((told: number, now: number) => void)[];
}

/** No effect: care as it is without a go-live. */
export function emptyPoints(): CarePoints {
  return {
    shareOfSlots: [],
    withdrawals: [],
    timeMultiplier: [],
    extraSeconds: [],
    dictatedShare: [],
    typedInShare: [],
    support: [],
    staffAdded: [],
    eveningShares: [],
    boughtCare: [],
    contactDocumented: [],
    dayBegins: [],
    timers: [],
  };
}

/** Share of a day's duty that all withdrawals together take, at most 1. */
export function withdrawnShare(points: CarePoints, unit: number, role: Role, day: number, onRoster: boolean): number {
  let share = 0;
  for (const withdrawal of points.withdrawals) share += withdrawal.share(unit, role, day, onRoster);
  return Math.min(1, share);
}

/** S: support on duty over support needed at a unit on a day, at most 1; 0 where none is needed. */
export function supportShare(points: CarePoints, unit: number, day: number): number {
  let needed = 0;
  let given = 0;
  for (const support of points.support) {
    needed += support.neededSeconds(unit, day);
    given += support.superUserSeconds(unit, day) + support.floorWalkerSeconds(unit, day);
  }
  return needed > 0 ? Math.min(1, given / needed) : 0;
}
