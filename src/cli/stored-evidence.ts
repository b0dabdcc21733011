import { z } from 'zod';
import { readStoredStudy } from './stored-study.ts';

const resultSchema = z.object({ rows: z.array(z.object({ use: z.string(), verdict: z.string() })) });

/**
 * How many figures of published go-lives that nothing may be fitted to lie in the simulated ranges, by the study `evidence` that comes
 * with the package; undefined where it does not hold for this version.
 */
export function readEvidenceCount(): { within: number; judged: number } | undefined {
  const study = readStoredStudy('evidence', resultSchema);
  if (study === null) return undefined;
  const validation = study.result.rows.filter(({ use }) => use === 'validation');
  const within = validation.filter(({ verdict }) => verdict === 'within').length;
  return { within, judged: within + validation.filter(({ verdict }) => verdict === 'outside').length };
}
