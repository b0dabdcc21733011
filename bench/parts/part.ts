import type { BenchOptions } from '../harness/bench-options.ts';
import type { PartResult } from '../harness/row.ts';

/** One part of the bench, measured by itself. */
export type Part = (options: BenchOptions) => Promise<PartResult>;
