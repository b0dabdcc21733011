import { isDeepStrictEqual } from 'node:util';
import { isOrderCertain, rankInputs } from '../experiment/rank-inputs.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { Manifest } from '../results/manifest.ts';
import { readLosses } from './read-losses.ts';
import { readStoredRanking } from './stored-ranking.ts';

/**
 * The inputs that the first plan of a run draws, by how strongly they go with its loss. A run with enough replications
 * tells itself; else the stored study does, where it drew the same inputs from the same ranges; else the run does, and says that it is
 * uncertain.
 */
export async function buildRanking(folder: string, manifest: Manifest): Promise<ReportInput['ranking']> {
  const plan = manifest.arms.find(({ uncertain = [] }) => uncertain.length > 0);
  if (plan === undefined) return undefined;
  const names = [...new Set((plan.uncertain ?? []).map(({ name }) => name))];
  const { replications } = manifest;
  const isCertain = isOrderCertain(replications, names.length);
  const study = isCertain ? null : readStoredRanking();
  if (study !== null && isDeepStrictEqual(study.result.uncertain, plan.uncertain)) {
    const { inputs, weeksAfterGoLive } = study.result;
    const isKnown = isOrderCertain(study.replications, names.length);
    return { inputs, replications: study.replications, weeksOfStudy: weeksAfterGoLive, isCertain: isKnown };
  }
  const [losses = []] = await readLosses(folder, manifest, [plan.id]);
  return { inputs: rankInputs(names, manifest.seed, losses), replications, weeksOfStudy: null, isCertain };
}
