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

/** A patient from outside who is about to arrive at an emergency department, as the points see them. */
export interface ArrivingPatient {
  /** Number of the department. */
  emergency: number;
  /** Triage level, 0 for red. */
  level: number;
  /** Sorted patients who wait for a physician there. */
  waiting: number;
  /** Subject of the patient's draws. */
  high: number;
  low: number;
}

/** Where a patient is sent instead: an emergency department by number, −1 for one outside the world. */
export interface Destination {
  emergency: number;
  driveSeconds: number;
}

/** What an effect may ask of care at any time. Care fills it in; an effect calls it and changes nothing of it. */
export interface CareRequests {
  /** A clinician gets seconds of typing to do, before backlog and after what a plan withdraws. */
  typeIn(clinician: number, seconds: number, now: number): void;
}

/** Number of each kind of message in the draws of its losses. Numbers keep their place for ever. */
export const messageKind = { referral: 0, order: 1, answer: 2, finalReport: 3 } as const;

/** A message between two units, as the points see it. */
export interface SentMessage {
  /** One of `messageKind`. */
  kind: number;
  /** Units by number. */
  from: number;
  to: number;
  /** Their record systems at that second, by number; −1 where systems are not told apart. */
  fromSystem: number;
  toSystem: number;
  /** Subject of its draws. */
  high: number;
  low: number;
  /** Second at which it is sent. */
  at: number;
}

/** What an effect does to messages: seconds are added, and each effect that may lose a message draws for it by itself. */
export interface MessageEffect {
  /** Names the draws of its losses; the same in every wave, and only one wave's effect of a number asks for a message. */
  number: number;
  /** Seconds of handling at the end that sends, and at the one that receives. */
  sendSeconds(message: SentMessage): number;
  receiveSeconds(message: SentMessage): number;
  /** Probability that a referral, answer or final report is lost. */
  lossShare(message: SentMessage): number;
}

/** People added to the shifts of a roster, or to the days of a clinic's line, out of the world's reserve. */
export interface AddedStaff {
  /** Row of `World.rosters` and of `World.slotLines`; −1 for the one of them that they do not join. */
  roster: number;
  line: number;
  /** Those who take turns, in a row of `World.clinicians`. */
  firstClinician: number;
  clinicians: number;
  /** The day from which on none of them comes. */
  toDay: number;
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
  /** How long the documentation of a contact takes is known, in seconds: its patient leaves. All are told. */
  documentationKnown: ((clinician: number, startedAt: number, seconds: number) => void)[];
  /** Where a patient who is about to arrive from outside is sent instead; null for nowhere else. The first that is not null holds. */
  demandDiverted: ((patient: ArrivingPatient, now: number) => Destination | null)[];
  /** Support at a unit over a day; added. */
  support: Support[];
  /** Whether a unit has the new record system at a second, as seen by messages. */
  isOnNewSystem: ((unit: number, at: number) => boolean)[];
  /** Handling and loss of messages between units. */
  messages: MessageEffect[];
  /** Share of a line's booked patients who are found out of slot on a morning with clinic; the largest holds. */
  misplacedShare: ((line: number, day: number) => number)[];
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
  requests: CareRequests;
  /**
   * Midnight from which nobody answers what happens any more: what overflow and turning acute bring to emergency departments is
   * their published mean, and no sick spell begins by strain. Infinity where they answer, as they do in every plan.
   */
  feedbackUntil: number;
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
    documentationKnown: [],
    demandDiverted: [],
    support: [],
    isOnNewSystem: [],
    messages: [],
    misplacedShare: [],
    staffAdded: [],
    eveningShares: [],
    boughtCare: [],
    contactDocumented: [],
    dayBegins: [],
    timers: [],
    requests: {
      typeIn() {
        throw new Error('care must be there before anything is asked of it');
      },
    },
    feedbackUntil: Number.POSITIVE_INFINITY,
  };
}

/** Share of a day's duty that all withdrawals together take, at most 1. */
export function withdrawnShare(points: CarePoints, unit: number, role: Role, day: number, onRoster: boolean): number {
  let share = 0;
  for (const withdrawal of points.withdrawals) share += withdrawal.share(unit, role, day, onRoster);
  return Math.min(1, share);
}

/** Seconds of support on duty at a unit on a day. */
export function supportSeconds(points: CarePoints, unit: number, day: number): number {
  let seconds = 0;
  for (const support of points.support) {
    seconds += support.superUserSeconds(unit, day) + support.floorWalkerSeconds(unit, day);
  }
  return seconds;
}

/** S: support on duty over support needed at a unit on a day, at most 1; 0 where none is needed. */
export function supportShare(points: CarePoints, unit: number, day: number): number {
  let needed = 0;
  for (const support of points.support) needed += support.neededSeconds(unit, day);
  return needed > 0 ? Math.min(1, supportSeconds(points, unit, day) / needed) : 0;
}

/** Share of a line's booked patients who are found out of slot on a morning, the largest asked for; 0 where none is. */
export function misplacedShare(points: CarePoints, line: number, day: number): number {
  let largest = 0;
  for (const share of points.misplacedShare) largest = Math.max(largest, share(line, day));
  return largest;
}
