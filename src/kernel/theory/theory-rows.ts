import { distributionRows } from './distribution-rows.ts';
import { exactRows } from './exact-rows.ts';
import { infiniteServerRows } from './infinite-server-rows.ts';
import { networkRows } from './network-rows.ts';
import { priorityRows } from './priority-rows.ts';
import { queueRows } from './queue-rows.ts';
import { shiftRows } from './shift-rows.ts';
import type { TheoryRow } from './theory-row.ts';

/** The queues that the kernel is held against. */
export const theoryRows: readonly TheoryRow[] = [
  ...queueRows,
  ...priorityRows,
  ...networkRows,
  ...infiniteServerRows,
  ...shiftRows,
  ...exactRows,
  ...distributionRows,
];
