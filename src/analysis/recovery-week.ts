import { type PairedProduction, weeksTogether } from './production-lost.ts';

/** The rule of recovery, and its defaults: at least 98 % of the reference, held for the next 4 weeks too. */
export interface RecoveryRule {
  share: number;
  weeksHeld: number;
}

export const recoveryRule: RecoveryRule = { share: 0.98, weeksHeld: 4 };

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
  let run = 0;
  for (let first = 0; first + weeksTogether <= weeks.length; first++) {
    if (weeks[first] < 0) continue;
    let armSum = 0;
    let referenceSum = 0;
    for (let i = first; i < first + weeksTogether; i++) {
      armSum += arm[i];
      referenceSum += reference[i];
    }
    run = armSum >= rule.share * referenceSum ? run + 1 : 0;
    if (run === rule.weeksHeld + 1) return weeks[first - rule.weeksHeld];
  }
  return Number.POSITIVE_INFINITY;
}
