import { createHash } from 'node:crypto';
import { cellCounters, type ShardOutcome, unitCounters } from '../care/outcome.ts';
import { histogramNames } from './shard-tables.ts';

/** SHA-256 of everything in a shard, so that a damaged file is known without any other file. */
export function shardChecksum(header: string, outcome: ShardOutcome): string {
  const hash = createHash('sha256').update(header);
  for (const arm of outcome.arms) {
    for (const name of cellCounters) hash.update(arm.cellDays[name]);
    for (const name of unitCounters) hash.update(arm.unitDays[name]);
    for (const name of histogramNames) hash.update(arm.histograms[name]);
    hash.update(arm.edArrivalsByHour);
  }
  return hash.digest('hex');
}
