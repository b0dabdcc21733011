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
export function completedSince({ cells, cellDays, days }: ArmOutcome, fromDay: number): number[] {
  return cells.map((_, cell) => {
    let sum = 0;
    for (let day = fromDay; day < days; day++) sum += cellDays.completed[cell * days + day];
    return sum;
  });
}
