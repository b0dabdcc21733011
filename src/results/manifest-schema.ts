import { z } from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import { attributionPlanSchema } from './attribution-plan.ts';

const text = z.strictObject({ sv: z.string(), en: z.string() });
const scenario = z.custom<Scenario>(
  (value) => typeof value === 'object' && value !== null && 'sites' in value && 'waves' in value && 'start' in value,
  'a resolved scenario',
);

const uncertainInput = z.strictObject({
  path: z.string(),
  name: z.string(),
  low: z.number(),
  mode: z.number(),
  high: z.number(),
});

const arm = z.strictObject({
  id: z.string(),
  label: text,
  scenario,
  uncertain: z.array(uncertainInput).optional(),
  partOf: z.string().optional(),
});

/** The schema of manifest.json; it runs in a browser too. */
export const manifestSchema = z.strictObject({
  resultsFormat: z.int(),
  modelVersion: z.string(),
  identity: z.string().regex(/^[0-9a-f]{64}$/),
  run: z.string(),
  name: z.string(),
  title: text,
  seed: z.string(),
  replications: z.int().positive(),
  daily: z.int().nonnegative(),
  reference: scenario,
  arms: z.array(arm),
  attribution: attributionPlanSchema.optional(),
  /** What the caller wants to find again: sources of the numbers, warnings, settings. */
  about: z.unknown(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** How this execution went: the only part of a run folder that differs between two runs of the same. */
  execution: z.strictObject({
    wallSeconds: z.number(),
    workers: z.int(),
    node: z.string(),
    simulatedReplications: z.int(),
    eventsPerSecond: z.number().nullable(),
    contactsPerSecond: z.number().nullable(),
  }),
});

/** The contents of manifest.json: what was run, the checksums of the files, and how it went. */
export type Manifest = z.infer<typeof manifestSchema>;
