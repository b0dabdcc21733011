import { z } from 'zod';

/** The schema of how a loss is divided; part of manifest.json. */
export const attributionPlanSchema = z.strictObject({
  of: z.string().describe('Id of the arm whose loss is divided.'),
  method: z
    .enum(['order', 'exact', 'sampled'])
    .describe(
      "order: the players added one by one, in the list's order. exact: Shapley values over all coalitions. sampled: Shapley values over random orders, each with its reverse.",
    ),
  players: z.array(z.string()).describe("All players, in the list's order."),
  planned: z.array(z.string()).describe('Those of whom the arm has anything; the others are 0.'),
  orders: z
    .int()
    .nonnegative()
    .describe('Random orders of each replication, reverses among them; 0 where none is drawn.'),
});

/** How the loss of an arm is divided among its causes (docs/background/model.md §10). */
export type AttributionPlan = z.infer<typeof attributionPlanSchema>;
