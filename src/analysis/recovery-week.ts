import { firstHeldWeek, weeksHeld } from './first-held-week.ts';
import { type PairedProduction, weeksTogether } from './production-lost.ts';

/** The rule of recovery, and its defaults: at least 98 % of the reference, held for the next 4 weeks too. */
export interface RecoveryRule {
  share: number;
  weeksHeld: number;
}

export const recoveryRule: RecoveryRule = { share: 0.98, weeksHeld };

/**
 * The first week w ≥ 0 from which the production of four weeks is at least `share` of the reference, for w and each of
 * the next `weeksHeld` weeks. `weeks` are the numbers (from go-live) of the weeks that count, in order; neutral weeks are
 * taken out before the sums are formed. Infinity where the horizon ends before it is reached. One-sided: production
 * above the reference counts as recovered.
 */
export function recoveryWeek(
  weeks: readonly number[],
  { arm, reference }: PairedProduction,
  rule = recoveryRule,
): number {
  const isBack = (first: number): boolean => {
    let armSum = 0;
    let referenceSum = 0;
    for (let i = first; i < first + weeksTogether; i++) {
      armSum += arm[i];
      referenceSum += reference[i];
    }
    return armSum >= rule.share * referenceSum;
  };
  return firstHeldWeek(weeks, weeksTogether, isBack, rule.weeksHeld);
}
