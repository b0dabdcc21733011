import { type ScaleLinear, scaleLinear } from 'd3';
import type { Interval } from '../report-input.ts';
import type { Chart, ChartContext, Drawing } from './chart.ts';
import { createDrawing, drawText, round, setHeight } from './chart.ts';
import { textWidth } from './text-width.ts';
import { type ValueAxis, type ValueFormat, valueAxis } from './value-axis.ts';

export interface RangeDot {
  label: string;
  mean: number;
  range: Interval;
  /** The figure with its range in words, written beside the dot. */
  text: string;
}

export interface RangeDotsData {
  description: string;
  /** What the axis counts. */
  unit: string;
  format: ValueFormat;
  dots: RangeDot[];
  /** A value that the dots are held against, drawn as firmly as zero. */
  mark?: number;
}

/** Where things stand in a row; y counts from the row's top. Where the page is narrow, words stand above the dot. */
interface RowLayout {
  height: number;
  labelY: number;
  figureY: number;
  dotY: number;
  plot: { left: number; right: number };
  /** Grid lines keep to the dot's part of a row, so that they do not cross words. */
  grid: { from: number; to: number };
}

const top = 44;
const dotRadius = 5;
const capHeight = 8;
const columnGap = 20;

/** One row for each thing: a dot at the mean, a line over its range, and both in words. */
export const rangeDots: Chart<RangeDotsData> = (data, context) => {
  const { theme, width } = context;
  const isNarrow = width < 500;
  const layout = isNarrow ? narrowLayout(data.dots, context) : wideLayout(data.dots, context);
  const { element, drawing } = createDrawing(context, data.description);
  setHeight(drawing, top + data.dots.length * layout.height + 6, context);
  const scale = scaleLinear()
    .domain(valueDomain(data.dots, data.mark))
    .nice(4)
    .range([layout.plot.left, layout.plot.right]);
  drawText(drawing, data.unit, {
    x: isNarrow ? 0 : layout.plot.left - dotRadius,
    y: 14,
    color: theme.color.muted,
    size: theme.fontSize.small,
  });
  drawGrid(drawing, valueAxis(scale, isNarrow ? 3 : 5, data.format, context), scale, data.dots.length, layout, {
    context,
    mark: data.mark ?? 0,
  });
  data.dots.forEach((dot, index) => {
    const y = top + index * layout.height;
    drawText(drawing, dot.label, { x: 0, y: y + layout.labelY });
    drawText(drawing, dot.text, { x: width, y: y + layout.figureY, anchor: 'end' });
    drawDot(drawing, dot, scale, y + layout.dotY, context);
  });
  return element;
};

function wideLayout(dots: RangeDot[], { theme, width }: ChartContext): RowLayout {
  const size = theme.fontSize.label;
  const labelWidth = Math.ceil(Math.max(0, ...dots.map(({ label }) => textWidth(label, size)))) + columnGap;
  const figureWidth = Math.ceil(Math.max(0, ...dots.map(({ text }) => textWidth(text, size)))) + columnGap;
  return {
    height: 34,
    labelY: 21,
    figureY: 21,
    dotY: 17,
    plot: { left: labelWidth + dotRadius, right: width - figureWidth - dotRadius },
    grid: { from: 0, to: 34 },
  };
}

function narrowLayout(dots: RangeDot[], { theme, width }: ChartContext): RowLayout {
  const size = theme.fontSize.label;
  const fits = dots.every(({ label, text }) => textWidth(label, size) + columnGap + textWidth(text, size) <= width);
  const figureY = fits ? 16 : 34;
  return {
    height: figureY + 34,
    labelY: 16,
    figureY,
    dotY: figureY + 18,
    plot: { left: dotRadius + 8, right: width - dotRadius - 18 },
    grid: { from: figureY + 8, to: figureY + 28 },
  };
}

function valueDomain(dots: RangeDot[], mark = 0): [number, number] {
  const values = dots.flatMap(({ mean, range }) => [mean, range.low ?? mean, range.high ?? mean]);
  const low = Math.min(0, mark, ...values);
  const high = Math.max(0, mark, ...values);
  return low === high ? [0, 1] : [low, high];
}

function drawGrid(
  drawing: Drawing<SVGSVGElement>,
  axis: ValueAxis,
  scale: ScaleLinear<number, number>,
  rows: number,
  { height, grid }: RowLayout,
  { context: { theme }, mark }: { context: ChartContext; mark: number },
): void {
  const group = drawing.append('g').attr('fill', theme.color.muted);
  for (const { value, label } of axis.ticks) {
    const x = round(scale(value));
    const pieces = Array.from(
      { length: rows },
      (_, row) => `M${x},${top + row * height + grid.from}v${grid.to - grid.from}`,
    );
    group
      .append('path')
      .attr('d', pieces.join(''))
      .attr('stroke', value === mark ? theme.color.ink : theme.color.rule);
    drawText(group, label, { x, y: top - 12, anchor: 'middle', size: theme.fontSize.small });
  }
}

function drawDot(
  drawing: Drawing<SVGSVGElement>,
  { mean, range }: RangeDot,
  scale: (value: number) => number,
  y: number,
  { theme }: ChartContext,
): void {
  const color = theme.color.arms[0] ?? theme.color.ink;
  const group = drawing.append('g').attr('stroke', color).attr('stroke-width', 2);
  const low = round(scale(range.low ?? mean));
  const high = round(scale(range.high ?? mean));
  const cap = capHeight / 2;
  group
    .append('path')
    .attr('d', `M${low},${y - cap}v${capHeight}M${low},${y}H${high}M${high},${y - cap}v${capHeight}`)
    .attr('fill', 'none');
  group
    .append('circle')
    .attr('cx', round(scale(mean)))
    .attr('cy', y)
    .attr('r', dotRadius)
    .attr('fill', color)
    .attr('stroke', theme.color.paper);
}
