import { z } from 'zod';
import { readStoredStudy } from './stored-study.ts';

const resultSchema = z.object({
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
});

/** The study `ranking` that comes with the package; null where it does not hold for this version. */
export function readStoredRanking(): { replications: number; result: z.infer<typeof resultSchema> } | null {
  return readStoredStudy('ranking', resultSchema);
}
