import { createHash } from 'node:crypto';
import { arrivalHours } from '../care/arm-counts.ts';
import { addBins } from '../care/bin-pages.ts';
import { type DayPages, readDays } from '../care/day-pages.ts';
import { cellCounters, histograms, type ShardOutcome, unitCounters } from '../care/outcome.ts';
import { histogramNames } from './shard-tables.ts';

/** SHA-256 of everything in a shard, so that a damaged file is known without any other file. It is of every count, zeros too. */
export function shardChecksum(header: string, outcome: ShardOutcome): string {
  const hash = createHash('sha256').update(header);
  for (const arm of outcome.arms) {
    const ofDays = (pages: DayPages, counters: number, owners: number, column: Int32Array | Float64Array): void => {
      for (let counter = 0; counter < counters; counter++) {
        for (let owner = 0; owner < owners; owner++) {
          readDays(pages, counter, owner, column);
          hash.update(column);
        }
      }
    };
    ofDays(arm.cellPages, cellCounters.length, arm.cells.length, new Int32Array(arm.days));
    ofDays(arm.unitPages, unitCounters.length, arm.units.length, new Float64Array(arm.days));
    for (const name of histogramNames) {
      const { bins } = histograms[name];
      const all = new Int32Array(arm.weeks * bins);
      arm.cells.forEach((_, cell) => {
        all.fill(0);
        for (let week = 0; week < arm.weeks; week++) addBins(arm.binPages[name], cell, week, all, week * bins);
        hash.update(all);
      });
    }
    arm.cells.forEach((_, cell) => {
      hash.update(arrivalHours(arm, cell));
    });
  }
  return hash.digest('hex');
}
