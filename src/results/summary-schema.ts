import { z } from 'zod';

const bound = z.number().nullable();

/** The schema of a row of summary.json. */
export const summaryRowSchema = z
  .strictObject({
    measure: z.string().describe('Id of the measure, see measures.md.'),
    unit: z.string().describe('What the figure is counted in.'),
    arm: z.string().describe('Id of the arm.'),
    against: z
      .literal('reference')
      .nullable()
      .describe(
        "null for the arm's level; reference for the paired difference arm − reference (a loss is positive in production.lost).",
      ),
    scope: z
      .string()
      .regex(/^(region|(wave|kind|unit):[a-z0-9-]+|site:[a-z0-9-]+(\/kind:[a-z0-9-]+)?)$/)
      .describe('region, wave:<id>, kind:<unitKind>, site:<id>, site:<id>/kind:<unitKind> or unit:<id>.'),
    contactKind: z.string().nullable().describe('A contact kind, or null for all that the measure covers together.'),
    window: z
      .string()
      .regex(/^(total|weeks:-?\d+--?\d+)$/)
      .describe(
        "total (from the end of the warm-up to the horizon's end), or weeks:a-b, both included, of seven days from the scope's go-live. Rows of the reference count from the go-live of the first arm; for another arm's weeks, the reference is that arm's level less its difference.",
      ),
    mean: bound.describe('Mean over replications; null where some do not reach the week, or where it cannot be told.'),
    confidence: z
      .strictObject({ level: z.number(), low: bound, high: bound })
      .describe("Student's t interval for the mean: simulation error. null with fewer than two replications."),
    range: z
      .strictObject({ level: z.number(), low: bound, median: bound, high: bound })
      .describe(
        'Quantiles (method R-7) over replications; a week that is not reached counts as later than the horizon, shown as null.',
      ),
    uncertainty: z.enum(['chance', 'chance+parameters']).describe('What varies between replications.'),
    replications: z.int().nonnegative().describe('Number of replications that have the figure.'),
    notReached: bound.describe(
      'Share of replications in which the week is not reached within the horizon; null for other measures, and where the scope is too small to tell by its mean over replications.',
    ),
  })
  .describe('A summary row.');

/** The schema of summary.json. */
export const summarySchema = z
  .strictObject({
    run: z.string().describe('Run id: the name of the run folder.'),
    scenario: z.string().describe('Name of the scenario.'),
    seed: z.string().describe('Seed of the run.'),
    arms: z
      .array(
        z.strictObject({
          id: z.string(),
          goLive: z.array(z.strictObject({ wave: z.string(), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })),
        }),
      )
      .describe('The arms, the reference first, with the dates of their go-lives.'),
    measures: z
      .array(summaryRowSchema)
      .describe(
        'The region and waves have every window; kinds of unit and hospitals (sites with beds, theatres or an emergency department) have total and windows up to weeks:0-12; their contact kinds beside the row of all together have total, those of the region, waves and kinds weeks:0-12 too. Kinds of unit of a hospital have differences from the reference for total and weeks:0-12; so have its units for measures that weekly.parquet has and those without a level, and for total for the others, but not for what staff use their minutes for. Of other sites and their kinds, those measures are told for total and weeks:0-12, of their units for total; other measures of such a site as those of units in hospitals. What is not told is in weekly.parquet and daily.parquet.',
      ),
  })
  .describe('What a run of Driftstart found: summary.json of a run folder.');

/** The contents of summary.json. */
export type Summary = z.infer<typeof summarySchema>;

/** A row of summary.json. */
export type SummaryRow = z.infer<typeof summaryRowSchema>;
