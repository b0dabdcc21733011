/** How much longer than the reference a list may be and still count as back, and for how many more weeks it must hold. */
export const listReturnRule = { share: 1.02, weeksHeld: 4 };

/**
 * The week when a waiting list is back: the first week from go-live, at or after the week of the largest excess over the
 * reference, in which the list is at most 2 % longer than in the reference, as it is in the next four weeks. 0 where it
 * never was more than 2 % longer; Infinity where the horizon ends before it is back.
 */
export function listReturnWeek(
  weeks: readonly number[],
  lists: { arm: ArrayLike<number>; reference: ArrayLike<number> },
  rule = listReturnRule,
): number {
  const isBack = (i: number): boolean => lists.arm[i] <= rule.share * lists.reference[i];
  let worst = -1;
  let everLonger = false;
  for (let i = 0; i < weeks.length; i++) {
    if (weeks[i] < 0) continue;
    if (!isBack(i)) everLonger = true;
    if (worst < 0 || lists.arm[i] - lists.reference[i] > lists.arm[worst] - lists.reference[worst]) worst = i;
  }
  if (worst < 0) return Number.POSITIVE_INFINITY;
  if (!everLonger) return 0;
  let run = 0;
  for (let i = worst; i < weeks.length; i++) {
    run = isBack(i) ? run + 1 : 0;
    if (run === rule.weeksHeld + 1) return weeks[i - rule.weeksHeld];
  }
  return Number.POSITIVE_INFINITY;
}
