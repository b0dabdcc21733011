import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelVersion } from '../results/version.ts';
import { packageFolder } from './package-folder.ts';

const studySchema = z.object({
  modelVersion: z.string(),
  result: z.array(z.object({ mark: z.string(), found: z.object({ agrees: z.boolean() }).nullable() })),
});

/**
 * How many published figures that nothing was fitted to the shipped reference agrees with, by the study `baseline` that comes with
 * the package; undefined where it is missing or of another model version.
 */
export function readBaselineCount(): { agree: number; all: number } | undefined {
  try {
    const path = join(packageFolder(), 'docs', 'studies', 'baseline.json');
    const study = studySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (study.modelVersion !== modelVersion) return undefined;
    const emergent = study.result.filter(({ mark, found }) => mark === 'emergent' && found !== null);
    return { agree: emergent.filter(({ found }) => found?.agrees === true).length, all: emergent.length };
  } catch {
    return undefined;
  }
}
