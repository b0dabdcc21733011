import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelVersion } from '../results/version.ts';
import { packageFolder } from './package-folder.ts';

const studySchema = z.object({
  modelVersion: z.string(),
  replications: z.int().positive(),
  result: z.object({
    weeksAfterGoLive: z.number(),
    uncertain: z.array(
      z.object({ path: z.string(), name: z.string(), low: z.number(), mode: z.number(), high: z.number() }),
    ),
    inputs: z.array(
      z.object({
        name: z.string(),
        correlation: z.number().nullable(),
        confidence: z.object({ level: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
      }),
    ),
  }),
});

/** The study `ranking` that comes with the package; null where it is missing or of another model version. */
export function readStoredRanking(): z.infer<typeof studySchema> | null {
  try {
    const path = join(packageFolder(), 'docs', 'studies', 'ranking.json');
    const study = studySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return study.modelVersion === modelVersion ? study : null;
  } catch {
    return null;
  }
}
