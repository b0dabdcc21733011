/** Production of an arm and its reference in the same periods. */
export interface PairedProduction {
  arm: ArrayLike<number>;
  reference: ArrayLike<number>;
}

/** The gross shortfall: Σ over periods of max(0, reference − arm). */
export function delayedProduction({ arm, reference }: PairedProduction): number {
  let delayed = 0;
  for (let i = 0; i < arm.length; i++) if (reference[i] > arm[i]) delayed += reference[i] - arm[i];
  return delayed;
}

/** What is caught up: Σ over periods of max(0, arm − reference), which is the gross shortfall less the net loss. */
export function caughtUpProduction({ arm, reference }: PairedProduction): number {
  return delayedProduction({ arm: reference, reference: arm });
}

/** The net loss as a share of the reference, Σ(reference − arm)/Σ reference; NaN where the reference is nothing. */
export function lostShare({ arm, reference }: PairedProduction): number {
  let lost = 0;
  let whole = 0;
  for (let i = 0; i < arm.length; i++) {
    lost += reference[i] - arm[i];
    whole += reference[i];
  }
  return whole > 0 ? lost / whole : Number.NaN;
}

/** Number of weeks that depth and recovery are summed over. */
export const weeksTogether = 4;

/** Depth: the largest lost share of four consecutive weeks; NaN where there are fewer than four. */
export function productionDepth({ arm, reference }: PairedProduction): number {
  let deepest = Number.NaN;
  for (let week = 0; week + weeksTogether <= arm.length; week++) {
    let lost = 0;
    let whole = 0;
    for (let i = week; i < week + weeksTogether; i++) {
      lost += reference[i] - arm[i];
      whole += reference[i];
    }
    if (whole > 0 && !(lost / whole <= deepest)) deepest = lost / whole;
  }
  return deepest;
}
