import type { ConfidenceInterval } from '../statistics/confidence-interval.ts';
import { rankCorrelation, rankCorrelationInterval } from '../statistics/rank-correlation.ts';
import { inputLuck } from './draw-inputs.ts';

/** How far the inputs of one name decide the headline. */
export interface RankedInput {
  name: string;
  /** Spearman's rank correlation of the input with the headline; null where the headline does not vary. */
  correlation: number | null;
  confidence: ConfidenceInterval;
}

/** Fewer replications than this for each drawn input leave the order uncertain. */
export const replicationsPerInput = 10;

/** Whether so many replications tell the order of so many inputs. */
export function isOrderCertain(replications: number, inputs: number): boolean {
  return replications >= replicationsPerInput * inputs;
}

/**
 * The inputs by how strongly they go with the headline, the strongest first.
 *
 * @param names names of the inputs drawn (see `UncertainInput`)
 * @param seed seed of the run
 * @param headline the headline of each replication, from number 1
 */
export function rankInputs(names: readonly string[], seed: string, headline: ArrayLike<number>): RankedInput[] {
  const ranked = [...new Set(names)].map((name) => {
    const luck = Array.from({ length: headline.length }, (_, i) => inputLuck(name, seed, i + 1));
    const correlation = rankCorrelation(luck, headline);
    const confidence = rankCorrelationInterval(correlation ?? 0, correlation === null ? 0 : headline.length);
    return { name, correlation, confidence };
  });
  const strength = ({ correlation }: RankedInput): number => Math.abs(correlation ?? 0);
  return ranked.sort((a, b) => strength(b) - strength(a) || (a.name < b.name ? -1 : 1));
}
