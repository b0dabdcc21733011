import { area, line, type ScaleLinear, scaleLinear } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import type { SeriesPoint } from '../report-input.ts';
import { type Chart, type ChartContext, createDrawing, type Drawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';
import { lineColor } from './line-style.ts';
import { type ValueAxis, type ValueFormat, valueAxis } from './value-axis.ts';
import { drawSpans, spanLegend, type WeekSpan } from './week-spans.ts';
import { wrapText } from './wrap-text.ts';
import { drawYearAxis, yearAxisHeight } from './year-axis.ts';

export interface SmallPanel {
  title: string;
  points: SeriesPoint[];
  /** ISO dates of its own go-lives. */
  goLives: string[];
}

export interface SmallMultiplesData {
  description: string;
  /** What the vertical axes count, written above the panels. */
  unit: string;
  format: ValueFormat;
  panels: SmallPanel[];
  /** ISO dates of all go-lives; a panel marks those that are not its own more faintly. */
  goLives: string[];
  /** Weeks in which little care is given whatever happens. */
  shaded: WeekSpan[];
  legend: { line: string; band: string; zero: string; shaded: string; own: string; other: string };
}

const gap = 20;
const plotHeight = 84;
const titleLine = 16;

interface Grid {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  axis: ValueAxis;
  columns: number;
  /** Width of the value labels at the left, and of a plot. */
  left: number;
  plotWidth: number;
}

/** Differences over weeks, a small panel each, all on one scale: a line with its range, zero, and the go-lives. */
export const smallMultiples: Chart<SmallMultiplesData> = (data, context) => {
  const { theme } = context;
  const { element, drawing } = createDrawing(context, data.description);
  let top = drawLegend(drawing, legendEntries(data, context), context);
  for (const words of wrapText(data.unit, context.width, theme.fontSize.small)) {
    top += 16;
    drawText(drawing, words, { x: 0, y: top, color: theme.color.muted, size: theme.fontSize.small });
  }
  const grid = layOut(data, context);
  top += 8;
  for (let first = 0; first < data.panels.length; first += grid.columns) {
    const row = data.panels.slice(first, first + grid.columns);
    const titles = row.map(({ title }) =>
      wrapText(title, grid.plotWidth, theme.fontSize.small, { weight: 'bold', lines: 3 }),
    );
    const plotTop = top + Math.max(...titles.map(({ length }) => length)) * titleLine + 10;
    row.forEach((panel, column) => {
      const left = grid.left + column * (grid.plotWidth + gap);
      const group = drawing.append('g');
      (titles[column] ?? []).forEach((words, i) => {
        drawText(group, words, { x: left, y: top + (i + 1) * titleLine, size: theme.fontSize.small, bold: true });
      });
      drawPanel(group, panel, { data, grid, left, top: plotTop, isFirst: column === 0 }, context);
    });
    top = plotTop + plotHeight + yearAxisHeight + 8;
  }
  setHeight(drawing, top, context);
  return element;
};

/** One scale for all panels, wide enough for every mean and range, but for ranges beyond twice the largest mean. */
function layOut({ panels, format }: SmallMultiplesData, context: ChartContext): Grid {
  const { width } = context;
  const points = panels.flatMap((panel) => panel.points);
  const means = points.flatMap(({ mean }) => mean ?? []);
  const ends = points.flatMap(({ range }) => [range.low ?? 0, range.high ?? 0]);
  const [lowest, highest] = [Math.min(0, ...means), Math.max(0, ...means)];
  const low = Math.max(2 * lowest, Math.min(lowest, ...ends));
  const high = Math.min(2 * highest, Math.max(highest, ...ends));
  const y = scaleLinear().domain(low === high ? [-1, 1] : [low, high]);
  const axis = valueAxis(y, 4, format, context);
  const left = axis.width + 8;
  const columns = Math.max(1, Math.min(width < 500 ? 2 : 3, panels.length));
  const plotWidth = Math.floor((width - left - gap * (columns - 1)) / columns);
  const days = points.map(({ date }) => dayNumber(date));
  const x = scaleLinear().domain([Math.min(...days), Math.max(...days)]);
  return { x, y, axis, columns, left, plotWidth };
}

interface Place {
  data: SmallMultiplesData;
  grid: Grid;
  left: number;
  top: number;
  isFirst: boolean;
}

function drawPanel(
  group: Drawing<SVGGElement>,
  { points, goLives }: SmallPanel,
  { data, grid, left, top, isFirst }: Place,
  context: ChartContext,
): void {
  const { theme } = context;
  const right = left + grid.plotWidth;
  const bottom = top + plotHeight;
  const x = grid.x.copy().range([left, right]);
  const y = grid.y.copy().range([bottom, top]).clamp(true);
  drawSpans(group, data.shaded, x, { left, right, top, bottom }, context);
  for (const { value, label } of grid.axis.ticks) {
    const at = round(y(value));
    group.append('path').attr('d', `M${left},${at}H${right}`).attr('stroke', theme.color.rule);
    if (isFirst) {
      drawText(group, label, {
        x: left - 6,
        y: at + 4,
        anchor: 'end',
        size: theme.fontSize.small,
        color: theme.color.muted,
      });
    }
  }
  drawSeries(group, points, x, y, context);
  group
    .append('path')
    .attr('d', `M${left},${round(y(0))}H${right}`)
    .attr('stroke', theme.color.ink);
  for (const date of data.goLives) {
    const at = x(dayNumber(date));
    if (at >= left && at <= right) drawMark(group, at, { top, bottom }, goLives.includes(date), context);
  }
  drawYearAxis(group, x, bottom, context);
}

function drawSeries(
  group: Drawing<SVGGElement>,
  points: SeriesPoint[],
  x: (day: number) => number,
  y: (value: number) => number,
  { theme }: ChartContext,
): void {
  const band = area<SeriesPoint>()
    .defined(({ range }) => range.low !== null && range.high !== null)
    .x(({ date }) => x(dayNumber(date)))
    .y0(({ range }) => y(range.low ?? 0))
    .y1(({ range }) => y(range.high ?? 0))
    .digits(1);
  const path = line<SeriesPoint>()
    .defined(({ mean }) => mean !== null)
    .x(({ date }) => x(dayNumber(date)))
    .y(({ mean }) => y(mean ?? 0))
    .digits(1);
  const color = lineColor(1, theme);
  group
    .append('path')
    .attr('d', band(points) ?? '')
    .attr('fill', color)
    .attr('fill-opacity', 0.25);
  group
    .append('path')
    .attr('d', path(points) ?? '')
    .attr('fill', 'none')
    .attr('stroke', color)
    .attr('stroke-width', 1.6);
}

/** A panel's own go-live has a flag and a whole line, that of others a dotted line. */
function drawMark(
  group: Drawing<SVGGElement>,
  at: number,
  { top, bottom }: { top: number; bottom: number },
  isOwn: boolean,
  { theme }: ChartContext,
): void {
  const mark = group
    .append('path')
    .attr('d', `M${round(at)},${round(isOwn ? top - 6 : top)}V${round(bottom)}`)
    .attr('stroke', isOwn ? theme.color.goLive : theme.color.muted);
  if (!isOwn) {
    mark.attr('stroke-dasharray', '1 3');
    return;
  }
  group
    .append('path')
    .attr('d', `M${round(at)},${round(top - 7)}l6,4l-6,4z`)
    .attr('fill', theme.color.goLive);
}

function legendEntries({ legend, panels, goLives, shaded }: SmallMultiplesData, context: ChartContext): LegendEntry[] {
  const { theme } = context;
  const color = lineColor(1, theme);
  const stroke = (label: string, ink: string, width: number): LegendEntry => ({
    label,
    drawSample: (parent, x, y) => {
      parent
        .append('path')
        .attr('d', `M${x},${y + sampleHeight / 2}h${sampleWidth}`)
        .attr('stroke', ink)
        .attr('stroke-width', width);
    },
  });
  const mark = (label: string, isOwn: boolean): LegendEntry => ({
    label,
    drawSample: (parent, x, y) =>
      drawMark(parent, x + sampleWidth / 2, { top: y + 3, bottom: y + sampleHeight + 2 }, isOwn, context),
  });
  const band: LegendEntry = {
    label: legend.band,
    drawSample: (parent, x, y) => {
      parent
        .append('rect')
        .attr('x', x)
        .attr('y', y)
        .attr('width', sampleWidth)
        .attr('height', sampleHeight)
        .attr('fill', color)
        .attr('fill-opacity', 0.25);
    },
  };
  const hasOthers = panels.some((panel) => goLives.some((date) => !panel.goLives.includes(date)));
  return [
    stroke(legend.line, color, 1.6),
    band,
    stroke(legend.zero, theme.color.ink, 1),
    ...(shaded.length === 0 ? [] : [spanLegend(legend.shaded, context)]),
    ...(panels.some((panel) => panel.goLives.length > 0) ? [mark(legend.own, true)] : []),
    ...(hasOthers ? [mark(legend.other, false)] : []),
  ];
}
