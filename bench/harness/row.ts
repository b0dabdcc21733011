import { z } from 'zod';

const spread = z.object({ median: z.number(), low: z.number(), high: z.number() });

/** One line of the table. */
export const row = z.object({
  /** Name; the goal of that name holds, if there is one. */
  name: z.string(),
  /** What was simulated, and how it was compared. */
  about: z.string(),
  ours: z.string(),
  peer: z.string(),
  /** What is judged: a ratio, or bytes; null where the peer was not found. */
  value: spread.nullable(),
});
export type Row = z.infer<typeof row>;

/** A table of further figures, such as the event lists' nanoseconds. */
export const detailTable = z.object({
  title: z.string(),
  head: z.array(z.string()),
  lines: z.array(z.array(z.string())),
});
export type DetailTable = z.infer<typeof detailTable>;

/** What one part of the bench found. */
export interface PartResult {
  rows: Row[];
  tables?: DetailTable[];
}
