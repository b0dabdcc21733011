/**
 * The points where a go-live may take hold of care. An effect adds to these lists and touches nothing else. Effects
 * combine as docs/background/model.md §8 says: shares of slots by the minimum, multipliers by the product.
 */
export interface CarePoints {
  /** Share of a line's slots of an opening day that are released; asked on the day of release. */
  shareOfSlots: ((line: number, openingDay: number) => number)[];
  /** Multiplier of documentation and screen time of a contact that began at `startedAt`, seen at `now` (seconds). */
  timeMultiplier: ((clinician: number, startedAt: number, now: number) => number)[];
  /** The part of a contact's documentation that cannot wait is done. */
  contactDocumented: ((clinician: number, startedAt: number) => void)[];
}

/** No effect: care as it is without a go-live. */
export function emptyPoints(): CarePoints {
  return { shareOfSlots: [], timeMultiplier: [], contactDocumented: [] };
}
