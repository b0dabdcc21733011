/** How many more weeks a recovery must hold. */
export const weeksHeld = 4;

/**
 * The first week w ≥ 0 from which `isBack` holds, and holds too from each of the next `heldFor` weeks. `weeks` are the numbers
 * (from go-live) of the weeks that count, in order; `isBack` is asked of positions among them, the last `count` excepted, which have
 * no sum of `count` weeks after them. Infinity where the horizon ends before it is reached.
 */
export function firstHeldWeek(
  weeks: readonly number[],
  count: number,
  isBack: (first: number) => boolean,
  heldFor = weeksHeld,
): number {
  let run = 0;
  for (let first = 0; first + count <= weeks.length; first++) {
    if (weeks[first] < 0) continue;
    run = isBack(first) ? run + 1 : 0;
    if (run === heldFor + 1) return weeks[first - heldFor];
  }
  return Number.POSITIVE_INFINITY;
}
