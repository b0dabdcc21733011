import { dayNumber } from '../../scenario/calendar-dates.ts';
import { type ChartContext, type Drawing, round } from './chart.ts';
import { type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';

/** Days of a time axis, both ISO dates; the second is the first day after it. */
export interface WeekSpan {
  from: string;
  to: string;
}

/** Shades spans of a plot, such as the weeks of summer, as far as they lie on the axis. */
export function drawSpans(
  parent: Drawing<SVGSVGElement> | Drawing<SVGGElement>,
  spans: readonly WeekSpan[],
  scale: (day: number) => number,
  plot: { left: number; right: number; top: number; bottom: number },
  { theme }: ChartContext,
): void {
  const path = spans
    .map(({ from, to }) => {
      const left = Math.max(plot.left, scale(dayNumber(from)));
      const right = Math.min(plot.right, scale(dayNumber(to)));
      return right <= left
        ? ''
        : `M${round(left)},${round(plot.top)}H${round(right)}V${round(plot.bottom)}H${round(left)}z`;
    })
    .join('');
  if (path !== '') parent.append('path').attr('d', path).attr('fill', theme.color.season);
}

/** The legend's entry for shaded weeks. */
export function spanLegend(label: string, { theme }: ChartContext): LegendEntry {
  return {
    label,
    drawSample: (parent, x, y) => {
      parent
        .append('rect')
        .attr('x', x)
        .attr('y', y)
        .attr('width', sampleWidth)
        .attr('height', sampleHeight)
        .attr('fill', theme.color.season);
    },
  };
}
