import type { ChartContext, Drawing } from '../src/report/charts/chart.ts';
import { type LegendEntry, sampleHeight, sampleWidth } from '../src/report/charts/legend.ts';
import { lineColor, lineDash } from '../src/report/charts/line-style.ts';
import type { WeekByWeek } from './week-by-week.ts';

interface Stroke {
  color: string;
  width: number;
  dash: string;
}

/** What the lines of `replicationLines` mean: the mean of each arm, a replication, the range and, for differences, zero. */
export function replicationLegend({ lines, bandLabel, zero }: WeekByWeek, { theme }: ChartContext): LegendEntry[] {
  const last = lineColor(Math.max(0, ...lines.map(({ style }) => style)), theme);
  const means = lines.map(({ label, style }) => ({
    label: `${label}, mean`,
    drawSample: strokes([0.5], { color: lineColor(style, theme), width: 2.6, dash: lineDash(style, theme) }),
  }));
  const replication = {
    label: 'One replication',
    drawSample: strokes([0.2, 0.5, 0.8], { color: last, width: 0.9, dash: '' }),
  };
  const band = {
    label: bandLabel,
    drawSample: (parent: Drawing<SVGGElement>, x: number, y: number) => {
      const area = parent.append('rect').attr('x', x).attr('y', y).attr('width', sampleWidth);
      area.attr('height', sampleHeight).attr('fill', last).attr('fill-opacity', 0.16);
    },
  };
  if (zero === null) return [...means, replication, band];
  const none = {
    label: zero.label,
    drawSample: strokes([0.5], { color: theme.color.ink, width: 1.2, dash: '' }),
  };
  return [...means, replication, band, none];
}

/** Level lines at the given shares of the sample's height. */
function strokes(shares: number[], { color, width, dash }: Stroke): LegendEntry['drawSample'] {
  return (parent, x, y) => {
    for (const share of shares) {
      const line = parent.append('path').attr('d', `M${x},${y + share * sampleHeight}h${sampleWidth}`);
      line.attr('stroke', color).attr('stroke-width', width);
      if (dash !== '') line.attr('stroke-dasharray', dash);
    }
  };
}
