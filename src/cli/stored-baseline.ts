import { z } from 'zod';
import { countFigures } from '../analysis/compare-baseline.ts';
import type { BaselineCount } from '../report/report-input.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { contactKinds, unitKinds } from '../scenario/schema/common.ts';
import { isWholeRegion } from './read-baseline-rows.ts';
import { readStoredStudy } from './stored-study.ts';

const resultSchema = z.array(
  z.object({
    id: z.string(),
    mark: z.enum(['echo', 'calibrated', 'emergent']),
    simulated: z
      .object({
        measures: z.array(z.string()),
        over: z.array(z.string()),
        overUnits: z.enum(unitKinds).nullable(),
        times: z.number(),
        scopes: z.array(z.string()),
        contactKind: z.enum(contactKinds).nullable(),
        month: z.number().nullable(),
      })
      .nullable(),
    found: z.object({ agrees: z.boolean(), difference: z.number() }).nullable(),
  }),
);

/** Figures that are lower where emergency care is calmer. */
const calmerFigures = ['ed-stay-median', 'ed-stay-p90', 'overbeds'];
/** Figures that are higher where waits are shorter. */
const shorterFigures = /^within-90-/;

/**
 * How many published figures that nothing was fitted to a shipped reference agrees with, by the study that comes with the package: of the
 * whole region for a scenario that has it, else of wave 1; undefined where it does not hold for this version.
 */
export function readBaselineCount(scenario: Pick<Scenario, 'sites'>): BaselineCount | undefined {
  const world = isWholeRegion(scenario) ? 'region' : 'wave-1';
  const study = readStoredStudy(world === 'region' ? 'baseline-region' : 'baseline', resultSchema);
  if (study === null) return undefined;
  const differences = (isAsked: (id: string) => boolean): number[] =>
    study.result.flatMap(({ id, found }) => (isAsked(id) && found !== null ? [found.difference] : []));
  const calmer = differences((id) => calmerFigures.includes(id));
  const shorter = differences((id) => shorterFigures.test(id));
  return {
    world,
    ...countFigures(study.result, 'emergent'),
    isCalmer: calmer.length === calmerFigures.length && calmer.every((difference) => difference < 0),
    hasShorterWaits: shorter.length > 0 && shorter.every((difference) => difference > 0),
  };
}
