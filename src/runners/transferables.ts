import type { ShardOutcome } from '../care/outcome.ts';

/** The buffers of a shard's columns, each once: what may change hands between threads instead of being copied. */
export function transferables(outcome: ShardOutcome): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const arm of outcome.arms) {
    const columns = [
      ...Object.values(arm.cellDays),
      ...Object.values(arm.unitDays),
      ...Object.values(arm.histograms),
      arm.edArrivalsByHour,
    ];
    for (const { buffer } of columns) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  }
  return [...buffers];
}
