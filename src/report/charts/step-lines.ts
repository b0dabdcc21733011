import { curveStepAfter, line, type ScaleLinear, scaleLinear } from 'd3';
import type { Chart, ChartContext, Drawing } from './chart.ts';
import { createDrawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';
import { strokeLine } from './line-style.ts';
import { drawValueAxis, valueAxis } from './value-axis.ts';

/** Shares from week 0 on, one a week. */
export interface StepLine {
  label: string;
  /** 0 is the reference, 1 the first arm and so on: decides colour and dash. */
  style: number;
  shares: number[];
}

export interface StepLinesData {
  description: string;
  /** What the vertical axis counts, written above it. */
  unit: string;
  /** What the horizontal axis counts, written below it. */
  weeks: string;
  lines: StepLine[];
}

const axisHeight = 44;

/** Shares from 0 to 1 that step up or down from week to week. */
export const stepLines: Chart<StepLinesData> = (data, context) => {
  const { theme, width } = context;
  const isNarrow = width < 500;
  const weeks = Math.max(1, ...data.lines.map(({ shares }) => shares.length - 1));
  const y = scaleLinear().domain([0, 1]);
  const axis = valueAxis(y, isNarrow ? 4 : 5, 'share', context);
  const plot = { left: axis.width + 10, right: width - 8 };
  const x = scaleLinear().domain([0, weeks]).range([plot.left, plot.right]);
  const { element, drawing } = createDrawing(context, data.description);
  const unitY = drawLegend(drawing, data.lines.map(legendEntry(context)), context) + 16;
  drawText(drawing, data.unit, { x: 0, y: unitY, color: theme.color.muted, size: theme.fontSize.small });
  const top = unitY + 12;
  const bottom = top + (isNarrow ? 170 : 220);
  y.range([bottom, top]);
  setHeight(drawing, bottom + axisHeight, context);
  drawValueAxis(drawing, axis, y, plot, context);
  drawWeeks(drawing, x, data.weeks, bottom, context);
  const path = line<number>()
    .x((_, week) => x(week))
    .y((share) => y(share))
    .curve(curveStepAfter)
    .digits(1);
  for (const { shares, style } of data.lines) {
    strokeLine(
      drawing
        .append('path')
        .attr('d', path(shares) ?? '')
        .attr('fill', 'none'),
      style,
      context,
    );
  }
  return element;
};

function drawWeeks(
  drawing: Drawing<SVGSVGElement>,
  x: ScaleLinear<number, number>,
  label: string,
  bottom: number,
  { theme, width }: ChartContext,
): void {
  const group = drawing.append('g').attr('fill', theme.color.muted).attr('text-anchor', 'middle');
  for (const week of x.ticks(width < 500 ? 5 : 12).filter(Number.isInteger)) {
    drawText(group, String(week), { x: round(x(week)), y: bottom + 18, size: theme.fontSize.small });
  }
  drawText(drawing, label, {
    x: x.range()[1] ?? width,
    y: bottom + 38,
    anchor: 'end',
    color: theme.color.muted,
    size: theme.fontSize.small,
  });
}

function legendEntry(context: ChartContext) {
  return ({ label, style }: StepLine): LegendEntry => ({
    label,
    drawSample: (parent, left, top) => {
      const sample = parent.append('path').attr('d', `M${left},${top + sampleHeight / 2}h${sampleWidth}`);
      strokeLine(sample.attr('fill', 'none'), style, context);
    },
  });
}
