import type { Text } from './contact-types.ts';

/** Messages between units, and the record systems that they cross (docs/background/model.md §8.8, §8.9). */

export type MessageKind = 'referral' | 'order' | 'answer' | 'final-report';

/** Record systems of the region; the boundary between two of them takes time for each message that crosses it. */
export interface RecordSystems {
  /** The one that units have from their go-live on. */
  newSystem: string;
  systems: { id: string; name: Text }[];
  boundaries: Boundary[];
  losses: Losses;
}

/** Between two systems, or within one where both are the same; within one nothing is charged where it is not named. */
export interface Boundary {
  between: [string, string];
  /** Handling minutes of a message at the end that sends, and at the one that receives. */
  sendMinutes: number;
  receiveMinutes: number;
  /** q: share of referrals, answers and final reports lost. */
  lossShare: number;
}

/** How a lost message comes to light, whatever lost it. */
export interface Losses {
  /** Days until a loss is found out about, and their spread; hours where a patient waits for the answer in an emergency department. */
  foundAfterDays: number;
  foundVariation: number;
  foundAfterHoursInEmergency: number;
  /** Minutes to write a lost referral or final report again. */
  repeatMinutes: number;
}

/** Messages lost in the new system itself, beside those lost at boundaries. */
export interface LostMessages {
  /** q by kind of message on the day of the go-live; it fades as e^(−t/fadeWeeks). Orders are not lost. */
  shares: { kind: Exclude<MessageKind, 'order'>; share: number }[];
  fadeWeeks: number;
  /** κ: how much more likely a loss is for each unit of load above 1. */
  pressure: number;
}

/** Handling between sites with the new system and sites without, above what the old landscape took already. */
export interface Coexistence {
  /** Factor on the minutes and losses of the boundaries. */
  factor: number;
}
