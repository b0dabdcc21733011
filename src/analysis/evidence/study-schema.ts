import { z } from 'zod';

/** Units of published figures. Figures in a unit that is bounded lie within its bounds, see `unitBounds`. */
export const evidenceUnits = [
  'share',
  'percent',
  'percent of baseline',
  'percent change',
  'percentage points',
  'ratio',
  'min',
  'h',
  'min/day',
  'h/day',
  'days',
  'days/month',
  'weeks',
  'visits/month',
  'months after first wave',
  'per 1000 admissions',
  'persons',
  'patients',
  'reports',
  'letters',
  'events',
  'studies',
  'MNOK',
  'USD',
  'shape',
  'status',
  'verdict',
] as const;
export type EvidenceUnit = (typeof evidenceUnits)[number];

/** What figures in a unit can be. */
export const unitBounds: Partial<Record<EvidenceUnit, { low: number; high: number; example: string }>> = {
  share: { low: 0, high: 1, example: '0.25' },
  percent: { low: 0, high: 100, example: '25' },
  'percent of baseline': { low: 0, high: 1000, example: '90' },
  'percent change': { low: -100, high: 1000, example: '-20' },
  'percentage points': { low: -100, high: 100, example: '8' },
  ratio: { low: 0, high: 100, example: '1.2' },
};

/**
 * What a row may be used for: `calibration` may be fitted to, `validation` may only be compared with, `input` is a plan or a level
 * that a scenario takes in, `context` is neither.
 */
export const evidenceUses = ['calibration', 'validation', 'input', 'context'] as const;
export type EvidenceUse = (typeof evidenceUses)[number];

/** The value of `testable` of a row that a simulation can answer. */
export const isResponse = 'response';

const words = z.string().min(1);
const figure = z.number().meta({ examples: [12] });
const week = z
  .number()
  .min(-520)
  .max(1040)
  .meta({ examples: [4] });

const row = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]\d\d$/)
    .meta({ examples: ['E05'] }),
  use: z.enum(evidenceUses),
  vendor: words.optional(),
  metric: words,
  unit: z.enum(evidenceUnits).optional(),
  baseline: figure.optional(),
  atWeeks: words.optional(),
  weeksFrom: week.optional(),
  weeksTo: week.optional(),
  weeksOpen: z.literal(true).optional(),
  value: figure.optional(),
  low: figure.optional(),
  high: figure.optional(),
  recoveryWeeks: z
    .string()
    .regex(/^((<=|>)?\d+|\d+-\d+)$/)
    .meta({ examples: ['13-22'] })
    .optional(),
  measure: z.string().optional(),
  against: z.enum(['change', 'level']).optional(),
  testable: words.optional(),
  design: words.optional(),
  n: words.optional(),
  confidence: z.enum(['verified', 'recalled', 'uncertain']),
  source: words.optional(),
  note: words.optional(),
});

/** A file of evidence/studies: a published go-live, or what is published on one. Keys that are left out are not known. */
export const studyFile = z.strictObject({
  citation: words,
  doi: words.optional(),
  setting: words,
  careSetting: z.enum([
    'whole_hospital',
    'outpatient',
    'ed',
    'primary_care',
    'inpatient',
    'or',
    'documentation',
    'support',
  ]),
  rows: z.array(row).min(1),
});

export type EvidenceRow = z.infer<typeof row>;

/** A study with the name of its file, which is its id. */
export type Study = z.infer<typeof studyFile> & { id: string };
