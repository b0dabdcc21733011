import { z } from 'zod';
import { attributionPlanSchema } from './attribution-plan.ts';

const bound = z.number().nullable();

const figure = z
  .strictObject({
    mean: z.number(),
    confidence: z
      .strictObject({ level: z.number(), low: bound, high: bound })
      .describe("Student's t interval for the mean."),
    range: z
      .strictObject({ level: z.number(), low: z.number(), median: z.number(), high: z.number() })
      .describe('Quantiles (method R-7) over replications.'),
  })
  .describe('A figure over replications.');

const share = z.strictObject({
  player: z.string().describe('Id of the player.'),
  shapley: figure.nullable().describe('Its Shapley value; null for method order.'),
  standardError: bound.describe(
    'Standard error of the Shapley mean from drawing orders; null where none are drawn or there are fewer than four.',
  ),
  order: figure
    .nullable()
    .describe("What it adds when the players come in the list's order; null where not all of those are known."),
  first: figure.nullable().describe('What it does alone: added to nobody. null where not known.'),
  last: figure.nullable().describe('What is saved without it: added to all others. null where not known.'),
});

const scope = z.strictObject({
  scope: z.string().describe('region, wave:<id>, kind:<unitKind> or site:<id>.'),
  empty: figure.describe('Loss with no player: rollback and reinforcement alone. It belongs to no share.'),
  whole: figure.describe('Loss of the arm. empty and all shares of one method add up to it, in every replication.'),
  interaction: figure
    .nullable()
    .describe(
      'Σ over players of what each does alone, less (whole − empty). Above 0 the causes overlap: one at a time they add up to more than all at once; below 0 they reinforce each other.',
    ),
  shares: z.array(share).describe("All players in the list's order."),
});

/** The schema of attribution.json. */
export const attributionSchema = z
  .strictObject({
    run: z.string().describe('Run id: the name of the run folder.'),
    plan: attributionPlanSchema,
    measure: z
      .literal('production.lost')
      .describe('What is divided: from the end of the warm-up to the horizon’s end.'),
    replications: z.int().positive(),
    scopes: z.array(scope),
    byReplication: z
      .array(
        z.strictObject({
          replication: z.int().positive(),
          empty: z.number(),
          whole: z.number(),
          shares: z
            .array(z.number())
            .describe("By player, in the list's order: Shapley values, or for method order the order's."),
        }),
      )
      .describe('The region in each replication.'),
  })
  .describe('Which causes the loss of a run comes from: attribution.json of a run folder.');

/** The contents of attribution.json. */
export type Attribution = z.infer<typeof attributionSchema>;
/** A figure over replications. */
export type AttributionFigure = z.infer<typeof figure>;

/** The JSON Schema of attribution.json, as the text of docs/reference/attribution.schema.json. */
export function attributionJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(attributionSchema), null, 2)}\n`;
}
