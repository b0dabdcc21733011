import { area, line, scaleLinear } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import type { SeriesPoint } from '../report-input.ts';
import type { Chart, ChartContext, Drawing } from './chart.ts';
import { createDrawing, drawText, round, setHeight } from './chart.ts';
import { drawGoLives, type GoLiveMark, goLiveRows } from './go-live-marks.ts';
import { drawLegend, type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';
import { lineColor, strokeLine } from './line-style.ts';
import { drawValueAxis, type ValueFormat, valueAxis } from './value-axis.ts';
import { drawWeeklyAxis, weeklyAxisHeight } from './weekly-axis.ts';

export interface WeeklyLine {
  label: string;
  /** 0 is the reference, 1 the first arm and so on: decides colour and dash. */
  style: number;
  points: SeriesPoint[];
}

export interface WeeklyLinesData {
  /** What the chart shows, for those who cannot see it. */
  description: string;
  /** What the vertical axis counts, written above it. */
  unit: string;
  format: ValueFormat;
  lines: WeeklyLine[];
  /** Explains the bands, in the legend; the bands are the points' ranges. */
  bandLabel: string;
  goLives: GoLiveMark[];
  /** Draws a firm line at zero, with these words in the legend, for differences; null draws none. */
  zero: { label: string } | null;
}

/** Lines over weeks with a band for the range over replications and a mark at each go-live. */
export const weeklyLines: Chart<WeeklyLinesData> = (data, context) => {
  const { theme, width, id } = context;
  const days = data.lines.flatMap(({ points }) => points.map((point) => dayNumber(point.date)));
  const x = scaleLinear().domain([Math.min(...days), Math.max(...days)]);
  const y = scaleLinear().domain(valueDomain(data));
  const isNarrow = width < 500;
  const tickCount = isNarrow ? 4 : 5;
  y.nice(tickCount);
  const plotHeight = isNarrow ? 200 : Math.round(Math.min(300, width * 0.34));
  const axis = valueAxis(y, tickCount, data.format, context);
  const plot = { left: axis.width + 10, right: width - 8 };
  x.range([plot.left, plot.right]);

  const legend = legendEntries(data, context);
  const { element, drawing } = createDrawing(context, data.description);
  const legendHeight = drawLegend(drawing, legend, context);
  const marks = goLiveRows(data.goLives, x, context);
  const unitY = legendHeight + 16;
  drawText(drawing, data.unit, { x: 0, y: unitY, color: theme.color.muted, size: theme.fontSize.small });
  const top = unitY + 10 + marks.height;
  const bottom = top + plotHeight;
  y.range([bottom, top]);
  setHeight(drawing, bottom + weeklyAxisHeight, context);

  drawValueAxis(drawing, axis, y, plot, context);
  drawWeeklyAxis(drawing, x, bottom, context);
  const clip = `${id}-plot`;
  drawing
    .append('clipPath')
    .attr('id', clip)
    .append('rect')
    .attr('x', plot.left)
    .attr('y', top)
    .attr('width', round(plot.right - plot.left))
    .attr('height', plotHeight);
  const inside = drawing.append('g').attr('clip-path', `url(#${clip})`);
  for (const weekly of data.lines) drawBand(inside, weekly, x, y, context);
  if (data.zero !== null) drawZero(drawing, plot.left, plot.right, y(0), context);
  for (const weekly of data.lines) drawLine(inside, weekly, x, y, context);
  drawGoLives(drawing, marks, { top, bottom }, context);
  return element;
};

/** All means and ranges, and zero: a chart of levels must not make a small fall look large. */
function valueDomain(data: WeeklyLinesData): [number, number] {
  const values = data.lines.flatMap(({ points }) => points.flatMap(({ mean, range }) => [mean, range.low, range.high]));
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  return low === high ? [0, 1] : [low, high];
}

type Scale = (value: number) => number;

function drawBand(
  parent: Drawing<SVGGElement>,
  { points, style }: WeeklyLine,
  x: Scale,
  y: Scale,
  { theme }: ChartContext,
): void {
  const band = area<SeriesPoint>()
    .defined(({ range }) => range.low !== null && range.high !== null)
    .x(({ date }) => x(dayNumber(date)))
    .y0(({ range }) => y(range.low ?? 0))
    .y1(({ range }) => y(range.high ?? 0))
    .digits(1);
  parent
    .append('path')
    .attr('d', band(points) ?? '')
    .attr('fill', lineColor(style, theme))
    .attr('fill-opacity', 0.18);
}

function drawLine(
  parent: Drawing<SVGGElement>,
  { points, style }: WeeklyLine,
  x: Scale,
  y: Scale,
  context: ChartContext,
): void {
  const path = line<SeriesPoint>()
    .defined(({ mean }) => mean !== null)
    .x(({ date }) => x(dayNumber(date)))
    .y(({ mean }) => y(mean ?? 0))
    .digits(1);
  strokeLine(
    parent
      .append('path')
      .attr('d', path(points) ?? '')
      .attr('fill', 'none'),
    style,
    context,
  );
}

/** The zero line of differences; the legend says what it means. */
function drawZero(
  parent: Drawing<SVGSVGElement> | Drawing<SVGGElement>,
  from: number,
  to: number,
  y: number,
  { theme }: ChartContext,
): void {
  parent
    .append('path')
    .attr('d', `M${round(from)},${round(y)}H${round(to)}`)
    .attr('stroke', theme.color.ink)
    .attr('stroke-width', 1.2);
}

function legendEntries(data: WeeklyLinesData, context: ChartContext): LegendEntry[] {
  const lines = data.lines.map(({ label, style }) => ({
    label,
    drawSample: (parent: Drawing<SVGGElement>, left: number, top: number) => {
      const middle = top + sampleHeight / 2;
      strokeLine(
        parent.append('path').attr('d', `M${left},${middle}h${sampleWidth}`).attr('fill', 'none'),
        style,
        context,
      );
    },
  }));
  const bandStyle = Math.max(0, ...data.lines.map(({ style }) => style));
  const band = {
    label: data.bandLabel,
    drawSample: (parent: Drawing<SVGGElement>, left: number, top: number) => {
      parent
        .append('rect')
        .attr('x', left)
        .attr('y', top)
        .attr('width', sampleWidth)
        .attr('height', sampleHeight)
        .attr('fill', lineColor(bandStyle, context.theme))
        .attr('fill-opacity', 0.18);
    },
  };
  if (data.zero === null) return [...lines, band];
  const zero = {
    label: data.zero.label,
    drawSample: (parent: Drawing<SVGGElement>, left: number, top: number) =>
      drawZero(parent, left, left + sampleWidth, top + sampleHeight / 2, context),
  };
  return [...lines, zero, band];
}
