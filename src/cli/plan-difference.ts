import { confidenceLevel, rangeLevel } from '../analysis/summarise.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { Manifest } from '../results/manifest.ts';
import { confidenceInterval } from '../statistics/confidence-interval.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { readLosses } from './read-losses.ts';

/** What the second plan of a run loses beyond the first, replication by replication; undefined for a single plan. */
export async function planDifference({
  folder,
  manifest,
}: {
  folder: string;
  manifest: Manifest;
}): Promise<ReportInput['planDifference']> {
  const [plan, changed] = manifest.arms.filter(({ partOf }) => partOf === undefined);
  if (plan === undefined || changed === undefined) return undefined;
  const [before = [], after = []] = await readLosses(folder, manifest, [plan.id, changed.id]);
  const differences = after.map((loss, replication) => loss - before[replication]);
  const between = (p: number): number => quantile(differences, p);
  return {
    mean: mean(differences),
    confidence: confidenceInterval(differences, confidenceLevel),
    range: {
      level: rangeLevel,
      low: between((1 - rangeLevel) / 2),
      median: between(0.5),
      high: between((1 + rangeLevel) / 2),
    },
    replications: differences.length,
  };
}
