import { writeFileSync } from 'node:fs';
import type { BenchOptions } from '../harness/bench-options.ts';
import { root } from '../harness/folders.ts';
import { perSecond, threeDigits } from '../harness/format.ts';
import type { PartResult } from '../harness/row.ts';
import { profileWave1 } from '../model/profile.ts';

/** Where the first wave's time goes, by function. Kept in bench/profile.json too, so that two of them can be laid side by side. */
export async function profilePart({ divisor, onlyPrints }: BenchOptions): Promise<PartResult> {
  const { lines, seconds, events } = await profileWave1(divisor === 1 ? 0 : 7);
  const kept = { events, eventsPerSecond: Math.round(events / seconds), lines };
  if (!onlyPrints) writeFileSync(`${root}bench/profile.json`, `${JSON.stringify(kept, null, 2)}\n`);
  const title = `Profile of the first wave, ${perSecond(events / seconds)} events while it was taken: share of time in a function itself`;
  const table = {
    title,
    head: ['function', 'file', 'share'],
    lines: lines.map(({ function: name, file, share }) => [`\`${name}\``, file, `${threeDigits(100 * share)} %`]),
  };
  return { rows: [], tables: [table] };
}
