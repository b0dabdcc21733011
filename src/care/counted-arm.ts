import { cellSum } from './arm-counts.ts';
import type { ArmOutcome } from './outcome.ts';

/** What is kept of an arm of which only the sum of production is asked for. */
export interface CountedArm {
  id: string;
  /** Contacts completed from the end of the warm-up to the horizon's end, by cell. */
  completed: number[];
  /** Events that were simulated for it alone; 0 for one whose history is another's. */
  events: number;
  /** Second at which its history left the other from which it was branched. */
  firstDivergence: number;
}

/** Contacts completed from a day on, by cell. */
export function completedSince(outcome: ArmOutcome, fromDay: number): number[] {
  return outcome.cells.map((_, cell) => cellSum(outcome, 'completed', cell, fromDay));
}
