import { z } from 'zod';
import type { BaselineCount } from '../report/report-input.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isWholeRegion } from './read-baseline-rows.ts';
import { readStoredStudy } from './stored-study.ts';

const resultSchema = z.array(
  z.object({
    id: z.string(),
    mark: z.string(),
    found: z.object({ agrees: z.boolean(), difference: z.number() }).nullable(),
  }),
);

/** Figures that are lower where emergency care is calmer. */
const calmerFigures = ['ed-stay-median', 'ed-stay-p90', 'overbeds'];

/**
 * How many published figures that nothing was fitted to a shipped reference agrees with, by the study that comes with the package: of the
 * whole region for a scenario that has it, else of wave 1; undefined where it does not hold for this version.
 */
export function readBaselineCount(scenario: Pick<Scenario, 'sites'>): BaselineCount | undefined {
  const world = isWholeRegion(scenario) ? 'region' : 'wave-1';
  const study = readStoredStudy(world === 'region' ? 'baseline-region' : 'baseline', resultSchema);
  if (study === null) return undefined;
  const emergent = study.result.filter(({ mark, found }) => mark === 'emergent' && found !== null);
  const differences = study.result.flatMap(({ id, found }) =>
    calmerFigures.includes(id) && found !== null ? [found.difference] : [],
  );
  return {
    world,
    agree: emergent.filter(({ found }) => found?.agrees === true).length,
    all: emergent.length,
    isCalmer: differences.length === calmerFigures.length && differences.every((difference) => difference < 0),
  };
}
