import { firstHeldWeek } from './first-held-week.ts';
import { weeksTogether } from './production-lost.ts';

/** How much longer than in the reference stays may be and still count as back. */
export const stayRecoveryShare = 1.02;

/** Sums of stays that ended, in seconds, and how many ended, by week. */
export interface Stays {
  seconds: ArrayLike<number>;
  count: ArrayLike<number>;
}

/**
 * The first week w ≥ 0 in which the mean stay of four weeks is at most 2 % longer than in the reference, for w and each of the
 * next four weeks. `weeks` are the numbers (from go-live) of the weeks that count, in order. Infinity where the horizon ends
 * before it is reached.
 */
export function stayRecoveryWeek(
  weeks: readonly number[],
  { arm, reference }: { arm: Stays; reference: Stays },
  share = stayRecoveryShare,
): number {
  return firstHeldWeek(weeks, weeksTogether, (first) => meanStay(arm, first) <= share * meanStay(reference, first));
}

/** Mean of four weeks; 0 where no stay ended. */
function meanStay({ seconds, count }: Stays, first: number): number {
  let sum = 0;
  let ended = 0;
  for (let i = first; i < first + weeksTogether; i++) {
    sum += seconds[i];
    ended += count[i];
  }
  return ended > 0 ? sum / ended : 0;
}
