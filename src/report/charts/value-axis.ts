import type { ScaleLinear } from 'd3';
import { formatNumber, formatShare } from '../text/number-format.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { drawText, round } from './chart.ts';
import { textWidth } from './text-width.ts';

/** How the values of a chart are written. */
export type ValueFormat = 'number' | 'share';

export interface ValueAxis {
  ticks: { value: number; label: string }[];
  /** Width of the widest label in pixels. */
  width: number;
}

/** Chooses ticks for a scale and writes their labels with as many decimals as the step needs. */
export function valueAxis(
  scale: ScaleLinear<number, number>,
  count: number,
  format: ValueFormat,
  context: ChartContext,
): ValueAxis {
  const values = scale.ticks(count);
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0)) * (format === 'share' ? 100 : 1);
  const decimals = step >= 1 || step === 0 ? 0 : step >= 0.1 ? 1 : 2;
  const ticks = values.map((value) => ({
    value,
    label:
      format === 'share' ? formatShare(value, context.locale, decimals) : formatNumber(value, context.locale, decimals),
  }));
  const width = Math.max(0, ...ticks.map((tick) => textWidth(tick.label, context.theme.fontSize.small)));
  return { ticks, width: Math.ceil(width) };
}

/** Draws horizontal grid lines with their labels left of the plot. */
export function drawValueAxis(
  drawing: Drawing<SVGSVGElement>,
  axis: ValueAxis,
  scale: ScaleLinear<number, number>,
  plot: { left: number; right: number },
  context: ChartContext,
): void {
  const { theme } = context;
  const group = drawing.append('g').attr('fill', theme.color.muted);
  for (const { value, label } of axis.ticks) {
    const y = round(scale(value));
    group
      .append('line')
      .attr('x1', plot.left)
      .attr('x2', plot.right)
      .attr('y1', y)
      .attr('y2', y)
      .attr('stroke', theme.color.rule);
    drawText(group, label, { x: plot.left - 8, y: y + 4, anchor: 'end', size: theme.fontSize.small });
  }
}
