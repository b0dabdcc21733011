import { type ScaleLinear, scaleLinear } from 'd3';
import type { Interval } from '../report-input.ts';
import { type Chart, type ChartContext, createDrawing, type Drawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, sampleHeight, sampleWidth } from './legend.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

/** A published figure and the range that was simulated; an infinite bound is beyond the axis. */
export interface EvidenceRange {
  label: string;
  published: { value: number | null } & Interval;
  simulated: { low: number; high: number };
  /** Whether the range holds what is published. */
  isWithin: boolean;
  /** Both in words, written beside them. */
  text: string;
}

export interface EvidenceRangesData {
  description: string;
  /** What the axis counts. */
  unit: string;
  rows: EvidenceRange[];
  /** Value without any change, drawn as firmly as zero. */
  mark: number;
  legend: { simulated: string; within: string; outside: string };
}

const rowHeight = 34;
const narrowRowHeight = 68;
const dotRadius = 5;
const barHeight = 14;
const columnGap = 20;

/** One row for each published figure: the simulated range as a bar, the figure as a dot with its interval, hollow where it lies outside. */
export const evidenceRanges: Chart<EvidenceRangesData> = (data, context) => {
  const { theme, width } = context;
  const isNarrow = width < 500;
  const { element, drawing } = createDrawing(context, data.description);
  const top = drawLegend(drawing, legendEntries(data, context), context) + 44;
  const height = isNarrow ? narrowRowHeight : rowHeight;
  setHeight(drawing, top + data.rows.length * height + 6, context);
  const [labels, texts] = [data.rows.map(({ label }) => label), data.rows.map(({ text }) => text)];
  const left = isNarrow ? dotRadius + 8 : widest(labels, context) + columnGap + dotRadius;
  const right = isNarrow ? width - dotRadius - 18 : width - widest(texts, context) - columnGap - dotRadius;
  const scale = scaleLinear().domain(domainOf(data)).nice(4).range([left, right]).clamp(true);
  const unitAt = { x: isNarrow ? 0 : left - dotRadius, y: top - 30, color: theme.color.muted };
  drawText(drawing, data.unit, { ...unitAt, size: theme.fontSize.small });
  drawGrid(drawing, scale, { top, height, isNarrow, rows: data.rows.length, mark: data.mark }, context);
  data.rows.forEach((row, index) => {
    const y = top + index * height;
    drawText(drawing, row.label, { x: 0, y: y + (isNarrow ? 16 : 21) });
    drawText(drawing, row.text, { x: width, y: y + (isNarrow ? 34 : 21), anchor: 'end' });
    const centre = y + (isNarrow ? 52 : 17);
    const group = drawing.append('g');
    drawBar(group, scale(row.simulated.low), scale(row.simulated.high), centre, context);
    drawPublished(group, row, { scale, y: centre, mark: data.mark }, context);
  });
  return element;
};

function widest(texts: readonly string[], { theme }: ChartContext): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, theme.fontSize.label))));
}

/** From the least to the greatest number that is finite; what is not ends at the edge. */
function domainOf({ rows, mark }: EvidenceRangesData): [number, number] {
  const values = rows.flatMap(({ published, simulated }) => [
    published.value ?? mark,
    published.low ?? mark,
    published.high ?? mark,
    simulated.low,
    simulated.high,
  ]);
  const known = [mark, ...values.filter(Number.isFinite)];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function legendEntries({ legend }: EvidenceRangesData, context: ChartContext) {
  const dot = (isWithin: boolean) => (parent: Drawing<SVGGElement>, x: number, y: number) =>
    drawDot(parent, x + sampleWidth / 2, y + sampleHeight / 2, isWithin, context);
  const bar = (parent: Drawing<SVGGElement>, x: number, y: number) =>
    drawBar(parent, x, x + sampleWidth, y + sampleHeight / 2, context);
  return [
    { label: legend.simulated, drawSample: bar },
    { label: legend.within, drawSample: dot(true) },
    { label: legend.outside, drawSample: dot(false) },
  ];
}

function drawGrid(
  drawing: Drawing<SVGSVGElement>,
  scale: ScaleLinear<number, number>,
  layout: { top: number; height: number; isNarrow: boolean; rows: number; mark: number },
  context: ChartContext,
): void {
  const { theme } = context;
  const { top, height, isNarrow, rows, mark } = layout;
  const group = drawing.append('g').attr('fill', theme.color.muted);
  const [from, length] = isNarrow ? [42, 20] : [0, height];
  for (const { value, label } of valueAxis(scale, isNarrow ? 3 : 5, 'number', context).ticks) {
    const x = round(scale(value));
    const pieces = Array.from({ length: rows }, (_, row) => `M${x},${round(top + row * height + from)}v${length}`);
    const stroke = value === mark ? theme.color.ink : theme.color.rule;
    group.append('path').attr('d', pieces.join('')).attr('stroke', stroke);
    drawText(group, label, { x, y: top - 12, anchor: 'middle', size: theme.fontSize.small });
  }
}

/** A bar is at least two pixels wide, or a narrow range would not be seen. */
function drawBar(group: Drawing<SVGGElement>, from: number, to: number, y: number, { theme }: ChartContext): void {
  group
    .append('rect')
    .attr('x', round(from))
    .attr('y', round(y - barHeight / 2))
    .attr('width', round(Math.max(2, to - from)))
    .attr('height', barHeight)
    .attr('fill', theme.color.arms[0] ?? theme.color.ink)
    .attr('fill-opacity', 0.35)
    .attr('stroke', theme.color.arms[0] ?? theme.color.ink);
}

function drawPublished(
  group: Drawing<SVGGElement>,
  { published: { value, low, high }, isWithin }: EvidenceRange,
  { scale, y, mark }: { scale: (value: number) => number; y: number; mark: number },
  context: ChartContext,
): void {
  const color = context.theme.color.arms[1] ?? context.theme.color.ink;
  if (low !== null && high !== null) {
    const path = `M${round(scale(low))},${y}H${round(scale(high))}`;
    group.append('path').attr('d', path).attr('stroke', color).attr('stroke-width', 2);
  }
  // A statement such as "later than week 78" has no dot: it is marked where it begins or ends.
  if (value !== null) drawDot(group, scale(value), y, isWithin, context);
  for (const at of value === null ? [low, high] : []) {
    if (at !== null && at !== mark && Number.isFinite(at)) drawDot(group, scale(at), y, isWithin, context);
  }
}

function drawDot(group: Drawing<SVGGElement>, x: number, y: number, isWithin: boolean, { theme }: ChartContext): void {
  const color = theme.color.arms[1] ?? theme.color.ink;
  group
    .append('circle')
    .attr('cx', round(x))
    .attr('cy', round(y))
    .attr('r', dotRadius)
    .attr('fill', isWithin ? color : theme.color.paper)
    .attr('stroke', color)
    .attr('stroke-width', 2);
}
