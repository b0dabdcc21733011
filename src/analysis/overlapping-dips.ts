import { isNeutralWeek } from './neutral-weeks.ts';
import { type PairedProduction, weeksTogether } from './production-lost.ts';
import { recoveryRule } from './recovery-week.ts';

/** In which weeks waves are below normal production, over replications. Weeks count from the horizon's first. */
export interface OverlappingDips {
  /** Whether a week is judged: no neutral week, and with weeks enough after it. */
  judged: boolean[];
  /** By wave, then week: the share of replications in which the wave is in a dip; null for a week that is not judged. */
  inDip: (number | null)[][];
  /** By week: the share of replications in which two waves or more are in a dip. */
  overlapping: (number | null)[];
  /** By replication: the number of judged weeks in which two waves or more are in a dip. */
  overlapWeeks: number[];
}

/**
 * Tells where dips of waves overlap. A wave is in a dip in a week when its production is below 98 % of the reference both in that week and in that
 * week and the next three that count together, as recovery is judged: one bad week is no dip, nor is a usual week before one that begins after a
 * summer. Neutral weeks (summer, Christmas, Easter) do not count.
 *
 * @param waves weekly production of each wave, by wave and then replication
 * @param start ISO date of the horizon's first day
 */
export function overlappingDips(waves: readonly (readonly PairedProduction[])[], start: string): OverlappingDips {
  const replications = waves[0]?.length ?? 0;
  const weeks = waves[0]?.[0]?.arm.length ?? 0;
  const counted = Array.from({ length: weeks }, (_, week) => week).filter(
    (week) => !isNeutralWeek({ from: 7 * week, to: 7 * week + 7 }, start),
  );
  const judgedWeeks = counted.slice(0, Math.max(0, counted.length - weeksTogether + 1));
  const judged = new Array<boolean>(weeks).fill(false);
  for (const week of judgedWeeks) judged[week] = true;
  const inDip = waves.map(() => new Array<number>(weeks).fill(0));
  const overlapping = new Array<number>(weeks).fill(0);
  const overlapWeeks: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    let together = 0;
    for (const [position, week] of judgedWeeks.entries()) {
      const summed = counted.slice(position, position + weeksTogether);
      const dips = waves.map((ofWave) => isBelow(ofWave[replication], [week]) && isBelow(ofWave[replication], summed));
      for (const [wave, isDip] of dips.entries()) if (isDip) inDip[wave][week] += 1;
      if (dips.filter((isDip) => isDip).length < 2) continue;
      overlapping[week] += 1;
      together += 1;
    }
    overlapWeeks.push(together);
  }
  const shares = (counts: number[]): (number | null)[] =>
    counts.map((count, week) => (judged[week] ? count / replications : null));
  return { judged, inDip: inDip.map(shares), overlapping: shares(overlapping), overlapWeeks };
}

function isBelow({ arm, reference }: PairedProduction, weeks: readonly number[]): boolean {
  let armSum = 0;
  let referenceSum = 0;
  for (const week of weeks) {
    armSum += arm[week];
    referenceSum += reference[week];
  }
  return armSum < recoveryRule.share * referenceSum;
}
