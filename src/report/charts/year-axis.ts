import type { ScaleLinear } from 'd3';
import { civilDate, dayOfCivilDate } from '../../scenario/calendar-dates.ts';
import { type ChartContext, type Drawing, drawText, round } from './chart.ts';
import { textWidth } from './text-width.ts';

/** Height that the years take below a small plot. */
export const yearAxisHeight = 20;

/** Draws the years under a small plot, each where it begins; the first at the plot's left edge where it has room. */
export function drawYearAxis(
  parent: Drawing<SVGGElement>,
  scale: ScaleLinear<number, number>,
  bottom: number,
  { theme }: ChartContext,
): void {
  const [first = 0, last = 0] = scale.domain();
  const [left = 0, right = 0] = scale.range();
  const { year: firstYear } = civilDate(first);
  const { year: lastYear } = civilDate(last);
  const group = parent.append('g').attr('fill', theme.color.muted);
  let taken = Number.NEGATIVE_INFINITY;
  const starts = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).map((year) => ({
    year,
    x: Math.max(left, scale(dayOfCivilDate(year, 1, 1))),
  }));
  for (const [i, { year, x }] of starts.entries()) {
    const end = x + textWidth(String(year), theme.fontSize.small) + 3;
    // A stub of a year at the left gives its room to the next.
    const next = starts[i + 1];
    if (end > right || x < taken || (i === 0 && next !== undefined && end > next.x)) continue;
    group
      .append('path')
      .attr('d', `M${round(x)},${round(bottom)}v5`)
      .attr('stroke', theme.color.muted);
    drawText(group, String(year), { x: x + 3, y: bottom + 15, size: theme.fontSize.small });
    taken = end + 4;
  }
}
