import { z } from 'zod';
import { readStoredStudy } from './stored-study.ts';

const resultSchema = z.array(z.object({ mark: z.string(), found: z.object({ agrees: z.boolean() }).nullable() }));

/**
 * How many published figures that nothing was fitted to the shipped reference agrees with, by the study `baseline` that comes with
 * the package; undefined where it does not hold for this version.
 */
export function readBaselineCount(): { agree: number; all: number } | undefined {
  const study = readStoredStudy('baseline', resultSchema);
  if (study === null) return undefined;
  const emergent = study.result.filter(({ mark, found }) => mark === 'emergent' && found !== null);
  return { agree: emergent.filter(({ found }) => found?.agrees === true).length, all: emergent.length };
}
