import type { ContactTimes } from '../scenario/scenario.ts';

/** A part of care whose staff see contacts. `Care` tells it when one of its clinicians is done, free, or goes home. */
export interface Team {
  /** What a part of a contact takes of the clinician. */
  timesOf(clinician: number, contact: number, part: number): ContactTimes;
  /** What cannot wait is written; the contact goes on. The clinician is free. */
  serviceDone(clinician: number, contact: number, part: number, now: number): void;
  /** A clinician on duty and free takes the next task, where there is one. */
  takeNext(clinician: number, now: number): void;
  /** The shift is over and nobody is with the clinician: one more task as overtime. False where there is none. */
  takeInOvertime(clinician: number, now: number): boolean;
  /** The shift ends: what is the clinician's own passes to colleagues. */
  handOver(clinician: number, now: number): void;
}
