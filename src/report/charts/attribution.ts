import { type ScaleLinear, scaleLinear } from 'd3';
import type { Interval } from '../report-input.ts';
import type { Chart, ChartContext, Drawing } from './chart.ts';
import { createDrawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, sampleHeight, sampleWidth } from './legend.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

export interface AttributionRow {
  label: string;
  /** A total stands on zero; a part on the end of the part before it. */
  kind: 'part' | 'total';
  value: number;
  range: Interval;
  /** What the part is alone, and what is saved without it; null where not known. */
  first: number | null;
  last: number | null;
  /** The figure with its range in words. */
  text: string;
}

export interface AttributionData {
  description: string;
  /** What the axis counts. */
  unit: string;
  rows: AttributionRow[];
  /** Names of the marks of what parts are alone and what is saved without them; null where neither is drawn. */
  marks: { first: string; last: string } | null;
}

/** A row with where its bar begins. */
interface PlacedRow extends AttributionRow {
  from: number;
}

/** Where things stand in a row; y counts from the row's top. Where the page is narrow, words stand above the bar. */
interface RowLayout {
  height: number;
  labelY: number;
  figureY: number;
  barY: number;
  plot: { left: number; right: number };
}

const barHeight = 16;
const markRadius = 4.5;
const columnGap = 20;

/** A waterfall: each part begins where the one before ends, so that the eye can see that they add up to the total. */
export const attribution: Chart<AttributionData> = (data, context) => {
  const { theme, width } = context;
  const isNarrow = width < 500;
  const rows = placeRows(data.rows);
  const layout = isNarrow ? narrowLayout(rows, context) : wideLayout(rows, context);
  const { element, drawing } = createDrawing(context, data.description);
  const { marks } = data;
  const legendHeight = marks === null ? 0 : drawLegend(drawing, legendOf(marks, context), context) + 6;
  const top = legendHeight + 44;
  setHeight(drawing, top + rows.length * layout.height + 6, context);
  const scale = scaleLinear().domain(valueDomain(rows)).nice(4).range([layout.plot.left, layout.plot.right]);
  const unitX = isNarrow ? 0 : layout.plot.left;
  drawText(drawing, data.unit, {
    x: unitX,
    y: legendHeight + 14,
    color: theme.color.muted,
    size: theme.fontSize.small,
  });
  drawGrid(drawing, scale, { top, rows: rows.length, layout, context });
  rows.forEach((row, index) => {
    const y = top + index * layout.height;
    const bold = row.kind === 'total';
    drawText(drawing, row.label, { x: 0, y: y + layout.labelY, bold });
    drawText(drawing, row.text, { x: width, y: y + layout.figureY, anchor: 'end', bold });
    drawRow(drawing, row, scale, y + layout.barY, {
      isJoined: !isNarrow && index < rows.length - 1,
      height: layout.height,
      context,
    });
  });
  return element;
};

function placeRows(rows: readonly AttributionRow[]): PlacedRow[] {
  let reached = 0;
  return rows.map((row) => {
    const from = row.kind === 'total' ? 0 : reached;
    reached = from + row.value;
    return { ...row, from };
  });
}

function wideLayout(rows: readonly AttributionRow[], { theme, width }: ChartContext): RowLayout {
  const size = theme.fontSize.label;
  const widest = (text: (row: AttributionRow) => string): number =>
    Math.ceil(Math.max(0, ...rows.map((row) => textWidth(text(row), size, 'bold')))) + columnGap;
  return {
    height: 34,
    labelY: 21,
    figureY: 21,
    barY: 17,
    plot: { left: widest(({ label }) => label) + 4, right: width - widest(({ text }) => text) - 4 },
  };
}

function narrowLayout(rows: readonly AttributionRow[], { theme, width }: ChartContext): RowLayout {
  const size = theme.fontSize.label;
  const fits = rows.every(
    ({ label, text }) => textWidth(label, size, 'bold') + columnGap + textWidth(text, size, 'bold') <= width,
  );
  const figureY = fits ? 16 : 34;
  return { height: figureY + 34, labelY: 16, figureY, barY: figureY + 18, plot: { left: 12, right: width - 22 } };
}

function valueDomain(rows: readonly PlacedRow[]): [number, number] {
  const values = rows.flatMap(({ from, value, range, first, last }) => [
    from,
    from + value,
    from + (range.low ?? value),
    from + (range.high ?? value),
    from + (first ?? 0),
    from + (last ?? 0),
  ]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}

function drawGrid(
  drawing: Drawing<SVGSVGElement>,
  scale: ScaleLinear<number, number>,
  { top, rows, layout, context }: { top: number; rows: number; layout: RowLayout; context: ChartContext },
): void {
  const { theme } = context;
  const group = drawing.append('g').attr('fill', theme.color.muted);
  const reach = barHeight / 2 + 1;
  for (const { value, label } of valueAxis(scale, context.width < 500 ? 3 : 5, 'number', context).ticks) {
    const x = round(scale(value));
    // Grid lines keep to the bars, so that they do not cross words.
    const pieces = Array.from(
      { length: rows },
      (_, row) => `M${x},${top + row * layout.height + layout.barY - reach}v${2 * reach}`,
    );
    group
      .append('path')
      .attr('d', pieces.join(''))
      .attr('stroke', value === 0 ? theme.color.ink : theme.color.rule);
    drawText(group, label, { x, y: top - 12, anchor: 'middle', size: theme.fontSize.small });
  }
}

function drawRow(
  drawing: Drawing<SVGSVGElement>,
  { from, value, range, kind, first, last }: PlacedRow,
  scale: (value: number) => number,
  y: number,
  { isJoined, height, context: { theme } }: { isJoined: boolean; height: number; context: ChartContext },
): void {
  const group = drawing.append('g');
  const [begin, end] = [scale(from), scale(from + value)];
  const color = kind === 'total' ? theme.color.reference : value < 0 ? theme.color.arms[2] : theme.color.arms[0];
  group
    .append('rect')
    .attr('x', round(Math.min(begin, end)))
    .attr('y', y - barHeight / 2)
    .attr('width', round(Math.max(1, Math.abs(end - begin))))
    .attr('height', barHeight)
    .attr('fill', color ?? theme.color.ink);
  // Where words stand between bars, a line down to the next would cross them.
  if (isJoined) {
    group
      .append('path')
      .attr('d', `M${round(end)},${y + barHeight / 2}v${height - barHeight}`)
      .attr('stroke', theme.color.muted)
      .attr('stroke-dasharray', '2 2');
  }
  if (range.low !== null && range.high !== null && range.low !== range.high) {
    const [low, high] = [round(scale(from + range.low)), round(scale(from + range.high))];
    const line = `M${low},${y - 4}v8M${low},${y}H${high}M${high},${y - 4}v8`;
    group.append('path').attr('d', line).attr('stroke', theme.color.paper).attr('stroke-width', 4);
    group.append('path').attr('d', line).attr('stroke', theme.color.ink).attr('stroke-width', 1.5);
  }
  if (first !== null) drawMark(group, 'first', scale(from + first), y, theme);
  if (last !== null) drawMark(group, 'last', scale(from + last), y, theme);
}

/** A circle for what a part is alone, a square on its corner for what is saved without it. */
function drawMark(
  group: Drawing<SVGGElement>,
  mark: 'first' | 'last',
  x: number,
  y: number,
  { color }: ChartContext['theme'],
): void {
  const r = markRadius + 1;
  const around =
    mark === 'first'
      ? `M${round(x - markRadius)},${y}a${markRadius},${markRadius} 0 1 0 ${2 * markRadius},0a${markRadius},${markRadius} 0 1 0 ${-2 * markRadius},0Z`
      : `M${round(x)},${y - r}l${r},${r}l${-r},${r}l${-r},${-r}Z`;
  group.append('path').attr('d', around).attr('fill', color.paper).attr('stroke', color.ink).attr('stroke-width', 1.5);
}

function legendOf(marks: { first: string; last: string }, { theme }: ChartContext) {
  return (['first', 'last'] as const).map((mark) => ({
    label: marks[mark],
    drawSample: (parent: Drawing<SVGGElement>, x: number, y: number) =>
      drawMark(parent, mark, x + sampleWidth / 2, y + sampleHeight / 2, theme),
  }));
}
