import type { BenchOptions } from '../harness/bench-options.ts';
import { perSecond, threeDigits } from '../harness/format.ts';
import type { PartResult } from '../harness/row.ts';
import { profileWave1 } from '../model/profile.ts';

/** Where the first wave's time goes, by function. Printed only; `npm run studies -- profile` keeps it. */
export async function profilePart({ divisor }: BenchOptions): Promise<PartResult> {
  const { lines, seconds, events } = await profileWave1(divisor === 1 ? 0 : 7);
  const table = {
    title: `First wave, ${perSecond(events / seconds)} events while profiled: share of time in a function itself`,
    head: ['function', 'file', 'share'],
    lines: lines.map(({ function: name, file, share }) => [`\`${name}\``, file, `${threeDigits(100 * share)} %`]),
  };
  return { rows: [], tables: [table] };
}
