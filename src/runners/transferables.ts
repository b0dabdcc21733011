import { memoryOfBins } from '../care/bin-pages.ts';
import { memoryOfDays } from '../care/day-pages.ts';
import type { ShardOutcome } from '../care/outcome.ts';

/** The memory of a shard's pages, each once: what may change hands between threads instead of being copied. */
export function transferables(outcome: ShardOutcome): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const arm of outcome.arms) {
    const ofDays = [arm.cellPages, arm.unitPages, arm.hourPages].flatMap(({ pages }) => memoryOfDays(pages));
    const ofBins = Object.values(arm.binPages).flatMap(memoryOfBins);
    for (const memory of [...ofDays, ...ofBins]) if (memory instanceof ArrayBuffer) buffers.add(memory);
  }
  return [...buffers];
}
