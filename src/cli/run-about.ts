import { z } from 'zod';
import type { ReportAssumption } from '../report/report-input.ts';
import type { ReadScenario } from './read-scenario.ts';

const keptSchema = z.strictObject({
  assumptions: z.array(
    z.strictObject({
      path: z.string(),
      value: z.union([z.number(), z.string(), z.array(z.number())]),
      unit: z.string().optional(),
      source: z.string(),
      confidence: z.enum(['verified', 'estimate', 'recalled', 'assumption']),
      range: z.tuple([z.number(), z.number()]).optional(),
      note: z.string().optional(),
      place: z.string(),
    }),
  ),
  settings: z.array(z.string()),
  /** Where the first plan comes from. */
  planOrigin: z.enum(['plan-of-2023', 'variant', 're-created', 'own']).optional(),
  warnings: z.strictObject({ sv: z.array(z.string()), en: z.array(z.string()) }),
  /** SHA-256 of the map from published go-lives to measures, as it was when the run was made. */
  evidenceMapSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
// Manifests of 0.2.0 tell only whether the plan is one's own.
const aboutSchema = keptSchema
  .extend({ isOwnPlan: z.boolean().optional() })
  .transform(({ isOwnPlan = false, ...kept }) => ({ planOrigin: isOwnPlan ? ('own' as const) : undefined, ...kept }));

/**
 * What the manifest keeps so that a report can be made again, in either language, without the scenario file: where the
 * numbers are from, the settings given, and the warnings.
 */
export type RunAbout = z.infer<typeof keptSchema>;

/** Reads what a manifest keeps; null where it was written by something else. */
export function readAbout(about: unknown): RunAbout | null {
  const read = aboutSchema.safeParse(about);
  return read.success ? read.data : null;
}

/** The provenance of a scenario as the report lists it, files by the names that are kept. */
export function assumptionsOf({
  provenance,
  storedName,
}: Pick<ReadScenario, 'provenance' | 'storedName'>): (ReportAssumption & RunAbout['assumptions'][number])[] {
  return provenance.map(({ file, line, column: _, ...entry }) => ({
    ...entry,
    place: line === 0 ? file : `${storedName(file)}:${line}`,
  }));
}
