import { z } from 'zod';
import type { ArmOutcome, ShardOutcome } from '../care/outcome.ts';
import { contactKinds } from '../scenario/schema/common.ts';

const armHeader = z.strictObject({
  arm: z.string(),
  days: z.int().positive(),
  weeks: z.int().positive(),
  cells: z.array(
    z.strictObject({
      site: z.string(),
      unit: z.string(),
      contactKind: z.enum(contactKinds),
      productionWeight: z.number(),
      scheduled: z.boolean(),
    }),
  ),
  units: z.array(z.string()),
  events: z.number(),
  completedContacts: z.number(),
  firstDivergence: z.number(),
});

const countedArm = z.strictObject({
  id: z.string(),
  completed: z.array(z.int()),
  events: z.number(),
  firstDivergence: z.number(),
});

const header = z.strictObject({
  replication: z.int().nonnegative(),
  arms: z.array(armHeader).min(1),
  counted: z.array(countedArm).optional(),
});

/** What a shard file says of an arm besides its columns. */
export type ArmHeader = z.infer<typeof armHeader>;

/** The facts of a shard that are not columns. */
export type ShardHeader = z.infer<typeof header>;

/** Takes the facts of a shard. */
export function shardHeader(outcome: ShardOutcome): ShardHeader {
  return {
    replication: outcome.replication,
    arms: outcome.arms.map((arm: ArmOutcome) => ({
      arm: arm.arm,
      days: arm.days,
      weeks: arm.weeks,
      cells: arm.cells.map(({ site, unit, contactKind, productionWeight, scheduled }) => ({
        site,
        unit,
        contactKind,
        productionWeight,
        scheduled,
      })),
      units: [...arm.units],
      events: arm.events,
      completedContacts: arm.completedContacts,
      firstDivergence: arm.firstDivergence,
    })),
    counted: outcome.counted,
  };
}

/** Reads a header back. Throws where it is not one. */
export function parseShardHeader(text: string): ShardHeader {
  return header.parse(JSON.parse(text));
}
