import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { modelVersion } from '../results/version.ts';
import { packageFolder } from './package-folder.ts';

/** What a study that comes with the package found; null where it is missing, of another form or of another model version. */
export function readStoredStudy<T>(name: string, result: z.ZodType<T>): { replications: number; result: T } | null {
  const schema = z.object({ modelVersion: z.string(), replications: z.int().positive(), result });
  try {
    const path = join(packageFolder(), 'docs', 'studies', `${name}.json`);
    const study = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return study.modelVersion === modelVersion ? study : null;
  } catch {
    return null;
  }
}
